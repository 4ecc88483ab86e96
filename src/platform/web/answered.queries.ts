import { sql, type Writing } from '#platform/database'

/**
 * Claims a form's mark. The same form sent twice at once: the second waits here for the first to commit.
 * Returns where the first was sent on to, or undefined when this is the first.
 */
export async function claimOnce(
  tx: Writing,
  placeId: number,
  once: string,
  accountId: string,
  at: Date,
): Promise<string | undefined> {
  const claimed = await sql`insert into platform.answered (place_id, once, account_id, location, answered_at)
    values (${placeId}, ${once}, ${accountId}, '', ${at}) on conflict do nothing returning once`.execute(tx)
  if (claimed.rows.length > 0) return undefined
  const before = await sql<{ location: string }>`select location from platform.answered
    where place_id = ${placeId} and once = ${once} and account_id = ${accountId}`.execute(tx)
  return before.rows[0]?.location ?? '/'
}

export async function keepAnswer(tx: Writing, placeId: number, once: string, location: string): Promise<void> {
  await sql`update platform.answered set location = ${location} where place_id = ${placeId} and once = ${once}`.execute(
    tx,
  )
}

/** What was not a change of page is not an answer: a page that saves itself may send the same mark many times. */
export async function releaseOnce(tx: Writing, placeId: number, once: string): Promise<void> {
  await sql`delete from platform.answered where place_id = ${placeId} and once = ${once}`.execute(tx)
}

export async function forgetAnswers(tx: Writing, placeId: number, before: Date): Promise<void> {
  await sql`delete from platform.answered where place_id = ${placeId} and answered_at < ${before}`.execute(tx)
}
