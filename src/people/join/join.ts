import type { Writing } from '#platform/database'
import { insertAlias, listAliases, type NewJoining, saveAllNow, takeTurns, undoAlias } from './join.queries.ts'
import { allNow } from './who-is-now.rules.ts'

/**
 * Two records are one person's: the one follows the other, and nothing is moved. Whoever calls it has seen that nothing
 * stands against it, and audits both.
 */
export async function joinRecords(tx: Writing, placeId: number, joining: NewJoining): Promise<string> {
  await takeTurns(tx, placeId)
  const aliasId = await insertAlias(tx, placeId, joining)
  await saveAllNow(tx, placeId, allNow(await listAliases(tx, placeId)))
  return aliasId
}

/** They were two people after all: everything is as it was, but for what was written meanwhile. */
export async function separateRecords(tx: Writing, placeId: number, undone: Parameters<typeof undoAlias>[2]) {
  await takeTurns(tx, placeId)
  await undoAlias(tx, placeId, undone)
  await saveAllNow(tx, placeId, allNow(await listAliases(tx, placeId)))
}
