import type { DateString } from '#platform/clock'
import { type Reading, sql, THEMSELVES, type Writing } from '#platform/database'

export type Account = {
  account_id: string
  name: string
  email: string
  role: string
  team: string
  password_hash: string | null
  totp_secret: string | null
  totp_last_step: string | null
  failed_sign_ins: number
  locked_until: Date | null
}

const columns = sql`account_id, name, email, role, team, password_hash, totp_secret, totp_last_step, failed_sign_ins, locked_until`
const here = (placeId: number, email: string) =>
  sql`place_id = ${placeId} and lower(email) = ${email.toLowerCase()} and left_on is null`

/** Somebody who is here, by their e-mail. */
export async function findAccountByEmail(tx: Reading, placeId: number, email: string): Promise<Account | undefined> {
  const found = await sql<Account>`select ${columns} from identity.account where ${here(placeId, email)}`.execute(tx)
  return found.rows[0]
}

/** The same, held until the transaction ends: whoever tries an account's password waits for the try before. */
export async function holdAccountByEmail(tx: Writing, placeId: number, email: string): Promise<Account | undefined> {
  const found =
    await sql<Account>`select ${columns} from identity.account where ${here(placeId, email)} for update`.execute(tx)
  return found.rows[0]
}

/** Whether there is an account for this e-mail, also of somebody who left: it is theirs. */
export async function emailTaken(tx: Reading, placeId: number, email: string): Promise<boolean> {
  const found =
    await sql`select 1 from identity.account where place_id = ${placeId} and lower(email) = ${email.toLowerCase()}`.execute(
      tx,
    )
  return found.rows.length > 0
}

export type NewAccount = {
  accountId: string
  name: string
  email: string
  role: string
  team: string
  /** Key in the place profile; left out, they work for the place itself. */
  organisation?: string
  passwordHash?: string
  totpSecret?: string
}

export async function saveAccount(tx: Writing, placeId: number, a: NewAccount): Promise<void> {
  await sql`insert into identity.account (place_id, account_id, name, email, role, team, organisation_key, password_hash, totp_secret)
    values (${placeId}, ${a.accountId}, ${a.name}, ${a.email}, ${a.role}, ${a.team}, ${a.organisation ?? ''}, ${a.passwordHash ?? null}, ${a.totpSecret ?? null})`.execute(
    tx,
  )
}

/** Takes a one-time step, once: false when that step or a later one was taken before. */
export async function takeStep(tx: Writing, placeId: number, accountId: string, step: number): Promise<boolean> {
  const taken = await sql`update identity.account set totp_last_step = ${step}, failed_sign_ins = 0, locked_until = null
    where place_id = ${placeId} and account_id = ${accountId} and (totp_last_step is null or totp_last_step < ${step})
    returning account_id`.execute(tx)
  return taken.rows.length === 1
}

/** One more wrong try. After so many the account rests; once it has rested, the count begins anew. Answers how many. */
export async function countFailure(
  tx: Writing,
  placeId: number,
  accountId: string,
  { tries, restsUntil }: { tries: number; restsUntil: Date },
): Promise<number> {
  const counted = await sql<{ failed: number }>`
    with now as (select account_id, case when locked_until is null then failed_sign_ins + 1 else 1 end as failed
      from identity.account where place_id = ${placeId} and account_id = ${accountId})
    update identity.account a set failed_sign_ins = now.failed, locked_until = case when now.failed >= ${tries} then ${restsUntil}::timestamptz end
      from now where a.place_id = ${placeId} and a.account_id = now.account_id returning now.failed`.execute(tx)
  return counted.rows[0]?.failed ?? 0
}

/** From now on there is only one way in, and it is another. */
export async function forgetPassword(tx: Writing, placeId: number, accountId: string): Promise<void> {
  await sql`update identity.account set password_hash = null, totp_secret = null
    where place_id = ${placeId} and account_id = ${accountId}`.execute(tx)
}

/** One account of each role, for the page that offers them in a demo. */
export async function listOneOfEachRole(
  tx: Reading,
  placeId: number,
): Promise<{ account_id: string; name: string; role: string; team: string }[]> {
  const found = await sql<{ account_id: string; name: string; role: string; team: string }>`
    select distinct on (role) account_id, name, role, team from identity.account
    where place_id = ${placeId} and left_on is null order by role, account_id`.execute(tx)
  return found.rows
}

export type Held = {
  account_id: string
  name: string
  email: string
  role: string
  team: string
  /** Key of whom they work for; '' is the place's own. */
  organisation: string
  leftOn: DateString | null
  hasPassword: boolean
  /** Comes in by a link and a code of theirs. */
  hasCode: boolean
  /** Comes in through the council's own sign-in. */
  byProvider: boolean
}

/** Somebody's account, also when they left. */
export async function findAnyAccount(tx: Reading, placeId: number, accountId: string): Promise<Held | undefined> {
  const found =
    await sql<Held>`select account_id, name, email, role, team, organisation_key as organisation, left_on as "leftOn",
      identity.has_password(account_id) as "hasPassword", identity.has_code(account_id) as "hasCode", subject is not null as "byProvider"
    from identity.account where place_id = ${placeId} and account_id = ${accountId}`.execute(tx)
  return found.rows[0]
}

/** The same, of somebody who works here: whoever looks after accounts has no business with another's. */
export async function findWorker(tx: Reading, placeId: number, accountId: string): Promise<Held | undefined> {
  const found = await findAnyAccount(tx, placeId, accountId)
  return found?.organisation === THEMSELVES ? undefined : found
}

export async function findAccount(tx: Reading, placeId: number, accountId: string): Promise<Held | undefined> {
  const found = await findAnyAccount(tx, placeId, accountId)
  return found?.leftOn ? undefined : found
}
