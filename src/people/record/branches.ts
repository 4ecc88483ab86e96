import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { Branch } from './parts.ts'
import { timelineItems } from './show.ts'
import { listTimeline } from './timeline.queries.ts'

const MOST = 500

const namesOf = (branch: Branch) => branch.kinds.map(one => one.kind)

/** The kinds that stand in a branch, shown or not: none of them is among what happened here. */
export const kindsInBranches = (branches: Branch[]): string[] => branches.flatMap(namesOf)

/** Each branch that has anything to say of somebody. `open` where nothing else has. */
export async function branchesOf(
  tx: Reading,
  branches: Branch[],
  { place, ids, today }: { place: Place; ids: string[]; today: DateString },
) {
  const shown = []
  for (const branch of branches.filter(one => one.shownIn(place))) {
    const rows = await listTimeline(tx, place.id, ids, { kinds: { only: namesOf(branch) }, limit: MOST })
    if (rows.length === 0) continue
    const kinds = new Map(branch.kinds.map(kind => [kind.kind, kind]))
    shown.push({ title: branch.title(rows, today), items: timelineItems(rows, kinds, place, today), empty: '' })
  }
  return shown
}
