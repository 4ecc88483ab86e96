import type { TimelineKind } from '#people'
import { contactPath } from './paths.ts'
import { doings, inWords } from './rapid-response/rapid.rules.ts'

/** How a conversation reads on a person's timeline. */
export const frontDoorTimeline: TimelineKind[] = [
  {
    kind: 'conversation',
    group: 'Conversations',
    heading: row => (row.whose ? `Conversation with ${row.whose}` : 'Conversation'),
    path: row => contactPath({ contact: row.record_id }),
  },
  ...doings.map(
    (kind): TimelineKind => ({
      kind: `rapid response: ${kind}`,
      group: 'Help',
      heading: () => `Rapid response: ${inWords[kind].toLowerCase()}`,
      lines: row => ({ text: row.words ?? '' }),
    }),
  ),
]
