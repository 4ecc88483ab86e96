import type { Reading } from '#platform/database'
import type { PersonRecord } from '../person-record.ts'
import type { Kept, RecordParts, TimelineView } from './parts.ts'
import { listTimeline, type TimelineAsked } from './timeline.queries.ts'
import { newestFirst, type TimelineRow } from './timeline.rules.ts'

/** The views of people.timeline that this part publishes. The rows of the first are of the person themselves, too. */
export const peopleTimelines: TimelineView[] = [
  { view: 'people.timeline_record', of: ['people.person'] },
  { view: 'people.hand_over_timeline', of: ['people.hand_over'] },
  { view: 'people.assessment_timeline', of: ['people.hand_over'] },
  { view: 'people.timeline_written', of: ['people.note', 'people.letter', 'people.capacity'] },
  { view: 'people.timeline_led', of: ['people.level_move', 'people.task'] },
  { view: 'people.document_timeline', of: ['people.document'] },
]

type Asked = TimelineAsked & { placeId: number; ids: string[]; timelines: TimelineView[]; holds(table: Kept): boolean }

/**
 * What has happened to somebody, newest first. Each view that may tell something is asked by itself, and they travel together:
 * most people are in few of them, and people.timeline takes most of its time to begin with all the others.
 */
export async function readTimeline(tx: Reading, asked: Asked): Promise<TimelineRow[]> {
  const { placeId, ids, timelines, holds, kinds, limit } = asked
  const found = await Promise.all(
    timelines
      .filter(({ of }) => of.some(holds))
      .map(({ view }) => listTimeline(tx, placeId, ids, { view, kinds, limit })),
  )
  return found.flat().toSorted(newestFirst).slice(0, limit)
}

/** Wherever the page would look for something of theirs. */
export function lookedIn({ due = [], beside = [], branches = [] }: RecordParts, timelines: TimelineView[]): Kept[] {
  const sources = [...timelines, ...branches.map(one => one.timeline), ...due, ...beside]
  return [...new Set(sources.flatMap(one => one.of))]
}

/** Whether a table has a row of theirs. One that was not asked about would seem to have none, so it is a fault. */
export function holdingOf({ rowsIn }: PersonRecord, tables: Kept[]) {
  const found = new Set(rowsIn)
  return (table: Kept): boolean => {
    if (!tables.includes(table))
      throw new Error(`Nobody asked whether ${table} has a row of theirs: \`of\` has to name it.`)
    return found.has(table)
  }
}
