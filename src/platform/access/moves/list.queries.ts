import type { DateString } from '#platform/clock'
import { type Reading, sql, THEMSELVES } from '#platform/database'

export type ListedAccount = {
  accountId: string
  name: string
  email: string
  role: string
  team: string
  leftOn: DateString | null
  hasPassword: boolean
  passkeys: number
  byProvider: boolean
  invitedUntil: Date | null
  /** When they last came in, as far as a session or passkey still says. */
  lastSeen: Date | null
}

/**
 * Everybody who has or had an account to work here; of one team where asked. Who has a page of their own is nobody's to list:
 * it would say who is on record.
 */
export async function listAccounts(tx: Reading, placeId: number, team: string | null = null): Promise<ListedAccount[]> {
  const found = await sql<ListedAccount>`
    select a.account_id as "accountId", a.name, a.email, a.role, a.team, a.left_on as "leftOn",
           a.password_hash is not null as "hasPassword", a.subject is not null as "byProvider",
           coalesce(k.n, 0) as passkeys, i.ends_at as "invitedUntil", greatest(s.seen_at, k.used_at) as "lastSeen"
      from identity.account a
      left join (select account_id, count(*)::integer as n, max(used_at) as used_at from identity.passkey
        where place_id = ${placeId} group by 1) k on k.account_id = a.account_id
      left join (select account_id, max(seen_at) as seen_at from identity.session where place_id = ${placeId} group by 1) s
        on s.account_id = a.account_id
      left join identity.invitation i on i.place_id = a.place_id and i.account_id = a.account_id
     where a.place_id = ${placeId} and a.organisation_key <> ${THEMSELVES} and (${team}::text is null or a.team = ${team})
     order by a.left_on is not null, a.name, a.account_id`.execute(tx)
  return found.rows
}
