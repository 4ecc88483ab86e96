import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { Branch, Kept } from './parts.ts'
import { readTimeline } from './read-timeline.ts'
import { timelineItems } from './show.ts'

const MOST = 500

/** The kinds that stand in a branch, shown or not: none of them is among what happened here. */
export const kindsInBranches = (branches: Branch[]): string[] =>
  branches.flatMap(branch => branch.kinds.map(one => one.kind))

/** Each branch that has anything to say of somebody. `open` where nothing else has. */
export async function branchesOf(
  tx: Reading,
  branches: Branch[],
  asked: { place: Place; ids: string[]; today: DateString; holds(table: Kept): boolean },
) {
  const { place, ids, today, holds } = asked
  const shown = []
  for (const branch of branches.filter(one => one.shownIn(place))) {
    const kinds = new Map(branch.kinds.map(kind => [kind.kind, kind]))
    const timelines = [branch.timeline]
    const only = { only: [...kinds.keys()] }
    const rows = await readTimeline(tx, { placeId: place.id, ids, timelines, holds, kinds: only, limit: MOST })
    if (rows.length === 0) continue
    shown.push({ title: branch.title(rows, today), items: timelineItems(rows, kinds, place, today), empty: '' })
  }
  return shown
}
