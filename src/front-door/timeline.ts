import type { TimelineKind, TimelineView } from '#people'
import { contactPath } from './paths.ts'
import { doings, inWords } from './rapid-response/rapid.rules.ts'

/** The views of people.timeline that this part publishes. */
export const frontDoorTimelines: TimelineView[] = [
  { view: 'front_door.timeline_record', of: ['front_door.contact'] },
  { view: 'front_door.rapid_timeline', of: ['front_door.rapid_event'] },
  {
    view: 'front_door.timeline_levels',
    of: [
      'front_door.general_assessment',
      'front_door.specialist_assessment',
      'front_door.support_plan',
      'front_door.crisis_review',
    ],
  },
]

/** How a conversation reads on a person's timeline. */
export const frontDoorTimeline: TimelineKind[] = [
  {
    kind: 'conversation',
    group: 'Conversations',
    heading: row => (row.whose ? `Conversation with ${row.whose}` : 'Conversation'),
    path: row => contactPath({ contact: row.record_id }),
  },
  { kind: 'general assessment', group: 'Help', heading: () => 'Wider circumstances, looked at together' },
  { kind: 'specialist assessment', group: 'Help', heading: () => 'A closer look at one part' },
  { kind: 'plan', group: 'Help', heading: row => (row.whose ? `Plan, in the words of ${row.whose}` : 'Plan') },
  { kind: 'crisis review', group: 'Help', heading: () => 'How things are, looked at together' },
  ...doings.map(
    (kind): TimelineKind => ({
      kind: `rapid response: ${kind}`,
      group: 'Help',
      heading: () => `Rapid response: ${inWords[kind].toLowerCase()}`,
      lines: row => ({ text: row.words ?? '' }),
    }),
  ),
]
