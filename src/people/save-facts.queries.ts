import type { DateString } from '#platform/clock'
import { newId, sql, type Writing } from '#platform/database'
import type { Safe, WayKind } from './reach.rules.ts'
import { theirs } from './same-person.queries.ts'

export type AddressRow = {
  personId: string
  lines: string
  postcode: string | null
  latitude: number | null
  longitude: number | null
  /** Key in the place profile. */
  neighbourhood: string | null
  hidden: boolean
  fromOn: DateString
}

/** The new address; the one before it ends the day it begins. */
export async function insertAddress(tx: Writing, placeId: number, a: AddressRow): Promise<string> {
  const addressId = newId()
  await sql`update people.address set until_on = greatest(from_on, ${a.fromOn}::date)
    where place_id = ${placeId} and ${theirs(placeId, a.personId)} and until_on is null`.execute(tx)
  await sql`
    insert into people.address (place_id, address_id, person_id, lines, postcode, latitude, longitude, neighbourhood, hidden, from_on)
    values (${placeId}, ${addressId}, ${a.personId}, ${a.lines}, ${a.postcode}, ${a.latitude}, ${a.longitude}, ${a.neighbourhood},
            ${a.hidden}, ${a.fromOn})`.execute(tx)
  return addressId
}

export type WayRow = {
  personId: string
  kind: WayKind
  value: string
  digits: string | null
  safe: Safe
  note: string
  fromOn: DateString
}

export async function insertWay(tx: Writing, placeId: number, w: WayRow): Promise<string> {
  const wayId = newId()
  await sql`
    insert into people.way_to_reach (place_id, way_id, person_id, kind, value, digits, safe, note, from_on)
    values (${placeId}, ${wayId}, ${w.personId}, ${w.kind}, ${w.value}, ${w.digits}, ${w.safe}, ${w.note || null}, ${w.fromOn})`.execute(
    tx,
  )
  return wayId
}

export async function updateWay(
  tx: Writing,
  placeId: number,
  personId: string,
  wayId: string,
  way: { safe: Safe; note: string },
): Promise<void> {
  await sql`update people.way_to_reach set safe = ${way.safe}, note = ${way.note || null}
    where place_id = ${placeId} and ${theirs(placeId, personId)} and way_id = ${wayId}`.execute(tx)
}

export async function endWay(
  tx: Writing,
  placeId: number,
  personId: string,
  wayId: string,
  on: DateString,
): Promise<void> {
  await sql`update people.way_to_reach set until_on = greatest(from_on, ${on}::date)
    where place_id = ${placeId} and ${theirs(placeId, personId)} and way_id = ${wayId} and until_on is null`.execute(tx)
}

/** A fact that changes, such as 'language'. `value` null ends it. */
export type DetailChange = { personId: string; kind: string; value: string | null; fromOn: DateString; toldBy: string }

/** Dated: the value before ends the day the new one begins. The same value again changes nothing. */
export async function setDetail(tx: Writing, placeId: number, d: DetailChange): Promise<void> {
  const same = await sql`
    select from people.detail where place_id = ${placeId} and ${theirs(placeId, d.personId)} and kind = ${d.kind} and until_on is null
       and value = ${d.value}`.execute(tx)
  if (same.rows.length > 0) return
  await sql`update people.detail set until_on = greatest(from_on, ${d.fromOn}::date)
    where place_id = ${placeId} and ${theirs(placeId, d.personId)} and kind = ${d.kind} and until_on is null`.execute(
    tx,
  )
  if (d.value === null) return
  await sql`
    insert into people.detail (place_id, detail_id, person_id, kind, value, from_on, told_by)
    values (${placeId}, ${newId()}, ${d.personId}, ${d.kind}, ${d.value}, ${d.fromOn}, ${d.toldBy})`.execute(tx)
}

/** `saidBy` null: the person's own words; else whose. */
export type AboutMeRow = {
  personId: string
  words: string
  saidBy: string | null
  saidOn: DateString
  writtenBy: string
}

export async function addAboutMe(tx: Writing, placeId: number, m: AboutMeRow): Promise<string> {
  const aboutMeId = newId()
  await sql`
    insert into people.about_me (place_id, about_me_id, person_id, words, said_by, said_on, written_by)
    values (${placeId}, ${aboutMeId}, ${m.personId}, ${m.words}, ${m.saidBy}, ${m.saidOn}, ${m.writtenBy})`.execute(tx)
  return aboutMeId
}

export type StrengthRow = {
  personId: string
  side: 'strength' | 'difficulty'
  words: string
  saidBy: string | null
  fromOn: DateString
}

export async function addStrength(tx: Writing, placeId: number, s: StrengthRow): Promise<string> {
  const strengthId = newId()
  await sql`
    insert into people.strength (place_id, strength_id, person_id, side, words, said_by, from_on)
    values (${placeId}, ${strengthId}, ${s.personId}, ${s.side}, ${s.words}, ${s.saidBy}, ${s.fromOn})`.execute(tx)
  return strengthId
}

export async function endStrength(
  tx: Writing,
  placeId: number,
  personId: string,
  strengthId: string,
  on: DateString,
): Promise<void> {
  await sql`update people.strength set until_on = greatest(from_on, ${on}::date)
    where place_id = ${placeId} and ${theirs(placeId, personId)} and strength_id = ${strengthId} and until_on is null`.execute(
    tx,
  )
}

export type NotToTellRow = { personId: string; who: string; why: string; fromOn: DateString }

export async function addNotToTell(tx: Writing, placeId: number, n: NotToTellRow): Promise<string> {
  const notToTellId = newId()
  await sql`
    insert into people.not_to_tell (place_id, not_to_tell_id, person_id, who, why, from_on)
    values (${placeId}, ${notToTellId}, ${n.personId}, ${n.who}, ${n.why}, ${n.fromOn})`.execute(tx)
  return notToTellId
}

export async function endNotToTell(
  tx: Writing,
  placeId: number,
  personId: string,
  id: string,
  on: DateString,
): Promise<void> {
  await sql`update people.not_to_tell set until_on = greatest(from_on, ${on}::date)
    where place_id = ${placeId} and ${theirs(placeId, personId)} and not_to_tell_id = ${id} and until_on is null`.execute(
    tx,
  )
}
