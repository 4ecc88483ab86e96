import type { TimelineGroup, TimelineKind, TimelineView } from '#people'
import type { EventKind } from './introduction.rules.ts'
import { introductionPath } from './introduction-paths.ts'

const headings: Record<EventKind, (entry: string) => string> = {
  'said yes': entry => `Said yes to ${entry}`,
  'first contact': entry => `First contact with ${entry}`,
  'first time there': entry => `First time at ${entry}`,
  'still going': entry => `Still going to ${entry}`,
  stopped: entry => `Not going to ${entry} any more`,
  'did not happen': entry => `It did not happen: ${entry}`,
  withdrew: entry => `Would rather not: ${entry}`,
  'could not reach': entry => `Could not be reached about ${entry}`,
  'asked to talk': entry => `Would rather talk to someone about ${entry}`,
}

export const introductionHeading = (kind: EventKind, entry: string): string => headings[kind](entry)

const group: TimelineGroup = 'Introductions' as const
const path = (row: { record_id: string }) => introductionPath({ introduction: row.record_id })
const entryOf = (row: { what: string | null }) => row.what ?? 'something near'

/** The views of people.timeline that this part publishes. */
export const communityTimelines: TimelineView[] = [
  { view: 'community.timeline_record', of: ['community.introduction'] },
  { view: 'community.hub_timeline_record', of: ['community.hub_booking'] },
]

/** How introductions stand on a person's timeline: each leads to its own page. */
export const communityTimeline: TimelineKind[] = [
  { kind: 'introduced', group, heading: row => `Introduced to ${entryOf(row)}`, path },
  { kind: 'introduction: to be asked', group, heading: row => `Thought of ${entryOf(row)}: to be asked`, path },
  ...(Object.keys(headings) as EventKind[]).map(kind => ({
    kind: `introduction: ${kind}`,
    group,
    heading: (row: { what: string | null }) => headings[kind](entryOf(row)),
    path,
  })),
]
