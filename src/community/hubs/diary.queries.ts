import { withPersonNow } from '#people'
import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql } from '#platform/database'

export type HubBooking = {
  bookingId: string
  sessionId: string
  slotId: string | null
  personId: string | null
  /** As they want to be called, or the name given at the door. */
  name: string
  givenName: string | null
  diedOn: DateString | null
  safetyHold: boolean
  mustNotBeTold: string[]
  onDate: DateString
  /** 'HH:MM'; when the door opens, for somebody who came in. */
  startsAt: string
  hub: string
  venue: string
  team: string
  firstAskedOn: DateString | null
  firstOfferedOn: DateString | null
  whyLater: string
  access: string
  interpreter: string
  transport: string
  bookedOn: DateString
  bookedByName: string
  came: 'came' | 'did not come' | null
  conversationId: string | null
  cancelledAt: Date | null
  cancelledFor: 'the person' | 'the hub' | 'another time' | 'died' | null
  cancelledReason: string
  cancelledByName: string | null
  /** They said yes to messages about this time. */
  messagesAgreed: boolean
  /** Gave it back by a message, and would like another. */
  asksForAnother: boolean
  sessionCancelledReason: string | null
  /** A later booking took its place. */
  rebooked: boolean
}

const columns = sql`b.booking_id as "bookingId", b.session_id as "sessionId", b.slot_id as "slotId", p.person_id as "personId",
  coalesce(p.known_as, b.name) as name, p.given_name as "givenName", p.died_on as "diedOn", coalesce(p.safety_hold, false) as "safetyHold",
  coalesce((select array_agg(n.who order by n.from_on) from people.not_to_tell n where n.place_id = p.place_id
    and n.person_id = any(people.same_person(p.place_id, p.person_id))
    and n.until_on is null), '{}') as "mustNotBeTold",
  s.on_date as "onDate", to_char(coalesce(t.starts_at, s.starts_at), 'HH24:MI') as "startsAt", s.name as hub, v.name as venue, s.team,
  b.first_asked_on as "firstAskedOn", b.first_offered_on as "firstOfferedOn", b.why_later as "whyLater", b.access, b.interpreter,
  b.transport, b.booked_on as "bookedOn", b.booked_by_name as "bookedByName", b.came, b.conversation_id as "conversationId",
  b.cancelled_at as "cancelledAt", b.cancelled_for as "cancelledFor", b.cancelled_reason as "cancelledReason",
  b.cancelled_by_name as "cancelledByName", b.messages_agreed as "messagesAgreed", b.asks_for_another as "asksForAnother",
  s.cancelled_reason as "sessionCancelledReason",
  exists (select 1 from community.hub_booking o where o.place_id = b.place_id and o.instead_of = b.booking_id) as rebooked`
const joined = sql`community.hub_booking b
  join community.hub_session s on s.place_id = b.place_id and s.session_id = b.session_id
  join community.venue v on v.place_id = s.place_id and v.venue_id = s.venue_id
  left join community.hub_slot t on t.place_id = b.place_id and t.slot_id = b.slot_id
  ${withPersonNow('b')}`

export async function findHubBooking(
  tx: Reading,
  placeId: PlaceId,
  bookingId: string,
): Promise<HubBooking | undefined> {
  const found = await sql<HubBooking>`select ${columns} from ${joined}
    where b.place_id = ${placeId} and b.booking_id = ${bookingId}`.execute(tx)
  return found.rows[0]
}

/** Who comes, in the order of their times; those who came in without one last. */
export async function listHubBookings(tx: Reading, placeId: PlaceId, sessionId: string): Promise<HubBooking[]> {
  const found = await sql<HubBooking>`select ${columns} from ${joined}
    where b.place_id = ${placeId} and b.session_id = ${sessionId}
    order by b.slot_id is null, t.starts_at, t.chair, b.booked_at`.execute(tx)
  return found.rows
}

/** Of one person, newest session first. */
export async function listHubBookingsOf(tx: Reading, placeId: PlaceId, personId: string): Promise<HubBooking[]> {
  const found = await sql<HubBooking>`select ${columns} from ${joined}
    where b.place_id = ${placeId} and b.person_id = any(people.same_person(${placeId}::integer, ${personId}::uuid))
    order by s.on_date desc, t.starts_at desc nulls last, b.booked_at desc`.execute(tx)
  return found.rows
}

/** The newest conversation of the ninety days before the day: what a booking from the record most likely answers. */
export async function lastConversationOn(
  tx: Reading,
  placeId: PlaceId,
  personId: string,
  since: DateString,
): Promise<DateString | null> {
  const found = await sql<{ on_date: DateString | null }>`select max(on_date) as on_date from people.timeline
    where place_id = ${placeId} and person_id = any(people.same_person(${placeId}::integer, ${personId}::uuid)) and kind = 'conversation' and on_date >= ${since}`.execute(
    tx,
  )
  return found.rows[0]!.on_date
}
