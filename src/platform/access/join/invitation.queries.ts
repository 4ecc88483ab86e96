import { createHash, randomBytes } from 'node:crypto'
import { type Reading, sql, type Writing } from '#platform/database'

/** Long enough for a letter and a week's leave, short enough not to lie about. */
export const INVITATION_DAYS = 14

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Makes somebody's invitation, in place of any before, and returns the secret of its link. It is told once. */
export async function makeInvitation(tx: Writing, placeId: number, accountId: string, now: Date): Promise<string> {
  const token = randomBytes(20).toString('hex')
  const ends = new Date(now.getTime() + INVITATION_DAYS * 86_400_000)
  await sql`insert into identity.invitation (place_id, account_id, token_hash, made_at, ends_at)
    values (${placeId}, ${accountId}, ${hashOf(token)}, ${now}, ${ends})
    on conflict (place_id, account_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at,
      ends_at = excluded.ends_at`.execute(tx)
  return token
}

export type Invited = { accountId: string; name: string; email: string }

/** Whose invitation it is; undefined when it was used, replaced or ran out, or when they left. */
export async function findInvitation(
  tx: Reading,
  placeId: number,
  token: string,
  now: Date,
): Promise<Invited | undefined> {
  const found = await sql<Invited>`select a.account_id as "accountId", a.name, a.email
      from identity.invitation i join identity.account a on a.place_id = i.place_id and a.account_id = i.account_id
     where i.place_id = ${placeId} and i.token_hash = ${hashOf(token)} and i.ends_at > ${now} and a.left_on is null
       and a.subject is null`.execute(tx)
  return found.rows[0]
}

/** Takes it, once: false for whoever comes second. */
export async function takeInvitation(tx: Writing, placeId: number, token: string, now: Date): Promise<boolean> {
  const taken = await sql`delete from identity.invitation where place_id = ${placeId} and token_hash = ${hashOf(token)}
    and ends_at > ${now} returning account_id`.execute(tx)
  return taken.rows.length === 1
}

export async function withdrawInvitation(tx: Writing, placeId: number, accountId: string): Promise<void> {
  await sql`delete from identity.invitation where place_id = ${placeId} and account_id = ${accountId}`.execute(tx)
}
