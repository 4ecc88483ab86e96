import { measure, nationalBands } from '#measures'
import { carersWithSupport, everyCarer } from './self-directed.rules.ts'

export const ascof3d2b = measure({
  id: 'ascof-3d-2b',
  title: 'Carers: direct payments (ASCOF 3D 2b)',
  asks: 'Of the carers who had support of their own in the period, how many had a direct payment?',
  whyItMatters:
    'A direct payment gives somebody the choice of who helps, and the work that comes with it. It is a process and no outcome: it says nothing of whether a life got better.',
  countsYes: 'A direct payment, by the way of payment or as the component.',
  countsNo: 'A personal budget that the council manages, or support that it arranges.',
  leftOut:
    'Carers who had only information and advice, or no support of their own; whose support says no way of payment, or no component; under 18. An unknown age counts in the total only.',
  source:
    'ASCOF 3D part 2b, by the method of the Department of Health and Social Care for 2024 to 2025 onwards. Carers in the period, each by their highest kind of support',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'process',
  better: 'higher',
  pairs: ['ascof-3d-1b'],
  combine: 'share',
  publishedBy: 'ageBand',
  publishedAs: nationalBands,
  months: 'each by itself',
  unit: 'carers with support',
  breakdowns: ['ageBand', 'neighbourhood', 'gender'],
  behind: 'people',
  shares: everyCarer,
  looksAhead: 0,
  lists: carersWithSupport(1),
})
