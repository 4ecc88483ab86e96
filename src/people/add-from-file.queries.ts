import type { DateString } from '#platform/clock'
import { newId, sql, type Writing } from '#platform/database'

/** A death that a file tells of. Nobody told a worker, so that nothing was ended by it: there was nothing yet. */
export async function noteDeaths(
  tx: Writing,
  placeId: number,
  people: { personId: string; diedOn: DateString | null }[],
  toldBy: string,
): Promise<void> {
  const died = people.filter(one => one.diedOn !== null)
  if (died.length === 0) return
  await sql`update people.person p set died_on = d."diedOn", died_told_by = ${toldBy}
    from jsonb_to_recordset(${JSON.stringify(died)}::jsonb) as d("personId" uuid, "diedOn" date)
   where p.place_id = ${placeId} and p.person_id = d."personId"`.execute(tx)
}

/** Only a postcode is known; where it lies, when the place holds it. Of people who have no address yet. */
export async function insertPlainAddresses(
  tx: Writing,
  placeId: number,
  people: { personId: string; postcode: string | null }[],
  fromOn: DateString,
): Promise<void> {
  const known = people.filter(one => one.postcode !== null).map(one => ({ ...one, addressId: newId() }))
  if (known.length === 0) return
  await sql`
    insert into people.address (place_id, address_id, person_id, lines, postcode, latitude, longitude, neighbourhood, from_on)
    select ${placeId}, a."addressId", a."personId", '', a.postcode, pc.latitude, pc.longitude, pc.neighbourhood, ${fromOn}
      from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as a("addressId" uuid, "personId" uuid, postcode text)
      left join place.postcode pc on pc.place_id = ${placeId} and pc.postcode = a.postcode`.execute(tx)
}

/** Facts of people of whom none are known yet. */
export async function insertPlainDetails(
  tx: Writing,
  placeId: number,
  people: { personId: string; details: { kind: string; value: string }[] }[],
  told: { by: string; on: DateString },
): Promise<void> {
  const all = people.flatMap(({ personId, details }) => details.map(one => ({ ...one, personId, detailId: newId() })))
  if (all.length === 0) return
  await sql`
    insert into people.detail (place_id, detail_id, person_id, kind, value, told_by, from_on)
    select ${placeId}, d."detailId", d."personId", d.kind, d.value, ${told.by}, ${told.on}
      from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as d("detailId" uuid, "personId" uuid, kind text, value text)`.execute(
    tx,
  )
}
