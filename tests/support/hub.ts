import { type HubSession, insertSession, slotStarts } from '#community'
import { newId, sql } from '#platform/database'
import type { TestHouse } from './house.ts'

export type HubMade = Partial<HubSession> & {
  venueName?: string
  latitude?: number
  neighbourhood?: string
  hidden?: boolean
}

/** A session at a library in Fernhill, Thursday 12 March 2026, 10 to 11 every twenty minutes, unless told otherwise. */
export async function makeHub(house: TestHouse, made: HubMade = {}): Promise<{ sessionId: string; venueId: string }> {
  const {
    venueName = 'Fernhill library',
    latitude = 52.69979,
    neighbourhood = 'fernhill',
    hidden = false,
    ...more
  } = made
  const venueId = made.venueId ?? newId()
  const session: HubSession = {
    ...{ sessionId: newId(), venueId, name: 'Fernhill library hub', team: 'hubs', onDate: '2026-03-12' },
    ...{ startsAt: '10:00', endsAt: '11:00', slotMinutes: 20, atOnce: 1, dropIn: true, present: '', note: '' },
    ...more,
  }
  const starts = slotStarts(session.startsAt, session.endsAt, session.slotMinutes)
  await house.write(async tx => {
    await sql`insert into community.venue (place_id, venue_id, name, address, postcode, latitude, longitude, neighbourhood, access, address_hidden)
      values (${house.place.id}, ${venueId}, ${venueName}, '1 Library Road', 'ZX4 2QT', ${latitude}, -1.43335, ${neighbourhood}, '{step-free}', ${hidden})
      on conflict do nothing`.execute(tx)
    await insertSession(tx, house.place.id, { ...session, madeAt: house.clock.now(), madeByName: 'Dev Patel' }, starts)
  })
  return { sessionId: session.sessionId, venueId }
}

export type BookingKept = {
  booking_id: string
  person_id: string | null
  at: string | null
  first_asked_on: string | null
  first_offered_on: string | null
  why_later: string
  access: string
  interpreter: string
  came: string | null
  cancelled_for: string | null
  conversation_id: string | null
  contact_id: string | null
}

/** Every booking of the place, in the order they were made. */
export const bookingsOf = async (house: TestHouse): Promise<BookingKept[]> =>
  (
    await sql<BookingKept>`select b.booking_id, b.person_id, to_char(t.starts_at, 'HH24:MI') as at, b.first_asked_on, b.first_offered_on,
      b.why_later, b.access, b.interpreter, b.came, b.cancelled_for, b.conversation_id, b.contact_id
    from community.hub_booking b left join community.hub_slot t on t.place_id = b.place_id and t.slot_id = b.slot_id
    where b.place_id = ${house.place.id} order by b.booked_at, b.booking_id`.execute(house.db.kysely)
  ).rows

/** The slots of a session by their hour. */
export async function slotAt(house: TestHouse, sessionId: string, at: string): Promise<string> {
  const found = await sql<{ slot_id: string }>`select slot_id from community.hub_slot
    where place_id = ${house.place.id} and session_id = ${sessionId} and starts_at = ${at}::time order by chair limit 1`.execute(
    house.db.kysely,
  )
  return found.rows[0]!.slot_id
}
