import type { Step } from '#measures'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

/** What a step is to come to, in a sentence; the few figures that tell; and whose it is. */
export type Objective = {
  step: Step
  /** Goes up by one with each change; what was written before is kept. */
  version: number
  words: string
  /** Ids of measures or series. */
  figures: readonly string[]
  owner: string
  ownerRole: string
  byName: string
  at: Date
}

/** Every version of every step's, the newest of each first. */
export async function listObjectives(tx: Reading, placeId: PlaceId): Promise<Objective[]> {
  const found = await sql<Objective>`select step, version, words, figures, owner, owner_role as "ownerRole",
      written_by_name as "byName", written_at as at
    from outcomes.objective where place_id = ${placeId} order by step, version desc`.execute(tx)
  return found.rows
}

/** Keeps it as the next version; false where somebody else changed it meanwhile. */
export async function keepObjective(tx: Writing, placeId: PlaceId, o: Objective): Promise<boolean> {
  const done = await sql`insert into outcomes.objective (place_id, step, version, words, figures, owner, owner_role,
      written_by_name, written_at)
    values (${placeId}, ${o.step}, ${o.version}, ${o.words}, ${o.figures}::text[], ${o.owner}, ${o.ownerRole}, ${o.byName}, ${o.at})
    on conflict do nothing returning 1`.execute(tx)
  return done.rows.length === 1
}
