import type { Place } from '#place'
import type { Writing } from '#platform/database'
import { listOwnCodes } from '../client-level-data/cld.queries.ts'
import { withOwn } from '../client-level-data/code-lists.rules.ts'
import { claimMonths } from './claim-months.rules.ts'
import { chooseOwn } from './own-people.ts'
import { type LeftOut, leftOutBecause, type Period } from './sent.rules.ts'
import { countNotEnded, countOpenAndGone, goThroughAll, listClaims, setDownStanding } from './stands.queries.ts'

/** Which rows of the council's files stand, set down for this transaction, and which of our own go with them. */
export async function chooseRows(tx: Writing, place: Place, period: Period) {
  const lists = withOwn(await listOwnCodes(tx, place.id))
  const runs = claimMonths(await listClaims(tx, place.id), period)
  const own = await chooseOwn(tx, { placeId: place.id, council: place.returnCode, period })
  await goThroughAll(tx)
  await setDownStanding(tx, place.id, runs)
  const notEnded = (own.leftOut['not ended'] ?? 0) + (await countNotEnded(tx, place.id, runs, period.to))
  const counted = { ...own.leftOut, ...(notEnded > 0 && { 'not ended': notEnded }) }
  const leftOut = Object.fromEntries(
    Object.entries(counted).map(([why, n]) => [leftOutBecause[why as LeftOut], n] as const),
  )
  return { lists, own, leftOut, openAndGone: await countOpenAndGone(tx, place.id, runs) }
}
