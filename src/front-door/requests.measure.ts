import { measure } from '#measures'
import { requests } from './requests.rules.ts'

export const requestsMade = measure({
  id: 'front-door.requests',
  title: 'Requests, by way in and by what came of them',
  asks: 'How many requests for support were there, and what came of each?',
  whyItMatters: 'It says who comes how, and where they were sent on to. More is neither good nor bad.',
  countsYes: 'A request whose outcome was settled, in the period in which it was made.',
  countsNo: 'Nothing.',
  leftOut: 'Requests not settled yet. Our own follow-ups, rebookings and thanks.',
  source: 'M001 (Leeds, in Bolton 2019); SALT STS001 and Client Level Data',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 1,
  kind: 'input',
  better: 'neither',
  pairs: ['front-door.requests-ended-there'],
  combine: 'count',
  unit: 'requests',
  breakdowns: ['route', 'outcome', 'neighbourhood', 'ageBand'],
  behind: 'people',
  looksAhead: 0,
  shares: requests,
  lists: `
    select r.place_id, r.listed_id as person_id, r.contact_id as episode_id, r.on_date, r.neighbourhood, r.age_band, r.route, r.outcome,
      case when r.settled then 'yes' else 'left out' end as counts,
      case when r.settled then coalesce(r.outcome, 'outcome not said') else 'not settled yet' end as reason, r.route as detail
    from (${requests}) r`,
})
