import type { DateString } from '#platform/clock'
import { type Reading, sql, type Writing } from '#platform/database'

export type LedToAHub = {
  contact_id: string
  person_id: string
  on_date: DateString
  finished_at: Date
  neighbourhood: string | null
  taken_by: string | null
  taken_by_name: string
  team: string
}

/** Conversations since the day that led to a hub, about somebody who is alive; each person once. */
export async function ledToAHub(tx: Reading, placeId: number, since: DateString): Promise<LedToAHub[]> {
  const found = await sql<LedToAHub>`select * from (
      select distinct on (c.person_id) c.contact_id, c.person_id, c.on_date, c.finished_at, c.neighbourhood, c.taken_by, c.taken_by_name, c.team
      from front_door.contact c join people.person p on p.place_id = c.place_id and p.person_id = c.person_id
      where c.place_id = ${placeId} and c.on_date >= ${since} and 'hub' = any (c.results) and p.died_on is null
      order by c.person_id, c.on_date desc) once
    order by on_date, contact_id`.execute(tx)
  return found.rows
}

export type FreeSlot = { slot_id: string; session_id: string; on_date: DateString; neighbourhood: string | null }

export async function freeSlots(tx: Reading, placeId: number): Promise<FreeSlot[]> {
  const found = await sql<FreeSlot>`select t.slot_id, t.session_id, s.on_date, v.neighbourhood
    from community.hub_slot t
    join community.hub_session s on s.place_id = t.place_id and s.session_id = t.session_id
    join community.venue v on v.place_id = s.place_id and v.venue_id = s.venue_id
    where t.place_id = ${placeId} order by s.on_date, t.starts_at, v.name`.execute(tx)
  return found.rows
}

export async function insertBookings(
  tx: Writing,
  placeId: number,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!).map(column => sql.ref(column))
  await sql`insert into community.hub_booking (place_id, ${sql.join(columns)})
    select ${placeId}::integer, ${sql.join(columns)}
      from json_populate_recordset(null::community.hub_booking, ${JSON.stringify(rows)}::json)`.execute(tx)
}
