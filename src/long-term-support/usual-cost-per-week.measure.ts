import { measure } from '#measures'
import { costsOnLastDay, openOnLastDay } from './costs.rules.ts'

export const usualCostPerWeek = measure({
  id: 'long-term-support.usual-cost-per-week',
  title: 'What the support of one person costs a week',
  asks: 'What did the support of one person usually cost a week, on the last day?',
  whyItMatters:
    'The middle one of all tells what is usual, which a sum hides. One person with two services of a kind counts once.',
  countsYes:
    'A service with a known cost a week was open on the last day; the costs of one person and kind of support are added up, and the figure is the middle one.',
  countsNo: 'Nothing.',
  leftOut: 'Services whose cost a week is not known. What is paid once is not looked at.',
  source: 'Client Level Data, cost arithmetic of the national processing: gross, a week being 7 days',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'input',
  better: 'neither',
  pairs: [
    'long-term-support.cost-per-week',
    'long-term-support.outcomes-reached',
    'front-door.appeared-to-need-not-offered',
  ],
  combine: 'median',
  amountsOf: 'packages',
  months: 'each by itself',
  stock: true,
  unit: 'pounds a week',
  breakdowns: ['serviceType', 'neighbourhood', 'supportReason', 'ageBand'],
  behind: 'people',
  shares: openOnLastDay,
  lists: costsOnLastDay,
})
