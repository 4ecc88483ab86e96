import { newId, type Reading, sql, type Writing } from '#platform/database'
import type { Alias } from './who-is-now.rules.ts'

export type Joined = {
  aliasId: string
  /** The record that follows. */
  personId: string
  knownAs: string
  reason: string
  madeAt: Date
  madeByName: string
}

/** Records that were found to be theirs and lead here, newest first. */
export async function listJoined(tx: Reading, placeId: number, ids: string[]): Promise<Joined[]> {
  if (ids.length < 2) return []
  const found = await sql<Joined>`
    select a.alias_id as "aliasId", a.person_id as "personId", p.known_as as "knownAs", a.reason, a.made_at as "madeAt",
           a.made_by_name as "madeByName"
      from people.alias a join people.person p on p.place_id = a.place_id and p.person_id = a.person_id
     where a.place_id = ${placeId} and a.person_id = any(${ids}::uuid[]) and a.undone_at is null
     order by a.made_at desc, a.alias_id desc`.execute(tx)
  return found.rows
}

export type NewJoining = {
  personId: string
  intoId: string
  reason: string
  by: { accountId: string; name: string }
  now: Date
}

/** The one record follows the other from now on. Answers the id by which it is undone. */
export async function insertAlias(tx: Writing, placeId: number, j: NewJoining): Promise<string> {
  const aliasId = newId()
  await sql`
    insert into people.alias (place_id, alias_id, person_id, into_id, reason, made_at, made_by, made_by_name)
    values (${placeId}, ${aliasId}, ${j.personId}, ${j.intoId}, ${j.reason}, ${j.now}, ${j.by.accountId}, ${j.by.name})`.execute(
    tx,
  )
  return aliasId
}

export async function undoAlias(
  tx: Writing,
  placeId: number,
  undone: { aliasId: string; reason: string; byName: string; now: Date },
): Promise<void> {
  await sql`update people.alias set undone_at = ${undone.now}, undone_by_name = ${undone.byName}, undone_reason = ${undone.reason}
    where place_id = ${placeId} and alias_id = ${undone.aliasId} and undone_at is null`.execute(tx)
}

/** Everything that stands: few, because a second record is rare. */
export async function listAliases(tx: Reading, placeId: number): Promise<Alias[]> {
  const found = await sql<Alias>`select person_id as "personId", into_id as "intoId" from people.alias
    where place_id = ${placeId} and undone_at is null`.execute(tx)
  return found.rows
}

export async function saveAllNow(
  tx: Writing,
  placeId: number,
  all: { personId: string; nowId: string }[],
): Promise<void> {
  await sql`delete from people.alias_now where place_id = ${placeId}`.execute(tx)
  await sql`insert into people.alias_now (place_id, person_id, now_id)
    select ${placeId}::integer, a."personId", a."nowId"
      from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as a("personId" uuid, "nowId" uuid)`.execute(tx)
}

/** Two people joining at once take turns, so that where everything leads is worked out from all of it. */
export async function takeTurns(tx: Writing, placeId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('people.alias', ${placeId}))`.execute(tx)
}

/** Whether a death was written down since two records were joined. */
export async function diedSince(tx: Reading, placeId: number, ids: string[], since: Date): Promise<boolean> {
  const found = await sql`select from people.death where place_id = ${placeId} and person_id = any(${ids}::uuid[])
    and undone_at is null and recorded_at >= ${since} limit 1`.execute(tx)
  return found.rows.length > 0
}
