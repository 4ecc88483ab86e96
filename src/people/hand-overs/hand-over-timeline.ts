/** A team's key is its name in small letters with hyphens; on a timeline the key read aloud is enough. */
const inWords = (team: string | null) => (team ?? 'another team').replaceAll('-', ' ')

/** How hand-overs stand on a person's timeline. */
export const handOverTimeline = [
  {
    kind: 'handed over',
    group: 'Hand-overs',
    heading: (row: { what: string | null }) => `Handed over to ${inWords(row.what)}`,
  },
  {
    kind: 'hand-over acknowledged',
    group: 'Hand-overs',
    heading: (row: { what: string | null }) => `Taken on by ${inWords(row.what)}`,
  },
]
