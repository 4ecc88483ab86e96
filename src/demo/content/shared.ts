import type { SharedPart } from '#place'

/** What a place of the demo shares with its partner, and the record that is kept apart there. */
export type SharedContent = {
  /** Key of the organisation, and who works for it. */
  organisation: string
  people: readonly string[]
  /** Who goes through what may be known already. */
  recordsManager: string
  sharings: readonly {
    parts: readonly SharedPart[]
    why: string
    law: 'agreed' | 'task'
    ago: number
    days: number
    how: string
  }[]
  apart: { why: string; by: string; review: number }
  glass: { by: string; reason: string; ago: number; time: string; hours: number }
}

export const sharedContent: Readonly<Record<string, SharedContent>> = {
  marlbrook: {
    organisation: 'open-doors',
    people: ['Farah Aziz', 'Jon Mbeki'],
    recordsManager: 'Imelda Rook',
    sharings: [
      {
        ...{ parts: ['story', 'reaching', 'needs', 'circle'], law: 'agreed', ago: 12, days: 90 },
        why: 'Open Doors holds the assessment, and begins with what was said already.',
        how: 'On the telephone; it was read back before it was agreed',
      },
      {
        ...{ parts: ['story', 'reaching', 'needs'], law: 'agreed', ago: 20, days: 60 },
        why: 'A carer’s conversation with somebody outside the council, as they asked.',
        how: 'At home, with their daughter there',
      },
      {
        ...{ parts: ['reaching', 'needs', 'arranged'], law: 'task', ago: 5, days: 42 },
        why: 'Equipment is fitted by Open Doors, and they go with whoever has been there.',
        how: 'At the hub, face to face',
      },
      {
        ...{ parts: ['story', 'circle'], law: 'task', ago: 33, days: 120 },
        why: 'A befriender comes each week.',
        how: 'On the telephone',
      },
      {
        ...{ parts: ['story', 'reaching'], law: 'agreed', ago: 80, days: 60 },
        why: 'Help with forms for six weeks.',
        how: 'By letter, signed',
      },
    ],
    apart: { why: 'Somebody who works in the contact centre is family.', by: 'Graham Oldroyd', review: 60 },
    glass: {
      ...{ by: 'Tom Hepworth', ago: 1, time: '19:20', hours: 4 },
      reason: 'An ambulance crew rang: fallen at home, and they had to know who has a key and what helps.',
    },
  },
}
