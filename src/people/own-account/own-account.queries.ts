import type { DateString } from '#platform/clock'
import { isId, newId, type Reading, sql, type Writing } from '#platform/database'

export type OwnAccount = {
  ownAccountId: string
  personId: string
  accountId: string
  wayId: string
  checkedHow: string
  checkedWords: string
  checkedByName: string
  checkedOn: DateString
  invitedAt: Date
  begunAt: Date | null
  endedAt: Date | null
  endedByName: string
  endedWhy: string
}

const columns = sql`o.own_account_id as "ownAccountId", o.person_id as "personId", o.account_id as "accountId", o.way_id as "wayId",
  o.checked_how as "checkedHow", o.checked_words as "checkedWords", o.checked_by_name as "checkedByName", o.checked_on as "checkedOn",
  o.invited_at as "invitedAt", o.begun_at as "begunAt", o.ended_at as "endedAt", o.ended_by_name as "endedByName",
  o.ended_why as "endedWhy"`

/** The one that goes on first, then those that ended. */
export async function listOwnAccounts(tx: Reading, placeId: number, ids: string[]): Promise<OwnAccount[]> {
  const found = await sql<OwnAccount>`select ${columns} from people.own_account o
    where o.place_id = ${placeId} and o.person_id = any(${ids}::uuid[])
    order by o.ended_at is not null, o.invited_at desc, o.own_account_id`.execute(tx)
  return found.rows
}

/** By its own id, while it goes on. */
export async function findOwnAccount(tx: Reading, placeId: number, id: string): Promise<OwnAccount | undefined> {
  if (!isId(id)) return undefined
  const found = await sql<OwnAccount>`select ${columns} from people.own_account o
    where o.place_id = ${placeId} and o.own_account_id = ${id} and o.ended_at is null`.execute(tx)
  return found.rows[0]
}

/** Those that go on and are written to there; several, where a household has one e-mail. */
export async function listOwnAccountsAt(
  tx: Reading,
  placeId: number,
  at: { mail: string; digits: string | null },
): Promise<OwnAccount[]> {
  const found = await sql<OwnAccount>`select ${columns} from people.way_to_reach w
      join people.own_account o on o.place_id = w.place_id and o.way_id = w.way_id and o.ended_at is null
     where w.place_id = ${placeId} and ((w.kind = 'email' and lower(w.value) = ${at.mail})
       or (w.kind = 'mobile' and w.digits = ${at.digits}))
     order by o.own_account_id limit 5`.execute(tx)
  return found.rows
}

type NewOwnAccount = Pick<
  OwnAccount,
  'personId' | 'accountId' | 'wayId' | 'checkedHow' | 'checkedWords' | 'checkedByName' | 'checkedOn'
> & { checkedBy: string; at: Date }

export async function insertOwnAccount(tx: Writing, placeId: number, o: NewOwnAccount): Promise<string> {
  const id = newId()
  await sql`insert into people.own_account (place_id, own_account_id, person_id, account_id, way_id, checked_how, checked_words, checked_by,
      checked_by_name, checked_on, invited_at)
    values (${placeId}, ${id}, ${o.personId}, ${o.accountId}, ${o.wayId}, ${o.checkedHow}, ${o.checkedWords}, ${o.checkedBy},
      ${o.checkedByName}, ${o.checkedOn}, ${o.at})`.execute(tx)
  return id
}

/** Made sure of anew, and written to where it is safe now: the code before opens nothing. */
export async function inviteAgain(
  tx: Writing,
  placeId: number,
  o: Omit<NewOwnAccount, 'personId' | 'accountId'> & { ownAccountId: string },
): Promise<void> {
  await sql`update people.own_account set way_id = ${o.wayId}, checked_how = ${o.checkedHow}, checked_words = ${o.checkedWords},
      checked_by = ${o.checkedBy}, checked_by_name = ${o.checkedByName}, checked_on = ${o.checkedOn}, invited_at = ${o.at}
    where place_id = ${placeId} and own_account_id = ${o.ownAccountId} and ended_at is null`.execute(tx)
}

export async function noteBegun(tx: Writing, placeId: number, ownAccountId: string, at: Date): Promise<void> {
  await sql`update people.own_account set begun_at = ${at}
    where place_id = ${placeId} and own_account_id = ${ownAccountId} and begun_at is null`.execute(tx)
}

/** Answers the accounts that ended: to be ended themselves. */
export async function noteEnded(
  tx: Writing,
  placeId: number,
  end: { ids: string[]; why: string; byName: string; at: Date },
): Promise<{ ownAccountId: string; accountId: string }[]> {
  const ended = await sql<{ ownAccountId: string; accountId: string }>`
    update people.own_account set ended_at = ${end.at}, ended_by_name = ${end.byName}, ended_why = ${end.why}
     where place_id = ${placeId} and person_id = any(${end.ids}::uuid[]) and ended_at is null
    returning own_account_id as "ownAccountId", account_id as "accountId"`.execute(tx)
  return ended.rows
}
