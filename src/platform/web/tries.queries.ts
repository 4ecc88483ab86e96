import { type Reading, sql, type Writing } from '#platform/database'
import { TRIES_WINDOW } from './tries.rules.ts'

/** One more that failed; answers how many there were within the minutes that began with the first, and when that was. */
export async function countFailedTry(
  tx: Reading,
  placeId: number,
  hash: Buffer,
  now: Date,
): Promise<{ tries: number; beganAt: Date }> {
  const over = new Date(now.getTime() - TRIES_WINDOW)
  const { rows } = await sql<{ tries: number; beganAt: Date }>`
    insert into platform.failed_try as f (place_id, tried_hash, began_at, tries) values (${placeId}, ${hash}, ${now}, 1)
    on conflict (place_id, tried_hash) do update set
      tries = case when f.began_at <= ${over} then 1 else f.tries + 1 end,
      began_at = case when f.began_at <= ${over} then excluded.began_at else f.began_at end
    returning tries, began_at as "beganAt"`.execute(tx)
  return rows[0]!
}

export async function forgetTries(tx: Writing, placeId: number, now: Date): Promise<void> {
  await sql`delete from platform.failed_try where place_id = ${placeId}
    and began_at <= ${new Date(now.getTime() - TRIES_WINDOW)}`.execute(tx)
}
