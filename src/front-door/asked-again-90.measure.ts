import { measure } from '#measures'
import { askedAgainWithin, requestsAndNext } from './requests.rules.ts'

export const askedAgain90 = measure({
  id: 'front-door.asked-again-90',
  title: 'Asked again within 90 days',
  asks: 'Of the people whose request ended with no further action, how many asked again within 90 days?',
  whyItMatters: 'Three months show what a month does not: whether the answer held.',
  countsYes: 'The same person made another request after this one, within 90 days of the day on which it was settled.',
  countsNo: 'They did not.',
  leftOut:
    'Requests where nobody was named; whose 90 days are not over; people who moved to another council, or died without asking again.',
  source:
    'Client Level Data; pair of signposting (M002, Leeds, in Bolton 2019). Came back within 90 days is its like for contacts that were resolved',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 1,
  kind: 'outcome',
  better: 'lower',
  pairs: ['front-door.requests-ended-there', 'front-door.asked-again-28'],
  combine: 'share',
  unit: 'requests that ended there',
  breakdowns: ['route', 'neighbourhood', 'ageBand'],
  behind: 'people',
  shares: requestsAndNext,
  ofOnePerson: true,
  lists: askedAgainWithin(90),
})
