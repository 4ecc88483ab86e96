import { type Reading, sql } from '#platform/database'

/** Names of entries by id; one that is not of this place is not there. */
export async function findEntryNames(tx: Reading, placeId: number, entryIds: string[]): Promise<Map<string, string>> {
  if (entryIds.length === 0) return new Map()
  const found = await sql<{ entry_id: string; name: string }>`select entry_id, name from community.entry
    where place_id = ${placeId} and entry_id = any(${entryIds}::uuid[])`.execute(tx)
  return new Map(found.rows.map(row => [row.entry_id, row.name]))
}
