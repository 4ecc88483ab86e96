import { measure, nationalBands } from '#measures'
import { carersWithSupport, everyCarer } from './self-directed.rules.ts'

export const ascof3d1b = measure({
  id: 'ascof-3d-1b',
  title: 'Carers: self-directed support (ASCOF 3D 1b)',
  asks: 'Of the carers who had support of their own in the period, how many directed it themselves?',
  whyItMatters:
    'Who holds the money decides the day. A budget in name only would count as self-directed, so it stands beside direct payments; and a direct payment is for those who want one.',
  countsYes: 'A direct payment, or a personal budget that the council manages for them.',
  countsNo: 'Support that the council arranges.',
  leftOut:
    'Carers who had only information and advice, or no support of their own; whose support says no way of payment, or no component; under 18. An unknown age counts in the total only.',
  source:
    'ASCOF 3D part 1b, by the method of the Department of Health and Social Care for 2024 to 2025 onwards. Carers in the period, each by their highest kind of support',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'process',
  better: 'higher',
  pairs: ['ascof-3d-2b'],
  combine: 'share',
  publishedBy: 'ageBand',
  publishedAs: nationalBands,
  months: 'each by itself',
  unit: 'carers with support',
  breakdowns: ['ageBand', 'neighbourhood', 'gender'],
  behind: 'people',
  shares: everyCarer,
  looksAhead: 0,
  lists: carersWithSupport(2),
})
