import type { DateString } from '#platform/clock'
import { type Reading, sql, type Writing } from '#platform/database'

/** How many conversations, letters and concerns about nobody on record were last worked on by a day, no question being open. */
export async function countNobodys(tx: Reading, placeId: number, untilOn: DateString): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from front_door.nobodys(${placeId}::integer, ${untilOn}::date)`.execute(tx)
  return rows[0]!.n
}

export type Gone = { rows: number; hash: Buffer }

/** Removes them with all that hangs on them. */
export async function letNobodysGo(tx: Writing, placeId: number, untilOn: DateString): Promise<Gone> {
  const { rows } =
    await sql<Gone>`select rows, hash from front_door.let_nobodys_go(${placeId}::integer, ${untilOn}::date)`.execute(tx)
  return rows[0]!
}

export type Proof = Gone & {
  removedId: string
  key: string
  untilOn: DateString
  at: Date
  by: string | null
  byName: string
  reason: string
}

/** That there were some, how many, and who decided; never what they said. */
export async function insertProof(tx: Writing, placeId: number, p: Proof): Promise<void> {
  await sql`insert into front_door.removed (place_id, removed_id, rule, until_on, rows, removed_at, decided_by, decided_by_name, reason, content_hash)
    values (${placeId}, ${p.removedId}, ${p.key}, ${p.untilOn}, ${p.rows}, ${p.at}, ${p.by}::uuid, ${p.byName}, ${p.reason}, ${p.hash})`.execute(
    tx,
  )
}
