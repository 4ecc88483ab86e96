import type { TimelineKind } from '#people'
import { contactPath } from './paths.ts'

/** How a conversation reads on a person's timeline. */
export const frontDoorTimeline: TimelineKind[] = [
  {
    kind: 'conversation',
    group: 'Conversations',
    heading: row => (row.whose ? `Conversation with ${row.whose}` : 'Conversation'),
    path: row => contactPath({ contact: row.record_id }),
  },
]
