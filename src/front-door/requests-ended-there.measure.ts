import { measure } from '#measures'
import { requests } from './requests.rules.ts'

export const requestsEndedThere = measure({
  id: 'front-door.requests-ended-there',
  title: 'Requests that ended with no further action',
  asks: 'Of the requests for support, how many ended with no further action of ours?',
  whyItMatters:
    'Advice can be all that somebody needs, and it can be a closed door. Who asked again tells which, and is never far from this.',
  countsYes:
    'The outcome is one of no further action: advice or signposting, another service, declined, paying for it all, moved, or none offered.',
  countsNo: 'It led to an assessment, a review, reablement, support or hospital.',
  leftOut: 'Requests not settled yet, or whose outcome is not said. People who died.',
  source: 'M002 (Leeds, in Bolton 2019); Client Level Data',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 1,
  kind: 'context',
  better: 'neither',
  pairs: ['front-door.requests', 'front-door.asked-again-28', 'front-door.asked-again-90'],
  combine: 'share',
  unit: 'requests',
  breakdowns: ['route', 'neighbourhood', 'ageBand'],
  behind: 'people',
  looksAhead: 0,
  shares: requests,
  lists: `
    select r.place_id, r.listed_id as person_id, r.contact_id as episode_id, r.on_date, r.neighbourhood, r.age_band, r.route,
      case when not r.settled or r.outcome is null or r.outcome = 'NFA: Deceased' then 'left out' when r.outcome like 'NFA:%' then 'yes'
           else 'no' end as counts,
      case when not r.settled then 'not settled yet' else coalesce(r.outcome, 'outcome not said') end as reason
    from (${requests}) r`,
})
