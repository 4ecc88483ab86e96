import { measure } from '#measures'
import { daysAfter } from './resolved.measure.ts'

export const rapidResponseAgain = measure({
  id: 'front-door.rapid-response-again',
  title: 'Needed rapid response again within 28 days',
  asks: 'Of the people rapid response was with, how many needed it again within 28 days?',
  whyItMatters: 'A small thing that was not enough shows here.',
  countsYes: 'After a rapid response ended, another was asked for the same person in the 28 days from then.',
  countsNo: 'None was.',
  leftOut:
    'Those that are not over, or whose 28 days are not. Those where nobody was named. People who died within them.',
  source: 'Pair of M010 (Leeds, in Bolton 2019)',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'outcome',
  better: 'lower',
  pairs: ['front-door.low-level-work'],
  combine: 'share',
  unit: 'rapid responses',
  breakdowns: ['neighbourhood', 'team'],
  behind: 'people',
  looksAhead: 28,
  lists: `
    select e.place_id, e.person_id, e.episode_id, coalesce(e.ended_on, e.began_on) as on_date, e.neighbourhood, e.team,
      case when e.person_id is null or e.ended_on is null or e.ended_on + 28 >= asked.today then 'left out'
           when again.on_date is not null then 'yes'
           when e.died_on <= e.ended_on + 28 then 'left out' else 'no' end as counts,
      case when e.person_id is null then 'nobody named'
           when e.ended_on is null then 'not over'
           when e.ended_on + 28 >= asked.today then 'too soon to say'
           when again.on_date is not null then 'needed it again'
           when e.died_on <= e.ended_on + 28 then 'died within 28 days'
           else 'did not need it again' end as reason,
      case when e.ended_on + 28 < asked.today and again.on_date is not null then ${daysAfter('again.on_date - e.ended_on')} end as detail
    from facts.rapid_episode e cross join asked
    left join lateral (
      select min(n.handed_over_on) as on_date from facts.rapid_episode n
       where n.place_id = e.place_id and n.person_id = e.person_id and n.episode_id <> e.episode_id
         and n.handed_over_on between e.ended_on and e.ended_on + 28) as again on true`,
})
