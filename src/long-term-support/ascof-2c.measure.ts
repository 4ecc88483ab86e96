import { measure } from '#measures'
import { admittedAt, newAdmissions } from './admissions.rules.ts'

export const ascof2c = measure({
  id: 'ascof-2c',
  title: 'New admissions to residential and nursing care, 65 and above (ASCOF 2C)',
  asks: 'For every 100,000 people aged 65 and above who live here, how many were newly admitted to long-term residential or nursing care?',
  whyItMatters:
    'Most people want to stay in a home of their own, and most who are admitted never leave. It stands beside short stays that lasted, as calling a stay short would better the figure and nobody’s life.',
  countsYes:
    'Long-term residential or nursing care began, and the person had no other that was open or had ended fewer than 365 days before. Counted are people, at their age on the day; somebody admitted at 64 and again at 65 counts as the younger.',
  countsNo: 'Nothing: the figure is out of all who live here.',
  leftOut:
    'Admissions within 365 days of another; people who went on to pay for it all; whose day of birth is not known; who died before the first day; services without a component. Temporary and permanent stays cannot be told apart.',
  source:
    'ASCOF 2C, by the method of the Department of Health and Social Care for 2024 to 2025 onwards; population by age of the Office for National Statistics, in the middle of the year',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'process',
  better: 'lower',
  pairs: ['long-term-support.short-stays-that-lasted', 'long-term-support.stayed-at-home-for-a-year'],
  combine: 'rate',
  per: { people: 100_000, ageFrom: 65, ageTo: null },
  publishedBy: 'ageBand',
  publishedAs: ['65 and above'],
  unit: 'new admissions',
  breakdowns: ['ageBand', 'neighbourhood', 'supportReason', 'serviceType'],
  behind: 'people',
  shares: newAdmissions,
  lists: admittedAt(`x.age >= 65 or x.age is null`),
})
