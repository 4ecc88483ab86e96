import { measure } from '#measures'
import { costsOnLastDay, openOnLastDay } from './costs.rules.ts'

export const costPerWeek = measure({
  id: 'long-term-support.cost-per-week',
  title: 'What support costs a week',
  asks: 'What did all support cost a week, on the last day?',
  whyItMatters:
    'It says where the money goes, by setting, before anybody asks if it could go somewhere better. It is the whole cost: what people pay themselves is in it.',
  countsYes: 'A service with a known cost a week was open on the last day; the costs of all of them, added up.',
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
    'long-term-support.usual-cost-per-week',
    'long-term-support.outcomes-reached',
    'front-door.appeared-to-need-not-offered',
  ],
  combine: 'sum',
  amountsOf: 'packages',
  months: 'each by itself',
  stock: true,
  unit: 'pounds a week',
  breakdowns: ['serviceType', 'neighbourhood', 'supportReason', 'ageBand'],
  behind: 'people',
  shares: openOnLastDay,
  lists: costsOnLastDay,
})
