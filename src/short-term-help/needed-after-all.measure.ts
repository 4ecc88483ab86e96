import { endsNotBeforeStart, isForServiceUser, isLongTerm, measure } from '#measures'
import { afterShortTermHelp, whatCameAfter } from './sequel.rules.ts'

export const neededAfterAll = measure({
  id: 'short-term-help.needed-after-all',
  title: 'Needed long-term support after all',
  asks: 'Of the spells after which nothing more was needed, after how many did long-term support begin within 91 days?',
  whyItMatters:
    'A spell that ends with nothing more can be a life got back, or help that stopped too soon. Three months later the two can be told apart.',
  countsYes: 'Long-term support began in the 8 to 91 days after the end of a spell that counts yes in ASCOF 2A.',
  countsNo: 'It did not.',
  leftOut: 'Spells whose 91 days are not over. People who died in them without long-term support.',
  source: 'Pair of ASCOF 2A; the 91 days are those after which the national method takes somebody for new again',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 3,
  kind: 'outcome',
  better: 'lower',
  pairs: [
    'ascof-2a',
    'short-term-help.no-further-help-at-two-weeks',
    'short-term-help.no-further-help-at-six-weeks',
    'short-term-help.still-helped-at-eight-weeks',
    'short-term-help.less-at-six-weeks',
  ],
  combine: 'share',
  unit: 'spells after which nothing more was needed',
  breakdowns: ['neighbourhood', 'provider', 'cohort', 'ageBand'],
  behind: 'people',
  looksAhead: 91,
  ofOnePerson: true,
  shares: whatCameAfter,
  lists: `
    select h.place_id, h.person_id, h.person_id as whose, h.episode_id, h.on_date, h.neighbourhood, h.provider, h.cohort, h.age_band,
      case when h.on_date + 91 >= asked.today then 'left out' when later.on_date is not null then 'yes'
           when h.died_on <= h.on_date + 91 then 'left out' else 'no' end as counts,
      case when h.on_date + 91 >= asked.today then 'too soon to say'
           when later.on_date is not null then 'long-term support began'
           when h.died_on <= h.on_date + 91 then 'died within 91 days' else 'no long-term support' end as reason,
      case when h.on_date + 91 < asked.today then 'after ' || (later.on_date - h.on_date) || ' days' end as detail
    from (${afterShortTermHelp('x.sequel')}) h cross join asked
    left join lateral (
      select min(s.started_on) as on_date
      from facts.service s
      where s.place_id = h.place_id and s.person_id = h.person_id and s.started_on between h.on_date + 1 and h.on_date + 91
        and ${isLongTerm('s.type')} and ${isForServiceUser('s')} and ${endsNotBeforeStart('s')}) as later on true
    where h.counts = 'yes'`,
})
