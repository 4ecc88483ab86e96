import { measure, nationalBands } from '#measures'
import { everybodySupported, peopleWithSupport } from './self-directed.rules.ts'

export const ascof3d1a = measure({
  id: 'ascof-3d-1a',
  title: 'Self-directed support (ASCOF 3D 1a)',
  asks: 'Of the people with long-term support in the community on the last day, how many direct it themselves?',
  whyItMatters:
    'Who holds the money decides the day. A budget in name only would count as self-directed, so it stands beside direct payments; and a direct payment is for those who want one.',
  countsYes: 'A direct payment, or a personal budget that the council manages for them.',
  countsNo: 'Support that the council arranges, or it is not said how it is paid for.',
  leftOut:
    'People whose highest setting is a nursing or residential home or prison; under 18. Who died before the last day is not looked at. An unknown age counts in the total only.',
  source:
    'ASCOF 3D part 1a, by the method of the Department of Health and Social Care for 2024 to 2025 onwards. People on the last day, each in their highest setting; a service that ends on that day is open',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'process',
  better: 'higher',
  pairs: ['ascof-3d-2a'],
  combine: 'share',
  publishedBy: 'ageBand',
  publishedAs: nationalBands,
  months: 'each by itself',
  unit: 'people with support in the community',
  breakdowns: ['ageBand', 'neighbourhood', 'supportReason', 'gender'],
  behind: 'people',
  shares: everybodySupported,
  lists: peopleWithSupport(4),
})
