import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

export type ToBegin = { name: string; does: string; everyMinutes: number; at: Date; heldUntil: Date }

/**
 * True for the one process that may begin it now. Two at once: the second waits for the row of the first, and then finds
 * that it is in hand.
 */
export async function beginChore(tx: Writing, placeId: PlaceId, c: ToBegin): Promise<boolean> {
  const begun = await sql`
    insert into platform.chore as c (place_id, name, does, every_minutes, began_at, held_until, next_at)
    values (${placeId}, ${c.name}, ${c.does}, ${c.everyMinutes}, ${c.at}, ${c.heldUntil}, ${c.heldUntil})
    on conflict (place_id, name) do update set does = excluded.does, every_minutes = excluded.every_minutes,
      began_at = excluded.began_at, held_until = excluded.held_until
      where c.next_at <= excluded.began_at and coalesce(c.held_until <= excluded.began_at, true)
    returning name`.execute(tx)
  return begun.rows.length === 1
}

export type Ended = { name: string; beganAt: Date; at: Date; went: 'well' | 'badly'; said: string; nextAt: Date }

/** Only by whoever began it: a process that took too long and was given up says nothing over the one that came after. */
export async function endChore(tx: Writing, placeId: PlaceId, e: Ended): Promise<void> {
  await sql`update platform.chore set ended_at = ${e.at}, went = ${e.went}, said = ${e.said}, held_until = null, next_at = ${e.nextAt}
    where place_id = ${placeId} and name = ${e.name} and began_at = ${e.beganAt}`.execute(tx)
}

export type ChoreShown = {
  name: string
  does: string
  everyMinutes: number
  beganAt: Date
  heldUntil: Date | null
  endedAt: Date | null
  went: 'well' | 'badly' | null
  said: string
  nextAt: Date
}

export async function listChores(tx: Reading, placeId: PlaceId): Promise<ChoreShown[]> {
  const found = await sql<ChoreShown>`select name, does, every_minutes as "everyMinutes", began_at as "beganAt",
      held_until as "heldUntil", ended_at as "endedAt", went, said, next_at as "nextAt"
    from platform.chore where place_id = ${placeId} order by every_minutes, name`.execute(tx)
  return found.rows
}

/** A chore that this version of the house no longer has. */
export async function forgetOtherChores(tx: Writing, placeId: PlaceId, names: string[]): Promise<void> {
  await sql`delete from platform.chore where place_id = ${placeId} and name <> all(${names}::text[])`.execute(tx)
}
