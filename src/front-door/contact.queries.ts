import { withPersonNow } from '#people'
import { newId, type Reading, sql, type Writing } from '#platform/database'

export type Contact = {
  contact_id: string
  person_id: string | null
  on_date: string
  began_at: Date
  finished_at: Date
  channel: string
  team: string
  taken_by: string | null
  taken_by_name: string
  neighbourhood: string | null
  caller: 'the person' | 'somebody else' | 'professional' | 'unknown'
  caller_name: string
  caller_relation: string
  about: string
  wants: string
  wants_whose: string
  life: string
  life_whose: string
  helps: string
  helps_whose: string
  might_need: string
  assessment: string
  carers_conversation: string
  information_given: boolean
  results: string[]
}

export async function saveContact(tx: Writing, placeId: number, c: Contact): Promise<void> {
  await sql`insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by,
      taken_by_name, neighbourhood, caller, caller_name, caller_relation, about, wants, wants_whose, life, life_whose, helps, helps_whose,
      might_need, assessment, carers_conversation, information_given, results)
    values (${placeId}, ${c.contact_id}, ${c.person_id}, ${c.on_date}, ${c.began_at}, ${c.finished_at}, ${c.channel}, ${c.team}, ${c.taken_by},
      ${c.taken_by_name}, ${c.neighbourhood}, ${c.caller}, ${c.caller_name}, ${c.caller_relation}, ${c.about}, ${c.wants}, ${c.wants_whose},
      ${c.life}, ${c.life_whose}, ${c.helps}, ${c.helps_whose}, ${c.might_need}, ${c.assessment}, ${c.carers_conversation},
      ${c.information_given}, ${c.results})`.execute(tx)
}

export async function findContact(tx: Reading, placeId: number, contactId: string): Promise<Contact | undefined> {
  const found =
    await sql<Contact>`select contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by, taken_by_name,
      neighbourhood, caller, caller_name, caller_relation, about, wants, wants_whose, life, life_whose, helps, helps_whose, might_need,
      assessment, carers_conversation, information_given, results
    from front_door.contact where place_id = ${placeId} and contact_id = ${contactId}`.execute(tx)
  return found.rows[0]
}

/** The person's last contact in the ninety days before, if any: decides whether a new one may be about the same matter. */
export async function findRecentContact(
  tx: Reading,
  placeId: number,
  personId: string,
  since: string,
): Promise<{ on_date: string; taken_by_name: string } | undefined> {
  const found = await sql<{
    on_date: string
    taken_by_name: string
  }>`select on_date, taken_by_name from front_door.contact
    where place_id = ${placeId} and person_id = any(people.same_person(${placeId}::integer, ${personId}::uuid)) and on_date >= ${since} order by on_date desc limit 1`.execute(
    tx,
  )
  return found.rows[0]
}

export type Result = {
  kind: string
  detail: string
  entry_id: string | null
  record_id: string | null
  due_on: string | null
}

/** All the results of one contact in one statement. */
export async function saveResults(tx: Writing, placeId: number, contactId: string, results: Result[]): Promise<void> {
  if (results.length === 0) return
  const rows = results.map(r => ({ result_id: newId(), ...r }))
  await sql`insert into front_door.contact_result (place_id, contact_id, result_id, kind, detail, entry_id, record_id, due_on)
    select ${placeId}, ${contactId}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(result_id uuid, kind text, detail text, entry_id uuid, record_id uuid, due_on date)`.execute(tx)
}

export async function listResults(
  tx: Reading,
  placeId: number,
  contactId: string,
): Promise<(Result & { result_id: string; done_at: Date | null })[]> {
  const found = await sql<Result & { result_id: string; done_at: Date | null }>`
    select result_id, kind, detail, entry_id, record_id, due_on, done_at from front_door.contact_result
    where place_id = ${placeId} and contact_id = ${contactId} order by result_id`.execute(tx)
  return found.rows
}

export type RingBack = {
  result_id: string
  contact_id: string
  person_id: string | null
  known_as: string | null
  whom: string
  due_on: string
  taken_by_name: string
}

/** Promised and not yet rung, earliest first. Nobody rings for somebody who has died. */
export async function listRingBacks(tx: Reading, placeId: number, team: string, until: string): Promise<RingBack[]> {
  const found = await sql<RingBack>`
    select r.result_id, c.contact_id, p.person_id, p.known_as, r.detail as whom, r.due_on, c.taken_by_name
    from front_door.contact_result r
    join front_door.contact c on c.place_id = r.place_id and c.contact_id = r.contact_id
    ${withPersonNow('c')}
    where r.place_id = ${placeId} and r.kind = 'ring back' and r.done_at is null and r.due_on <= ${until}
      and c.team = ${team} and p.died_on is null
    order by r.due_on, r.result_id limit 100`.execute(tx)
  return found.rows
}

/** Returns false when somebody had already rung. */
export async function ringBackDone(
  tx: Writing,
  placeId: number,
  resultId: string,
  at: Date,
): Promise<{ contact_id: string; person_id: string | null } | undefined> {
  const done = await sql<{ contact_id: string; person_id: string | null }>`
    update front_door.contact_result r set done_at = ${at} from front_door.contact c
    where r.place_id = ${placeId} and r.result_id = ${resultId} and r.kind = 'ring back' and r.done_at is null
      and c.place_id = r.place_id and c.contact_id = r.contact_id
    returning c.contact_id, c.person_id`.execute(tx)
  return done.rows[0]
}
