import type { DateString } from '#platform/clock'
import { newId, sql, type Writing } from '#platform/database'
import { theirs } from './same-person.queries.ts'

export type CircleRow = {
  personId: string
  name: string
  relation: string
  otherPersonId: string | null
  caresFor: boolean
  reach: string
  note: string
  mayBeTold: string[]
  /** The day the person agreed; null when they have not been asked. */
  agreedOn: DateString | null
  agreedUntil: DateString | null
  agreedHow: string
  authority: string
  authoritySeen: string
  /** What it covers, who saw the papers on which day, and from when until when it holds. */
  authorityScope?: string
  authoritySeenOn?: DateString | null
  authorityFrom?: DateString | null
  authorityUntil?: DateString | null
  fromOn: DateString
}

export async function addToCircle(tx: Writing, placeId: number, c: CircleRow): Promise<string> {
  const circleId = newId()
  await sql`
    insert into people.circle (place_id, circle_id, person_id, name, relation, other_person_id, cares_for, reach, note, may_be_told,
                               agreed_on, agreed_until, agreed_how, authority, authority_seen, from_on, authority_scope,
                               authority_seen_on, authority_from, authority_until)
    values (${placeId}, ${circleId}, ${c.personId}, ${c.name}, ${c.relation}, ${c.otherPersonId}, ${c.caresFor}, ${c.reach}, ${c.note},
            ${c.mayBeTold}::text[], ${c.agreedOn}, ${c.agreedUntil}, ${c.agreedHow}, ${c.authority}, ${c.authoritySeen}, ${c.fromOn}, ${c.authorityScope ?? ''},
            ${c.authoritySeenOn ?? null}::date, ${c.authorityFrom ?? null}::date, ${c.authorityUntil ?? null}::date)`.execute(
    tx,
  )
  return circleId
}

export async function updateCircle(tx: Writing, placeId: number, circleId: string, c: CircleRow): Promise<void> {
  await sql`
    update people.circle set name = ${c.name}, relation = ${c.relation}, cares_for = ${c.caresFor}, reach = ${c.reach}, note = ${c.note},
           may_be_told = ${c.mayBeTold}::text[], agreed_on = ${c.agreedOn}, agreed_until = ${c.agreedUntil}, agreed_how = ${c.agreedHow},
           authority = ${c.authority}, authority_seen = ${c.authoritySeen}, authority_scope = ${c.authorityScope ?? ''},
           authority_seen_on = ${c.authoritySeenOn ?? null}::date, authority_from = ${c.authorityFrom ?? null}::date,
           authority_until = ${c.authorityUntil ?? null}::date
     where place_id = ${placeId} and ${theirs(placeId, c.personId)} and circle_id = ${circleId}`.execute(tx)
}

export async function endCircle(
  tx: Writing,
  placeId: number,
  personId: string,
  circleId: string,
  on: DateString,
): Promise<void> {
  await sql`update people.circle set until_on = greatest(from_on, ${on}::date)
    where place_id = ${placeId} and ${theirs(placeId, personId)} and circle_id = ${circleId} and until_on is null`.execute(
    tx,
  )
}

export async function linkCircle(tx: Writing, placeId: number, circleId: string, otherPersonId: string): Promise<void> {
  await sql`update people.circle set other_person_id = ${otherPersonId} where place_id = ${placeId} and circle_id = ${circleId}`.execute(
    tx,
  )
}
