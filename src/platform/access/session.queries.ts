import { createHash, randomBytes } from 'node:crypto'
import { type Reading, sql, type Writing } from '#platform/database'

/** A session ends this long after it was last used, and at the latest after a working day. */
const IDLE_MINUTES = 60
const LONGEST_HOURS = 12

const hashOf = (token: string) => createHash('sha256').update(token).digest()
const idleSince = (now: Date) => new Date(now.getTime() - IDLE_MINUTES * 60_000)

/** How somebody showed who they are. 'provider' is the council's own sign-in; 'link' a link that was sent and a code given before. */
export type Way = 'password' | 'passkey' | 'provider' | 'demo' | 'link'

export type NewSession = {
  accountId: string
  way: Way
  /** 'Firefox on Windows' */
  device: string
  /** 'Firefox'; null where it could not be told. */
  browser: string | null
  now: Date
}

/** Returns the token that only the browser will hold. */
export async function insertSession(tx: Writing, placeId: number, s: NewSession): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const ends = new Date(s.now.getTime() + LONGEST_HOURS * 3_600_000)
  await sql`insert into identity.session (place_id, token_hash, account_id, began_at, seen_at, ends_at, way, device, browser, proved_at)
    values (${placeId}, ${hashOf(token)}, ${s.accountId}, ${s.now}, ${s.now}, ${ends}, ${s.way}, ${s.device}, ${s.browser}, ${s.now})`.execute(
    tx,
  )
  return token
}

export type Session = {
  sessionId: string
  accountId: string
  name: string
  role: string
  team: string
  organisation: string
  browser: string | null
  provedAt: Date
  seenAt: Date
}

/** The session of this token; undefined when there is none, it has ended or the account has left. */
export async function findSession(
  tx: Reading,
  placeId: number,
  token: string,
  now: Date,
): Promise<Session | undefined> {
  const found = await sql<Session>`
    select s.session_id as "sessionId", a.account_id as "accountId", a.name, a.role, a.team,
           a.organisation_key as organisation, s.browser,
           s.proved_at as "provedAt", s.seen_at as "seenAt"
    from identity.session s join identity.account a on a.place_id = s.place_id and a.account_id = s.account_id
    where s.place_id = ${placeId} and s.token_hash = ${hashOf(token)}
      and s.ends_at > ${now} and s.seen_at > ${idleSince(now)} and a.left_on is null`.execute(tx)
  return found.rows[0]
}

export async function touchSession(tx: Reading, placeId: number, sessionId: string, now: Date): Promise<void> {
  await sql`update identity.session set seen_at = ${now} where place_id = ${placeId} and session_id = ${sessionId}`.execute(
    tx,
  )
}

export type MySession = { sessionId: string; device: string; way: Way; beganAt: Date; seenAt: Date }

/** Those that still go on, the one used last first. */
export async function listSessions(tx: Reading, placeId: number, accountId: string, now: Date): Promise<MySession[]> {
  const found = await sql<MySession>`
    select session_id as "sessionId", device, way, began_at as "beganAt", seen_at as "seenAt" from identity.session
     where place_id = ${placeId} and account_id = ${accountId} and ends_at > ${now} and seen_at > ${idleSince(now)}
     order by seen_at desc, session_id`.execute(tx)
  return found.rows
}

export async function endSession(tx: Reading, placeId: number, token: string): Promise<void> {
  await sql`delete from identity.session where place_id = ${placeId} and token_hash = ${hashOf(token)}`.execute(tx)
}

/** One of somebody's own; nobody ends another's by its id. */
export async function endOneSession(
  tx: Writing,
  placeId: number,
  { accountId, sessionId }: { accountId: string; sessionId: string },
): Promise<boolean> {
  const ended = await sql`delete from identity.session where place_id = ${placeId} and account_id = ${accountId}
    and session_id = ${sessionId} returning session_id`.execute(tx)
  return ended.rows.length === 1
}

/** All of an account's, but for one that may stay. Returns how many ended. */
export async function endSessionsOf(
  tx: Reading,
  placeId: number,
  accountId: string,
  stays: string | null = null,
): Promise<number> {
  const ended = await sql`delete from identity.session where place_id = ${placeId} and account_id = ${accountId}
    and (${stays}::uuid is null or session_id <> ${stays}::uuid) returning session_id`.execute(tx)
  return ended.rows.length
}

/** And what nobody came back with: challenges, errands and invitations that have run out. */
export async function removeEndedSessions(tx: Writing, placeId: number, now: Date): Promise<void> {
  await sql`delete from identity.session where place_id = ${placeId} and (ends_at < ${now} or seen_at < ${idleSince(now)})`.execute(
    tx,
  )
  for (const table of ['challenge', 'errand', 'invitation'])
    await sql`delete from ${sql.table(`identity.${table}`)} where place_id = ${placeId} and ends_at < ${now}`.execute(
      tx,
    )
}
