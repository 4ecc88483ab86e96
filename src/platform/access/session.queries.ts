import { createHash, randomBytes } from 'node:crypto'
import { type Reading, sql, type Writing } from '#platform/database'
import type { SignedIn } from '#platform/web'

/** A session ends this long after it was last used, and at the latest after a working day. */
const IDLE_MINUTES = 60
const LONGEST_HOURS = 12

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Begins a session and returns the token that only the browser will hold. */
export async function beginSession(tx: Writing, placeId: number, accountId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const ends = new Date(now.getTime() + LONGEST_HOURS * 3_600_000)
  await sql`insert into identity.session (place_id, token_hash, account_id, began_at, seen_at, ends_at)
    values (${placeId}, ${hashOf(token)}, ${accountId}, ${now}, ${now}, ${ends})`.execute(tx)
  return token
}

/** Who is signed in by this token; null when nobody is, the session has ended or the account has left. */
export async function findSignedIn(tx: Reading, placeId: number, token: string, now: Date): Promise<SignedIn | null> {
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000)
  const found = await sql<
    { seen_at: Date; account_id: string; organisation_key: string } & Omit<SignedIn, 'accountId'>
  >`
    select a.account_id, a.name, a.role, a.team, a.organisation_key, s.seen_at
    from identity.session s join identity.account a on a.place_id = s.place_id and a.account_id = s.account_id
    where s.place_id = ${placeId} and s.token_hash = ${hashOf(token)}
      and s.ends_at > ${now} and s.seen_at > ${idleSince} and a.left_on is null`.execute(tx)
  const row = found.rows[0]
  if (!row) return null
  if (now.getTime() - row.seen_at.getTime() > 60_000) await touch(tx, placeId, token, now)
  const { name, role, team } = row
  return { accountId: row.account_id, name, role, team, organisation: row.organisation_key }
}

/** At most once a minute, so that reading a page seldom writes. */
async function touch(tx: Reading, placeId: number, token: string, now: Date): Promise<void> {
  await sql`update identity.session set seen_at = ${now} where place_id = ${placeId} and token_hash = ${hashOf(token)}`.execute(
    tx,
  )
}

export async function endSession(tx: Writing, placeId: number, token: string): Promise<void> {
  await sql`delete from identity.session where place_id = ${placeId} and token_hash = ${hashOf(token)}`.execute(tx)
}

export async function removeEndedSessions(tx: Writing, placeId: number, now: Date): Promise<void> {
  await sql`delete from identity.session where place_id = ${placeId} and ends_at < ${now}`.execute(tx)
}
