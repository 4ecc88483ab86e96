import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'

export type MoveKind = 'joined' | 'moved' | 'left' | 'came back'
export type NewMove = {
  accountId: string
  kind: MoveKind
  role: string
  team: string
  fromOn: DateString
  madeByName: string
  now: Date
}
export type Move = Omit<NewMove, 'now'> & {
  moveId: string
  madeAt: Date
  doneAt: Date | null
  withdrawnAt: Date | null
  /** Of whoever went over between the council and a partner: the account they had. */
  beforeAccount: string | null
}

const columns = sql`works_id as "moveId", account_id as "accountId", cause as kind, role, team, from_on as "fromOn",
  made_by_name as "madeByName", made_at as "madeAt", done_at as "doneAt", withdrawn_at as "withdrawnAt", before_account as "beforeAccount"`

/** What is planned for somebody, or happens at once: it takes effect by `takeEffect`. Whom they work for stays. */
export async function planMove(tx: Writing, placeId: number, m: NewMove): Promise<Move> {
  const made =
    await sql<Move>`insert into identity.works_for (place_id, works_id, account_id, cause, organisation_key, role, team,
      from_on, made_by_name, made_at)
    select ${placeId}, ${newId()}, account_id, ${m.kind}, organisation_key, ${m.role}, ${m.team}, ${m.fromOn}, ${m.madeByName}, ${m.now}
      from identity.account where place_id = ${placeId} and account_id = ${m.accountId}
    returning ${columns}`.execute(tx)
  return made.rows[0]!
}

/** Newest first. */
export async function listMoves(tx: Reading, placeId: number, accountId: string): Promise<Move[]> {
  const found = await sql<Move>`select ${columns} from identity.works_for
    where place_id = ${placeId} and account_id = ${accountId} order by from_on desc, made_at desc, works_id desc`.execute(
    tx,
  )
  return found.rows
}

/** What is due and has not taken effect, in the order in which it was meant to. */
export async function listDueMoves(tx: Writing, placeId: number, today: DateString): Promise<Move[]> {
  const found = await sql<Move>`select ${columns} from identity.works_for
    where place_id = ${placeId} and from_on <= ${today} and done_at is null and withdrawn_at is null
    order by from_on, made_at, works_id for update`.execute(tx)
  return found.rows
}

export async function withdrawMove(
  tx: Writing,
  placeId: number,
  { accountId, moveId, now }: { accountId: string; moveId: string; now: Date },
): Promise<boolean> {
  const done = await sql`update identity.works_for set withdrawn_at = ${now} where place_id = ${placeId}
    and account_id = ${accountId} and works_id = ${moveId} and done_at is null and withdrawn_at is null returning works_id`.execute(
    tx,
  )
  return done.rows.length === 1
}

/** It begins, and what was until then ends the day before. */
export async function begin(tx: Writing, placeId: number, { accountId, moveId, fromOn }: Move, now: Date) {
  await sql`update identity.works_for set until_on = greatest(from_on, ${fromOn}::date - 1)
    where place_id = ${placeId} and account_id = ${accountId} and until_on is null and done_at is not null`.execute(tx)
  await sql`update identity.works_for set done_at = ${now} where place_id = ${placeId} and works_id = ${moveId}`.execute(
    tx,
  )
}

/** How a new account began, which wrote itself down as it was made: from when, by whom, and after which account of theirs. */
export async function sayHowJoined(
  tx: Writing,
  placeId: number,
  j: { accountId: string; fromOn: DateString; madeByName: string; now: Date; before: string | null },
): Promise<void> {
  await sql`update identity.works_for set from_on = ${j.fromOn}, made_by_name = ${j.madeByName}, made_at = ${j.now}, done_at = ${j.now},
      before_account = ${j.before}
    where place_id = ${placeId} and account_id = ${j.accountId} and cause = 'joined'`.execute(tx)
}

/** What they are from now on. */
export async function setRole(tx: Writing, placeId: number, { accountId, role, team }: Move): Promise<void> {
  await sql`update identity.account set role = ${role}, team = ${team} where place_id = ${placeId} and account_id = ${accountId}`.execute(
    tx,
  )
}

/** They left, or are back (null), as what. Whoever left has nothing to come in by; what they wrote stays under their name. */
export async function setLeft(tx: Writing, placeId: number, move: Move, on: DateString | null): Promise<void> {
  await sql`update identity.account set role = ${move.role}, team = ${move.team}, left_on = ${on}, password_hash = null,
      totp_secret = null, failed_sign_ins = 0, locked_until = null
    where place_id = ${placeId} and account_id = ${move.accountId}`.execute(tx)
}
