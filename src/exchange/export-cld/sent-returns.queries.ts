import { type Reading, sql, type Writing } from '#platform/database'
import type { Manifest } from './manifest.ts'

export type SentReturn = { sentId: string; madeAt: Date; manifest: Manifest }
export type NewSent = { sentId: string; at: Date; accountId: string; manifest: Manifest }

export async function insertSent(tx: Writing, placeId: number, { sentId, at, accountId, manifest }: NewSent) {
  await sql`
    insert into exchange.cld_sent (place_id, sent_id, made_at, account_id, manifest)
    values (${placeId}, ${sentId}, ${at}, ${accountId}, ${JSON.stringify(manifest)}::json)`.execute(tx)
}

/** The returns that were made last, the latest first. */
export async function listSent(tx: Reading, placeId: number): Promise<SentReturn[]> {
  const { rows } = await sql<SentReturn>`
    select sent_id as "sentId", made_at as "madeAt", manifest from exchange.cld_sent
     where place_id = ${placeId} order by made_at desc, sent_id desc limit 20`.execute(tx)
  return rows
}

export async function findSent(tx: Reading, placeId: number, sentId: string): Promise<SentReturn | undefined> {
  const { rows } = await sql<SentReturn>`
    select sent_id as "sentId", made_at as "madeAt", manifest from exchange.cld_sent
     where place_id = ${placeId} and sent_id = ${sentId}`.execute(tx)
  return rows[0]
}
