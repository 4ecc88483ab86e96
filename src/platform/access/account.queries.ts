import { type Reading, sql, type Writing } from '#platform/database'

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

export async function findAccountByEmail(tx: Reading, placeId: number, email: string): Promise<Account | undefined> {
  const found = await sql<Account>`
    select account_id, name, email, role, team, password_hash, totp_secret, totp_last_step, failed_sign_ins, locked_until
    from identity.account where place_id = ${placeId} and lower(email) = ${email.toLowerCase()} and left_on is null`.execute(
    tx,
  )
  return found.rows[0]
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

export async function countFailure(
  tx: Writing,
  placeId: number,
  accountId: string,
  lockedUntil: Date | null,
): Promise<void> {
  await sql`update identity.account set failed_sign_ins = failed_sign_ins + 1, locked_until = ${lockedUntil}
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

export async function findAccount(
  tx: Reading,
  placeId: number,
  accountId: string,
): Promise<{ account_id: string; name: string; role: string } | undefined> {
  const found = await sql<{ account_id: string; name: string; role: string }>`
    select account_id, name, role from identity.account where place_id = ${placeId} and account_id = ${accountId} and left_on is null`.execute(
    tx,
  )
  return found.rows[0]
}
