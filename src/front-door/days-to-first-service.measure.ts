import { measure } from '#measures'
import { waits, waitTo } from './waiting-times.rules.ts'

export const daysToFirstService = measure({
  id: 'front-door.days-to-first-service',
  title: 'Days until the first service',
  asks: 'How many days does somebody new wait, from their request until the first service begins?',
  whyItMatters: 'Help counts from the day on which it is there. It stands beside the wait for a first answer.',
  countsYes:
    'The days from the first day of the request to the first day of the first service after it, in the period in which that began. The figure is the middle one.',
  countsNo: 'Nothing.',
  leftOut:
    'Requests after which no service has begun, or whose next assessments led to none. Requests that fall within what followed an earlier one. Requests of people under 25 or whose age is not known, of people with long-term support in the 12 months or short-term help in the 3 months before, that ended with no further action or in hospital, or whose outcome is not said, are not looked at.',
  source:
    'Waiting times part 2, the provisional method 1.1 of the Department of Health and Social Care for waiting times (May 2026). A conversation that stood for an assessment under release 1 is not told apart',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 1,
  kind: 'process',
  better: 'lower',
  pairs: ['front-door.days-to-first-response'],
  combine: 'median',
  amountsOf: 'requests',
  publishedBy: 'ageBand',
  publishedAs: ['25 to 64', '65 and above'],
  unit: 'days',
  breakdowns: ['ageBand', 'neighbourhood'],
  behind: 'people',
  ofOnePerson: true,
  shares: waits,
  lists: waitTo('service', 'no service followed'),
})
