import { levelCalled, type Place, teamName } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import type { Reading } from '#platform/database'
import { type LevelMove, listLevelMoves } from './level.queries.ts'

/** A level as it stands on a page; of somebody who stepped away, their own view and the way back. */
export const shownMove = (move: LevelMove, place: Place, today: DateString) => ({
  id: move.moveId,
  key: move.level ?? '',
  away: move.level === null,
  name: move.level === null ? 'Managing without us' : levelCalled(place, move.level).name,
  isFor: move.level === null ? '' : levelCalled(place, move.level).isFor,
  since: dayInWords(move.onDate, today),
  by: `${move.byName}, ${teamName(place, move.team)}`,
  reason: move.reason,
  ownView: move.ownView,
  wayBack: move.wayBack,
  holdReason: move.holdReason ?? '',
})

/** Where somebody is now; null where they never were at a level, undefined where the place has none. */
export async function levelShown(tx: Reading, place: Place, ids: string[], today: DateString) {
  if (!place.levels) return undefined
  const [latest] = await listLevelMoves(tx, place.id, ids)
  return latest ? shownMove(latest, place, today) : null
}
