import { measure } from '#measures'
import { admittedAt, newAdmissions } from './admissions.rules.ts'

export const admissions = measure({
  id: 'long-term-support.admissions',
  title: 'New admissions to a home',
  asks: 'How many people were newly admitted to residential or nursing care?',
  whyItMatters:
    'Watched month by month, as a count that can be talked about. For comparison with elsewhere there are the rates of ASCOF 2B and 2C.',
  countsYes: 'A new admission by the rules of ASCOF 2B and 2C, at any age of 18 and over.',
  countsNo: 'Nothing.',
  leftOut: 'What ASCOF 2B and 2C leave out.',
  source: 'M093 and M101 (Manchester and Somerset, in Bolton 2019)',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'output',
  better: 'neither',
  pairs: ['long-term-support.admitted-from-home-support'],
  combine: 'count',
  unit: 'people',
  breakdowns: ['serviceType', 'ageBand', 'neighbourhood', 'supportReason'],
  behind: 'people',
  shares: newAdmissions,
  lists: admittedAt('true'),
})
