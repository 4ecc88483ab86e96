import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'
import { theirs } from '../same-person.queries.ts'
import type { AdvocateKind } from './advocate.rules.ts'

/** `who` '' and `fromOn` null: needed, and not found yet. */
export type Advocate = {
  advocateId: string
  kind: AdvocateKind
  why: string
  nobodyElse: string
  neededOn: DateString
  who: string
  reach: string
  fromOn: DateString | null
  untilOn: DateString | null
}

/** Those at work or still to be found first, then those who ended. */
export async function listAdvocates(tx: Reading, placeId: number, ids: string[]): Promise<Advocate[]> {
  const found = await sql<Advocate>`
    select advocate_id as "advocateId", kind, why, nobody_else as "nobodyElse", needed_on as "neededOn", who, reach, from_on as "fromOn",
           until_on as "untilOn"
      from people.advocate where place_id = ${placeId} and person_id = any(${ids}::uuid[])
     order by until_on is not null, needed_on desc, advocate_id desc`.execute(tx)
  return found.rows
}

/** New, or the one with that id as it is now. */
export async function saveAdvocate(
  tx: Writing,
  placeId: number,
  personId: string,
  a: Omit<Advocate, 'advocateId'> & { advocateId?: string },
): Promise<void> {
  if (a.advocateId) {
    await sql`update people.advocate set kind = ${a.kind}, why = ${a.why}, nobody_else = ${a.nobodyElse}, needed_on = ${a.neededOn},
        who = ${a.who}, reach = ${a.reach}, from_on = ${a.fromOn}::date, until_on = ${a.untilOn}::date
      where place_id = ${placeId} and ${theirs(placeId, personId)} and advocate_id = ${a.advocateId}`.execute(tx)
    return
  }
  await sql`
    insert into people.advocate (place_id, advocate_id, person_id, kind, why, nobody_else, needed_on, who, reach, from_on, until_on)
    values (${placeId}, ${newId()}, ${personId}, ${a.kind}, ${a.why}, ${a.nobodyElse}, ${a.neededOn}, ${a.who}, ${a.reach}, ${a.fromOn}::date,
            ${a.untilOn}::date)`.execute(tx)
}
