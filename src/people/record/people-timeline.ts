import { levelCalled, type PlaceProfile, teamName } from '#place'
import { documentPath, sentLetterPath } from '../paths.ts'
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
    kind: 'assessment ended',
    group: 'Help',
    heading: row => `Assessment ended: ${row.what ?? ''}`,
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
    kind: 'note',
    group: 'Record',
    heading: row =>
      row.whose && row.whose === row.by_name
        ? 'Note'
        : row.whose
          ? `Note, in the words of ${row.whose}`
          : 'Note, in their own words',
    lines: row => ({ text: row.words ?? '', ...(row.what && { note: 'Some of it is about somebody else' }) }),
  },
  {
    kind: 'letter',
    group: 'Record',
    heading: row => `Letter: ${row.what}`,
    path: row => sentLetterPath({ person: row.person_id, letter: row.record_id }),
  },
  {
    kind: 'document',
    group: 'Record',
    heading: row => row.what ?? 'A document',
    path: row => documentPath({ person: row.person_id, document: row.record_id }),
  },
  { kind: 'capacity: can decide', group: 'Record', heading: row => `Could decide: ${row.what}` },
  { kind: 'capacity: cannot decide', group: 'Record', heading: row => `Could not decide then: ${row.what}` },
  {
    kind: 'level',
    group: 'Help',
    heading: row => `Level: ${levelCalled(place, row.what ?? '').name}`,
    lines: row => ({ text: row.words ?? '' }),
  },
  {
    kind: 'stepped away',
    group: 'Help',
    heading: () => 'We stepped away: managing without us',
    lines: row => (row.words ? { said: row.words } : {}),
  },
  ...(['done', 'not done'] as const).map(
    (ended): TimelineKind => ({
      kind: `task ${ended}`,
      group: 'Help',
      heading: row => `${row.what}: ${ended}`,
      lines: row => ({ text: row.words ?? '' }),
    }),
  ),
  {
    kind: 'died',
    group: 'Record',
    heading: () => 'Died',
    lines: row => (row.what ? { text: `Told by ${row.what}.` } : {}),
  },
]
