import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql } from '#platform/database'

export type NamedPerson = { personId: string; name: string; safetyHold: boolean }
/** Somebody without a record here, as the council's files name them: by its own numbers and, where they have it, a name. */
export type InFiles = { personId: string; name: string | null; ownIds: string[] }

/**
 * Names of people behind a figure that this worker works with: they are a worker the person knows, or they took a
 * contact about them in the last year (safety.md, small numbers).
 */
export async function namesOfOwnPeople(
  tx: Reading,
  placeId: PlaceId,
  accountId: string,
  personIds: readonly string[],
  today: DateString,
): Promise<NamedPerson[]> {
  if (personIds.length === 0) return []
  const found = await sql<NamedPerson>`
    select p.person_id as "personId", p.known_as as name, p.safety_hold as "safetyHold"
    from people.person p
    cross join lateral (select people.same_person(p.place_id, p.person_id) as ids offset 0) same
    where p.place_id = ${placeId} and p.person_id = any(${personIds}::uuid[]) and (
      exists (select from people.known_worker k where k.place_id = p.place_id and k.person_id = any(same.ids)
        and k.account_id = ${accountId}::uuid and k.from_on <= ${today}::date and (k.until_on is null or k.until_on >= ${today}::date))
      or exists (select from front_door.contact c where c.place_id = p.place_id and c.person_id = any(same.ids)
        and c.taken_by = ${accountId}::uuid and c.on_date > ${today}::date - 365 and not 'safeguarding' = any (c.results)))`.execute(
    tx,
  )
  return found.rows
}

/** Names for an audit whose purpose was stated and is logged. */
export async function namesForAnAudit(
  tx: Reading,
  placeId: PlaceId,
  personIds: readonly string[],
): Promise<NamedPerson[]> {
  if (personIds.length === 0) return []
  const found = await sql<NamedPerson>`
    select person_id as "personId", known_as as name, safety_hold as "safetyHold"
    from people.person where place_id = ${placeId} and person_id = any(${personIds}::uuid[])`.execute(tx)
  return found.rows
}
