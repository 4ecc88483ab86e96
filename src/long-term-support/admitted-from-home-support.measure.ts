import { far, isForServiceUser, measure } from '#measures'
import { admittedAt, newAdmissions } from './admissions.rules.ts'

export const admittedFromHomeSupport = measure({
  id: 'long-term-support.admitted-from-home-support',
  title: 'Admitted to a home after support at home',
  asks: 'Of the people newly admitted to residential or nursing care, how many had long-term support at home before?',
  whyItMatters:
    'Support at home that could not hold somebody, and an admission that came with no support before it, ask for different things of us. Neither share is good or bad.',
  countsYes:
    'Of the new admissions of ASCOF 2B and 2C: long-term support in the community was open on the day or had ended in the 91 days before.',
  countsNo: 'There was none.',
  leftOut: 'What ASCOF 2B and 2C leave out.',
  source: 'Leeds, Isle of Wight and Swindon, in Bolton 2019 (M027, M035, M093)',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'context',
  better: 'neither',
  pairs: ['long-term-support.admissions'],
  combine: 'share',
  unit: 'new admissions',
  breakdowns: ['neighbourhood', 'ageBand', 'supportReason'],
  behind: 'people',
  shares: newAdmissions,
  lists: `
    select n.place_id, n.person_id, n.episode_id, n.on_date, n.neighbourhood, n.age_band, n.support_reason,
      case when n.counts = 'left out' then n.counts when before.helped is null then 'no' else 'yes' end as counts,
      case when n.counts = 'left out' then n.reason when before.type like 'Long%' then 'had long-term support at home'
           when before.type is not null then 'had short-term help only' else 'had no support from us' end as reason
    from (${admittedAt('true')}) n
    left join lateral (
      select max(s.type) filter (where s.type = 'Long term support: Community') as helped, min(s.type) as type
      from facts.service s
      where s.place_id = n.place_id and s.person_id = n.person_id and ${isForServiceUser('s')} and s.started_on < n.on_date
        and coalesce(s.ended_on, ${far}) >= n.on_date - 91
        and (s.type = 'Long term support: Community' or s.type like 'Short term support:%')) as before on true`,
})
