import { v5 } from 'uuid'
import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { AccessFact } from '../entry.ts'

export type HubSession = {
  sessionId: string
  venueId: string
  name: string
  team: string
  onDate: DateString
  /** 'HH:MM'. */
  startsAt: string
  endsAt: string
  slotMinutes: number
  atOnce: number
  dropIn: boolean
  present: string
  note: string
}
export type HubSessionShown = HubSession & {
  cancelledAt: Date | null
  cancelledByName: string | null
  cancelledReason: string | null
  venue: string
  address: string
  access: AccessFact[]
  accessNote: string
  bus: string | null
  neighbourhood: string | null
}

/** False when there is one at that venue, day and hour already: a pattern made twice makes nothing twice. */
export async function insertSession(
  tx: Writing,
  placeId: PlaceId,
  session: HubSession & { madeAt: Date; madeByName: string },
  starts: string[],
): Promise<boolean> {
  const made =
    await sql`insert into community.hub_session (place_id, session_id, venue_id, name, team, on_date, starts_at, ends_at,
      slot_minutes, at_once, drop_in, present, note, made_at, made_by_name)
    values (${placeId}, ${session.sessionId}, ${session.venueId}, ${session.name}, ${session.team}, ${session.onDate}, ${session.startsAt},
      ${session.endsAt}, ${session.slotMinutes}, ${session.atOnce}, ${session.dropIn}, ${session.present}, ${session.note},
      ${session.madeAt}, ${session.madeByName})
    on conflict do nothing returning session_id`.execute(tx)
  if (made.rows.length === 0) return false
  const slots = starts.flatMap(at =>
    Array.from({ length: session.atOnce }, (_, chair) => ({
      // A time and a chair of a session have one id, whoever makes the session.
      slot_id: v5(`${at}:${chair + 1}`, session.sessionId),
      starts_at: at,
      chair: chair + 1,
    })),
  )
  await sql`insert into community.hub_slot (place_id, slot_id, session_id, starts_at, chair)
    select ${placeId}, r.slot_id, ${session.sessionId}, r.starts_at, r.chair
      from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) as r(slot_id uuid, starts_at time, chair integer)`.execute(
    tx,
  )
  return true
}

const columns = sql`s.session_id as "sessionId", s.venue_id as "venueId", s.name, s.team, s.on_date as "onDate",
  to_char(s.starts_at, 'HH24:MI') as "startsAt", to_char(s.ends_at, 'HH24:MI') as "endsAt", s.slot_minutes as "slotMinutes",
  s.at_once as "atOnce", s.drop_in as "dropIn", s.present, s.note, s.cancelled_at as "cancelledAt",
  s.cancelled_by_name as "cancelledByName", s.cancelled_reason as "cancelledReason", v.name as venue,
  case when v.address_hidden then '' else concat_ws(', ', nullif(v.address, ''), v.postcode) end as address, v.access,
  v.access_note as "accessNote", v.bus, v.neighbourhood`
const withVenue = sql`community.hub_session s join community.venue v on v.place_id = s.place_id and v.venue_id = s.venue_id`

export async function findHubSession(
  tx: Reading,
  placeId: PlaceId,
  sessionId: string,
): Promise<HubSessionShown | undefined> {
  const found = await sql<HubSessionShown>`select ${columns} from ${withVenue}
    where s.place_id = ${placeId} and s.session_id = ${sessionId}`.execute(tx)
  return found.rows[0]
}

export type HubSessionListed = HubSessionShown & { slots: number; free: number }

/** Sessions from a day on, soonest first, with how many of their times are free. */
export async function listHubSessions(
  tx: Reading,
  placeId: PlaceId,
  from: DateString,
  until: DateString,
): Promise<HubSessionListed[]> {
  const found = await sql<HubSessionListed>`select ${columns},
      (select count(*)::integer from community.hub_slot t where t.place_id = s.place_id and t.session_id = s.session_id) as slots,
      (select count(*)::integer from community.hub_slot t where t.place_id = s.place_id and t.session_id = s.session_id
          and not exists (${taken()})) as free
    from ${withVenue}
    where s.place_id = ${placeId} and s.on_date between ${from} and ${until}
    order by s.on_date, s.starts_at, s.name`.execute(tx)
  return found.rows
}

/** A booking that stands on the slot `t`. Somebody who has died takes no place. */
export const taken = () => sql`select 1 from community.hub_booking b
  join people.person p on p.place_id = b.place_id and p.person_id = b.person_id
  where b.place_id = t.place_id and b.slot_id = t.slot_id and b.cancelled_at is null and p.died_on is null`

export async function cancelSession(
  tx: Writing,
  placeId: PlaceId,
  cancelled: { sessionId: string; reason: string; byName: string; at: Date },
): Promise<boolean> {
  const done =
    await sql`update community.hub_session set cancelled_at = ${cancelled.at}, cancelled_by_name = ${cancelled.byName},
      cancelled_reason = ${cancelled.reason}
    where place_id = ${placeId} and session_id = ${cancelled.sessionId} and cancelled_at is null returning session_id`.execute(
      tx,
    )
  return done.rows.length === 1
}

export type HubVenue = { venueId: string; name: string; neighbourhood: string | null }

/** Where a hub can be held. A refuge is not among them: its address is given to nobody. */
export async function listHubVenues(tx: Reading, placeId: PlaceId): Promise<HubVenue[]> {
  const found = await sql<HubVenue>`select venue_id as "venueId", name, neighbourhood from community.venue
    where place_id = ${placeId} and not address_hidden and name <> '' order by name, venue_id`.execute(tx)
  return found.rows
}
