import { type PlaceProfile, teamName } from '#place'
import type { TimelineKind } from './timeline.rules.ts'

/** What the record itself has to say of what happened. */
export const peopleTimeline = (place: PlaceProfile): TimelineKind[] => [
  {
    kind: 'handed over',
    group: 'Help',
    heading: row => `Handed over to ${teamName(place, row.what ?? '')}`,
    lines: row => ({ text: row.words ?? '' }),
  },
  {
    kind: 'hand-over acknowledged',
    group: 'Help',
    heading: row => `${teamName(place, row.what ?? '')} took it on`,
  },
  {
    kind: 'hand-over tried',
    group: 'Help',
    heading: () => 'Tried, and could not reach them',
    lines: row => ({ text: row.words ?? '' }),
  },
  {
    kind: 'hand-over answered',
    group: 'Help',
    heading: row => `${teamName(place, row.team ?? '')}: ${row.what ?? ''}`,
    lines: row => ({ text: row.words ?? '' }),
  },
  {
    kind: 'said',
    group: 'Record',
    heading: row => (row.whose ? `What matters, as ${row.whose} tells it` : 'What matters, in their own words'),
    lines: row => ({ said: row.words ?? '' }),
  },
  {
    kind: 'agreed what may be told',
    group: 'Record',
    heading: row => `Said what ${row.what} may be told`,
    lines: row => ({ text: row.words ? `${row.words.charAt(0).toUpperCase()}${row.words.slice(1)}.` : 'Nothing.' }),
  },
  { kind: 'known worker', group: 'Record', heading: () => 'A worker to come back to' },
  {
    kind: 'died',
    group: 'Record',
    heading: () => 'Died',
    lines: row => (row.what ? { text: `Told by ${row.what}.` } : {}),
  },
]
