import { sql, type Writing } from '#platform/database'

export type Coded = { hash: string | null; lockedUntil: Date | null }

/** Held until the transaction ends: whoever tries a code waits for the try before. */
export async function holdCode(tx: Writing, placeId: number, accountId: string): Promise<Coded | undefined> {
  const found = await sql<Coded>`select code_hash as hash, locked_until as "lockedUntil" from identity.account
    where place_id = ${placeId} and account_id = ${accountId} and left_on is null for update`.execute(tx)
  return found.rows[0]
}

/** In place of any before; null: there is no such way in any more. Wrong tries are counted anew. */
export async function setCode(tx: Writing, placeId: number, accountId: string, hash: string | null): Promise<void> {
  await sql`update identity.account set code_hash = ${hash}, failed_sign_ins = 0, locked_until = null
    where place_id = ${placeId} and account_id = ${accountId}`.execute(tx)
}

export async function forgetFailures(tx: Writing, placeId: number, accountId: string): Promise<void> {
  await sql`update identity.account set failed_sign_ins = 0, locked_until = null
    where place_id = ${placeId} and account_id = ${accountId}`.execute(tx)
}
