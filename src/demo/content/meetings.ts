type Agreed = {
  what: string
  owner: string
  /** Days from the meeting. */
  dueIn: number
  /** What came of it, and after how many days; left out, it is open. */
  done?: { after: number; cameOf: string }
}
type Held = {
  /** Days before the place is made as at. */
  ago: number
  kind: 'monthly' | 'quarterly'
  chair: string
  present: string
  /** Figures frozen besides the usual ones. */
  also?: readonly string[]
  why?: { measure: string; off: string; cause: string; owner: string }
  agreed: readonly Agreed[]
  challenge?: { by: string; measure: string; words: string; after: number; answer: string }
}
/** `every`: months between its values, of which the last is of the newest quarter or year that is over. */
type Known = { series: string; every: 3 | 12; values: readonly number[]; of?: number; note?: string }
export type Meetings = {
  /** Who keeps the minutes and answers. */
  by: string
  measures: readonly string[]
  nextIn: number
  held: readonly Held[]
  known: readonly Known[]
}

/** Meetings on the figures and what no record makes, by the place. */
export const meetings: Readonly<Record<string, Meetings>> = {
  marlbrook: {
    by: 'Adaeze Nwosu',
    measures: ['front-door.resolved', 'front-door.answered-in-a-week', 'community.still-going'],
    nextIn: 16,
    held: [
      {
        ...{ ago: 46, kind: 'monthly', chair: 'Adaeze Nwosu' },
        present: 'Siân Prosser, Ros Tanner, Graham Oldroyd, Sunita Mehta, Colette Moran, Ros Kemp, Bernadette Quill',
        why: {
          measure: 'front-door.resolved',
          off: 'It has stopped rising, and stays about where the standard is',
          cause: 'After a fall, nobody checks at home within the week, so that advisers hand over to be safe',
          owner: 'The falls service and the district nurses, with our occupational therapists',
        },
        agreed: [
          {
            ...{
              what: 'Sit in on three calls a week with the occupational therapists',
              owner: 'Siân Prosser',
              dueIn: 21,
            },
            done: {
              after: 19,
              cameOf: 'Eleven calls heard together; a short list of what can be sorted on the phone is in use',
            },
          },
          { what: 'Ask the falls service for two visits a day at short notice', owner: 'Ros Kemp', dueIn: 60 },
        ],
      },
      {
        ...{ ago: 18, kind: 'quarterly', chair: 'Ruth Ellery' },
        // Of what the directors of Somerset look at (S164): assessments that result in a service, activity; and who does it.
        also: ['front-door.assessments-to-support', 'front-door.contacts', 'posts-filled'],
        present: 'Adaeze Nwosu, Paul Stannard, Siân Prosser, Ros Tanner, Graham Oldroyd, Ros Kemp',
        why: {
          measure: 'front-door.resolved',
          off: 'Still about where the standard is',
          cause: 'The same: nobody can look in at home soon after a fall',
          owner: 'The falls service, with whom Ros Kemp meets this month',
        },
        agreed: [],
        challenge: {
          ...{ by: 'Ruth Ellery', measure: 'front-door.resolved', after: 6 },
          words: 'How would you know if advice was the end of it for you, and not for them?',
          answer:
            'We read it with who came back within 90 days, and ask again at six weeks. From this month we also look at who appeared to need more and was offered no assessment.',
        },
      },
    ],
    known: [
      { series: 'posts-filled', every: 3, of: 214, values: [84, 85, 85, 87, 88, 88, 90, 91] },
      { series: 'agency-days', every: 3, values: [1120, 1075, 1090, 940, 870, 880, 760, 705] },
      { series: 'ascof-6a', every: 12, of: 198, values: [24, 21, 18] },
      { series: 'sickness', every: 3, of: 214, values: [3.4, 3.1, 2.6, 2.8, 3.3, 3, 2.5, 2.7] },
      { series: 'supervision-on-time', every: 3, of: 214, values: [71, 74, 73, 78, 80, 79, 84, 86] },
      { series: 'budget-position', every: 3, values: [410, 560, 890, 1240, 260, 310, 420, 380] },
      { series: 'spend-per-head', every: 12, values: [452, 471, 489] },
      { series: 'ascof-1a', every: 12, of: 402, values: [18.8, 18.9, 19.1], note: 'Invented, like everything here' },
      { series: 'ascof-1d', every: 12, of: 402, values: [62.4, 63, 64.1] },
      { series: 'ascof-3a', every: 12, of: 402, values: [76.1, 77.5, 78.2] },
      { series: 'ascof-4a', every: 12, of: 402, values: [69.4, 70.2, 71] },
    ],
  },
}
