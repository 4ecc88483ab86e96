import { measure } from '#measures'
import { died, sixWeeksOn } from './still-going.measure.ts'

export const knownAtSixWeeks = measure({
  id: 'community.known-at-six-weeks',
  title: 'We know how it went at six weeks',
  asks: 'Of the people introduced to something near them, of how many do we know how it went?',
  whyItMatters: 'Asking only where it went well would make still going look better than it is.',
  countsYes: 'Somebody asked, or it is on record that it stopped.',
  countsNo: 'Six weeks are over and nobody asked.',
  leftOut: 'Introductions whose six weeks are not over. People who died before six weeks were over or anybody asked.',
  source: 'Pair of still going at six weeks (T38)',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'process',
  better: 'higher',
  pairs: ['community.still-going'],
  combine: 'share',
  unit: 'introductions',
  breakdowns: ['neighbourhood'],
  behind: 'people',
  shares: sixWeeksOn,
  lists: `
    select i.place_id, i.person_id, i.introduction_id as episode_id, i.six_weeks_due_on as on_date, i.neighbourhood,
      case when ${died} then 'left out'
           when i.at_six_weeks in ('still going', 'not going', 'did not happen') then 'yes'
           when i.six_weeks_due_on >= asked.today then 'left out'
           when i.stopped_on <= i.six_weeks_due_on then 'yes'
           else 'no' end as counts,
      case when ${died} then 'died'
           when i.at_six_weeks in ('still going', 'not going', 'did not happen') then 'they told us'
           when i.six_weeks_due_on >= asked.today then 'six weeks not over yet'
           when i.stopped_on <= i.six_weeks_due_on then 'we know that it stopped'
           else 'nobody asked' end as reason
    from (${sixWeeksOn}) as i cross join asked`,
})
