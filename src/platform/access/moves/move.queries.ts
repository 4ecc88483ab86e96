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
}

const columns = sql`move_id as "moveId", account_id as "accountId", kind, role, team, from_on as "fromOn",
  made_by_name as "madeByName", made_at as "madeAt", done_at as "doneAt", withdrawn_at as "withdrawnAt"`

/** What is planned for somebody, or happens at once: it takes effect by `takeEffect`. */
export async function planMove(tx: Writing, placeId: number, m: NewMove): Promise<Move> {
  const made =
    await sql<Move>`insert into identity.account_move (place_id, move_id, account_id, kind, role, team, from_on, made_by_name, made_at)
    values (${placeId}, ${newId()}, ${m.accountId}, ${m.kind}, ${m.role}, ${m.team}, ${m.fromOn}, ${m.madeByName}, ${m.now})
    returning ${columns}`.execute(tx)
  return made.rows[0]!
}

/** Newest first. */
export async function listMoves(tx: Reading, placeId: number, accountId: string): Promise<Move[]> {
  const found = await sql<Move>`select ${columns} from identity.account_move
    where place_id = ${placeId} and account_id = ${accountId} order by from_on desc, made_at desc, move_id desc`.execute(
    tx,
  )
  return found.rows
}

/** What is due and has not taken effect, in the order in which it was meant to. */
export async function listDueMoves(tx: Writing, placeId: number, today: DateString): Promise<Move[]> {
  const found = await sql<Move>`select ${columns} from identity.account_move
    where place_id = ${placeId} and from_on <= ${today} and done_at is null and withdrawn_at is null
    order by from_on, made_at, move_id for update`.execute(tx)
  return found.rows
}

export async function withdrawMove(
  tx: Writing,
  placeId: number,
  { accountId, moveId, now }: { accountId: string; moveId: string; now: Date },
): Promise<boolean> {
  const done = await sql`update identity.account_move set withdrawn_at = ${now} where place_id = ${placeId}
    and account_id = ${accountId} and move_id = ${moveId} and done_at is null and withdrawn_at is null returning move_id`.execute(
    tx,
  )
  return done.rows.length === 1
}

export async function markDone(tx: Writing, placeId: number, moveId: string, now: Date): Promise<void> {
  await sql`update identity.account_move set done_at = ${now} where place_id = ${placeId} and move_id = ${moveId}`.execute(
    tx,
  )
}

/** What they are from now on. */
export async function setRole(
  tx: Writing,
  placeId: number,
  { accountId, role, team }: { accountId: string; role: string; team: string },
): Promise<void> {
  await sql`update identity.account set role = ${role}, team = ${team} where place_id = ${placeId} and account_id = ${accountId}`.execute(
    tx,
  )
}

/** They left, or are back (null). Whoever left has nothing to come in by; what they wrote stays under their name. */
export async function setLeft(
  tx: Writing,
  placeId: number,
  { accountId, on }: { accountId: string; on: DateString | null },
): Promise<void> {
  await sql`update identity.account set left_on = ${on}, password_hash = null, totp_secret = null, failed_sign_ins = 0, locked_until = null
    where place_id = ${placeId} and account_id = ${accountId}`.execute(tx)
}
