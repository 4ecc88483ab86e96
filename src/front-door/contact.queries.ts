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
  /** Their role, as it was then. */
  taken_by_role: string | null
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
  /** Taken outside the place's hours, for this team to see when its day begins; null otherwise. */
  day_team?: string | null
  seen_at?: Date | null
  seen_by_name?: string | null
}

export async function saveContact(tx: Writing, placeId: number, c: Contact): Promise<void> {
  await sql`insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by,
      taken_by_name, taken_by_role, neighbourhood, caller, caller_name, caller_relation, about, wants, wants_whose, life, life_whose, helps, helps_whose,
      might_need, assessment, carers_conversation, information_given, results)
    values (${placeId}, ${c.contact_id}, ${c.person_id}, ${c.on_date}, ${c.began_at}, ${c.finished_at}, ${c.channel}, ${c.team}, ${c.taken_by},
      ${c.taken_by_name}, ${c.taken_by_role}, ${c.neighbourhood}, ${c.caller}, ${c.caller_name}, ${c.caller_relation}, ${c.about}, ${c.wants}, ${c.wants_whose},
      ${c.life}, ${c.life_whose}, ${c.helps}, ${c.helps_whose}, ${c.might_need}, ${c.assessment}, ${c.carers_conversation},
      ${c.information_given}, ${c.results})`.execute(tx)
}

export async function findContact(tx: Reading, placeId: number, contactId: string): Promise<Contact | undefined> {
  const found =
    await sql<Contact>`select contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by, taken_by_name,
      taken_by_role, neighbourhood, caller, caller_name, caller_relation, about, wants, wants_whose, life, life_whose, helps, helps_whose, might_need,
      assessment, carers_conversation, information_given, results, day_team, seen_at, seen_by_name
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
  /** Of a ring-back: the part of the day that suits, and a number that is safe for it. */
  ring_when?: string
  ring_number?: string
}

/** All the results of one contact in one statement. */
export async function saveResults(tx: Writing, placeId: number, contactId: string, results: Result[]): Promise<void> {
  if (results.length === 0) return
  const rows = results.map(r => ({ result_id: newId(), ...r }))
  await sql`insert into front_door.contact_result (place_id, contact_id, result_id, kind, detail, entry_id, record_id, due_on,
                                                   ring_when, ring_number)
    select ${placeId}, ${contactId}, result_id, kind, detail, entry_id, record_id, due_on, coalesce(ring_when, ''), coalesce(ring_number, '')
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(result_id uuid, kind text, detail text, entry_id uuid, record_id uuid, due_on date, ring_when text, ring_number text)`.execute(
    tx,
  )
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
