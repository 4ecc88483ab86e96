import { measure, nationalBands } from '#measures'
import { everybodySupported, peopleWithSupport } from './self-directed.rules.ts'

export const ascof3d2a = measure({
  id: 'ascof-3d-2a',
  title: 'Direct payments (ASCOF 3D 2a)',
  asks: 'Of the people with long-term support in the community on the last day, how many have a direct payment?',
  whyItMatters:
    'A direct payment gives somebody the choice of who helps, and the work that comes with it. It is a process and no outcome: it says nothing of whether a life got better.',
  countsYes: 'A direct payment, by the way of payment or as the component.',
  countsNo: 'Any other way of payment, or it is not said.',
  leftOut:
    'People whose highest setting is a nursing or residential home or prison; under 18. Who died before the last day is not looked at. An unknown age counts in the total only.',
  source:
    'ASCOF 3D part 2a, by the method of the Department of Health and Social Care for 2024 to 2025 onwards. People on the last day, each in their highest setting; a service that ends on that day is open',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'process',
  better: 'higher',
  pairs: ['ascof-3d-1a'],
  combine: 'share',
  publishedBy: 'ageBand',
  publishedAs: nationalBands,
  months: 'each by itself',
  unit: 'people with support in the community',
  breakdowns: ['ageBand', 'neighbourhood', 'supportReason', 'gender'],
  behind: 'people',
  shares: everybodySupported,
  lists: peopleWithSupport(3),
})
