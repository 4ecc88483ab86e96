import { type Reading, sql } from '#platform/database'
import type { OwnEvent, OwnPerson } from './own-row.rules.ts'
import type { Caring, Period } from './sent.rules.ts'

/** An opaque name for a record: the same each time, and nobody outside can tell from it which record it is. */
const opaque = (letter: string, id: string) =>
  sql.raw(`'${letter}' || upper(left(md5('client level data|' || ${id}), 16))`)

/**
 * The record that a row leads to now, since two may have been found to be one. It is named as a column before anybody is
 * looked up by it: a join on the choice between two would go through every person of the place.
 */
const nowOf = (row: string, column: string) => sql`coalesce((select n.now_id from people.alias_now n
  where n.place_id = ${sql.ref(`${row}.place_id`)} and n.person_id = ${sql.ref(`${row}.${column}`)}), ${sql.ref(`${row}.${column}`)})`

/**
 * Contacts of people who were named in which somebody asked, and assessments that were begun, ended or not: the rules say
 * which of them are sent. Casual contacts, with nobody named, are not among them; nor are our own calls and thanks. Those
 * that ended and those that go on are asked for apart, each by what is known of its day.
 */
export async function listOwnEvents(tx: Reading, placeId: number, { from, to }: Period): Promise<OwnEvent[]> {
  const { rows } = await sql<OwnEvent>`
    select p.person_id as "personId", e.event_id as "eventId", e.reference, e.type, e.started_on as "startedOn",
           e.ended_on as "endedOn", p.birth_date as "bornOn", e.cancelled, e.safeguarding, e.outcome, e.kind, e.eligible
      from (
        select c.place_id, ${nowOf('c', 'person_id')} as now_id, c.contact_id as event_id, ${opaque('C', 'c.contact_id')} as reference,
               'Request' as type, c.on_date as started_on, c.ended_on, false as cancelled, c.safeguarding, c.outcome,
               null as kind, null as eligible
          from front_door.contact_facts c
         where c.place_id = ${placeId} and c.person_id is not null and c.on_date between ${from} and ${to}
           and c.about in ('new matter', 'same matter')
        union all
        select a.place_id, ${nowOf('a', 'person_id')}, a.assessment_id, ${opaque('A', 'a.assessment_id')}, 'Assessment',
               least(a.started_on, a.on_date), a.on_date, a.kind is null, false, a.outcome, a.kind, a.eligible
          from people.assessment_facts a where a.place_id = ${placeId} and a.on_date between ${from} and ${to}
        union all
        select a.place_id, ${nowOf('a', 'person_id')}, a.assessment_id, ${opaque('A', 'a.assessment_id')}, 'Assessment',
               a.started_on, null, false, false, a.outcome, a.kind, a.eligible
          from people.assessment_facts a where a.place_id = ${placeId} and a.on_date is null and a.started_on <= ${to}) e
      join people.person p on p.place_id = e.place_id and p.person_id = e.now_id`.execute(tx)
  return rows
}

/** Who gave unpaid care to whom at some time in the period, where both have a record. */
export async function listCaring(tx: Reading, placeId: number, { from, to }: Period): Promise<Caring[]> {
  const { rows } = await sql<Caring>`
    select distinct ${nowOf('c', 'other_person_id')} as "carerId", ${nowOf('c', 'person_id')} as "personId"
      from people.circle c
     where c.place_id = ${placeId} and c.cares_for and c.other_person_id is not null and c.from_on <= ${to}
       and (c.until_on is null or c.until_on >= ${from})
     order by 1, 2`.execute(tx)
  return rows
}

export type OwnKey = { personId: string; key: string }

/** By what the return knows somebody: the NHS number, else the council's code and their local id. In its order. */
export async function listOwnKeys(tx: Reading, placeId: number, council: string, ids: string[]): Promise<OwnKey[]> {
  const { rows } = await sql<OwnKey>`
    select person_id as "personId", (case when nhs_number <> repeat(left(nhs_number, 1), 10) then nhs_number
             else ${council}::text || '_' || ${opaque('P', 'person_id')} end) collate "C" as key
      from people.person where place_id = ${placeId} and person_id = any(${ids}::uuid[])
     order by key, person_id`.execute(tx)
  return rows
}

/** What the return asks of so many people, in no order. A hidden address is not among it. */
export async function listOwnPeople(tx: Reading, placeId: number, ids: string[], on: string): Promise<OwnPerson[]> {
  const { rows } = await sql<OwnPerson>`
    select p.person_id as "personId", ${opaque('P', 'p.person_id')} as "localId", p.nhs_number as "nhsNumber",
           p.given_name as "givenName", p.family_name as "familyName", p.known_as as "knownAs", p.birth_date as "bornOn",
           p.died_on as "diedOn", p.safety_hold as "safetyHold",
           case when lives.hidden then null else lives.postcode end as postcode, coalesce(lives.hidden, false) as hidden,
           (select coalesce(json_agg(json_build_object('kind', d.kind, 'value', d.value) order by d.from_on desc, d.detail_id desc), '[]')
              from people.detail d
             where d.place_id = p.place_id and d.person_id = any(who.ids) and d.until_on is null) as details,
           (select count(distinct c.person_id)::integer from people.circle c
             where c.place_id = p.place_id and c.other_person_id = any(who.ids) and c.cares_for and c.from_on <= ${on}
               and c.until_on is null) as "caresFor"
      from people.person p
      cross join lateral (select people.same_person(p.place_id, p.person_id) as ids) who
      left join lateral (select a.hidden, a.postcode from people.address a
                          where a.place_id = p.place_id and a.person_id = any(who.ids)
                          order by a.until_on desc nulls first, a.from_on desc, a.address_id desc limit 1) lives on true
     where p.place_id = ${placeId} and p.person_id = any(${ids}::uuid[])`.execute(tx)
  return rows
}
