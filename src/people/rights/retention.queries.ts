import type { RecordRule } from '#place'
import type { DateString } from '#platform/clock'
import { planEachAnew, type Reading, sql, type Writing } from '#platform/database'

export type DueToGo = { personId: string; knownAs: string; from: DateString; goesOn: DateString }

type Piece = ReturnType<typeof sql>

/** Whether a question is open about somebody: a request, a correction or objection, a concern, a hand-over or a task. */
export const questionOpen = (placeId: number, personId: Piece) => sql`(
  exists (select from people.access_request r where r.place_id = ${placeId} and r.person_id = ${personId} and r.given_on is null)
     or exists (select from people.right_asked r where r.place_id = ${placeId} and r.person_id = ${personId} and r.decision is null)
     or exists (select from front_door.concern c where c.place_id = ${placeId} and c.person_id = ${personId} and c.decision is null)
     or exists (select from people.hand_over h where h.place_id = ${placeId} and h.person_id = ${personId} and h.answered_at is null)
     or exists (select from people.task t where t.place_id = ${placeId} and t.person_id = ${personId} and t.ended is null))`

/**
 * Records that a rule lets go by a day, the longest due first. Nobody goes about whom a question is open: a request, a
 * correction or objection, a safeguarding concern, a safety hold, a hand-over or a task.
 */
export async function listDueToGo(tx: Reading, placeId: number, rule: RecordRule, by: DateString): Promise<DueToGo[]> {
  const from =
    rule.from === 'death' ? sql`p.died_on` : sql`greatest(p.added_at::date, p.changed_at::date, last.on_date)`
  await planEachAnew(tx)
  const found = await sql<DueToGo>`
    with last as materialized (
      select coalesce(follows.now_id, l.person_id) as person_id, max(l.on_date) as on_date
        from people.timeline l left join people.alias_now follows on follows.place_id = l.place_id and follows.person_id = l.person_id
       where l.place_id = ${placeId} group by 1)
    select "personId", "knownAs", from_on::text as "from", (from_on + make_interval(years => ${rule.years}))::date::text as "goesOn" from (
      select p.person_id as "personId", p.known_as as "knownAs", ${from} as from_on
        from people.person p left join last on last.person_id = p.person_id
       where p.place_id = ${placeId} and not p.safety_hold and (p.died_on is not null) = ${rule.from === 'death'}
         and not exists (select from people.alias a where a.place_id = ${placeId} and a.person_id = p.person_id and a.undone_at is null)
         and not ${questionOpen(placeId, sql`p.person_id`)}
    ) each where (from_on + make_interval(years => ${rule.years}))::date <= ${by}::date order by from_on, "personId" limit 1000`.execute(
    tx,
  )
  return found.rows
}

export type Proof = {
  ids: string[]
  rule: string
  at: Date
  by: string | null
  byName: string
  reason: string
  hash: Buffer
}

/** Writes down that there was one, and removes it whole. */
export async function erasePerson(tx: Writing, placeId: number, proof: Proof): Promise<void> {
  await sql`insert into people.erased (place_id, erased_id, rule, erased_at, decided_by, decided_by_name, reason, content_hash)
    select ${placeId}, id, ${proof.rule}, ${proof.at}, ${proof.by}::uuid, ${proof.byName}, ${proof.reason}, ${proof.hash}
      from unnest(${proof.ids}::uuid[]) as id on conflict do nothing`.execute(tx)
  await sql`select people.erase(${placeId}::integer, ${proof.ids}::uuid[])`.execute(tx)
}

/** Ids that were erased and are there again, as after a restore: of those kept here, and of those kept outside. */
export async function listRisen(tx: Reading, placeId: number, keptOutside: string[]): Promise<string[]> {
  const found = await sql<{ id: string }>`select person_id as id from people.person where place_id = ${placeId}
    and (person_id = any(${keptOutside}::uuid[]) or person_id in (select erased_id from people.erased where place_id = ${placeId}))
    order by 1`.execute(tx)
  return found.rows.map(row => row.id)
}

/** Everybody who was erased, by their opaque id. */
export async function listErased(tx: Reading, placeId: number): Promise<{ id: string; at: Date }[]> {
  const found = await sql<{ id: string; at: Date }>`select erased_id as id, erased_at as at from people.erased
    where place_id = ${placeId} order by erased_at, erased_id`.execute(tx)
  return found.rows
}
