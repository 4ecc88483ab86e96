import { measure } from '#measures'
import { waits, waitTo } from './waiting-times.rules.ts'

export const daysToFirstResponse = measure({
  id: 'front-door.days-to-first-response',
  title: 'Days until the first assessment or service',
  asks: 'How many days does somebody new wait, from their request until the first assessment or service begins?',
  whyItMatters:
    'Waiting is when things get worse. A quick first assessment is worth little when nothing follows it, so it stands beside the wait for a first service.',
  countsYes:
    'The days from the first day of the request to the first day of the first assessment or service after it, in the period in which that began. The figure is the middle one.',
  countsNo: 'Nothing.',
  leftOut:
    'Requests after which nothing has begun yet. Requests that fall within what followed an earlier one. Requests of people under 25 or whose age is not known, of people with long-term support in the 12 months or short-term help in the 3 months before, that ended with no further action or in hospital, or whose outcome is not said, are not looked at.',
  source:
    'Waiting times part 1, the provisional method 1.1 of the Department of Health and Social Care for waiting times (May 2026). A conversation that stood for an assessment under release 1 is not told apart',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 1,
  kind: 'process',
  better: 'lower',
  pairs: ['front-door.days-to-first-service'],
  combine: 'median',
  amountsOf: 'requests',
  publishedBy: 'ageBand',
  publishedAs: ['25 to 64', '65 and above'],
  unit: 'days',
  breakdowns: ['ageBand', 'neighbourhood'],
  behind: 'people',
  ofOnePerson: true,
  shares: waits,
  lists: waitTo('response', 'nothing has begun yet'),
})
