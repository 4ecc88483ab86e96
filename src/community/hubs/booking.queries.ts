import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

export type BookingToSave = {
  bookingId: string
  personId: string
  contactId: string | null
  firstAskedOn: DateString
  firstOfferedOn: DateString
  whyLater: string
  access: string
  interpreter: string
  transport: string
  neighbourhood: string | null
  bookedAt: Date
  bookedOn: DateString
  bookedBy: string | null
  bookedByName: string
  team: string
  insteadOf: string | null
  messagesAgreed: boolean
}

/**
 * Takes a chair at the time of the slot, whichever is free; undefined when none is, or the person is coming to that
 * session already. Two at once: the unique index lets one through, and the other waits for it and then finds nothing.
 */
export async function takeSlot(
  tx: Writing,
  placeId: PlaceId,
  slotId: string,
  b: BookingToSave,
): Promise<string | undefined> {
  const made = await sql<{ booking_id: string }>`
    insert into community.hub_booking (place_id, booking_id, session_id, slot_id, person_id, contact_id, first_asked_on,
      first_offered_on, why_later, access, interpreter, transport, neighbourhood, booked_at, booked_on, booked_by, booked_by_name,
      team, instead_of, messages_agreed)
    select ${placeId}, ${b.bookingId}, t.session_id, t.slot_id, ${b.personId}::uuid, ${b.contactId}::uuid, ${b.firstAskedOn}::date,
      ${b.firstOfferedOn}::date, ${b.whyLater}, ${b.access}, ${b.interpreter}, ${b.transport}, ${b.neighbourhood}, ${b.bookedAt}::timestamptz,
      ${b.bookedOn}::date, ${b.bookedBy}::uuid, ${b.bookedByName}, ${b.team}, ${b.insteadOf}::uuid, ${b.messagesAgreed}::boolean
    from community.hub_slot chosen
    join community.hub_slot t on t.place_id = chosen.place_id and t.session_id = chosen.session_id and t.starts_at = chosen.starts_at
    join community.hub_session s on s.place_id = t.place_id and s.session_id = t.session_id and s.cancelled_at is null
    where chosen.place_id = ${placeId} and chosen.slot_id = ${slotId}
      and not exists (select 1 from community.hub_booking b where b.place_id = t.place_id and b.slot_id = t.slot_id and b.cancelled_at is null)
      and not exists (select 1 from community.hub_booking b where b.place_id = t.place_id and b.session_id = t.session_id
        and b.cancelled_at is null and b.person_id = any(people.same_person(${placeId}::integer, ${b.personId}::uuid)))
    order by t.chair limit 1
    on conflict do nothing returning booking_id`.execute(tx)
  return made.rows[0]?.booking_id
}

/** Chairs at that time: how often it is worth trying again when somebody else was quicker at one of them. */
export async function chairsAt(tx: Reading, placeId: PlaceId, slotId: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::integer as n from community.hub_slot chosen
    join community.hub_slot t on t.place_id = chosen.place_id and t.session_id = chosen.session_id and t.starts_at = chosen.starts_at
    where chosen.place_id = ${placeId} and chosen.slot_id = ${slotId}`.execute(tx)
  return found.rows[0]!.n
}

/** A cancellation waits for the bookings that are being made, so that none is left standing in a session that is off. */
export async function holdSessionOfSlot(
  tx: Writing,
  placeId: PlaceId,
  slotId: string,
): Promise<{ sessionId: string; onDate: DateString; startsAt: string } | undefined> {
  const found = await sql<{ sessionId: string; onDate: DateString; startsAt: string }>`
    select s.session_id as "sessionId", s.on_date as "onDate", to_char(t.starts_at, 'HH24:MI') as "startsAt"
    from community.hub_slot t join community.hub_session s on s.place_id = t.place_id and s.session_id = t.session_id
    where t.place_id = ${placeId} and t.slot_id = ${slotId} and s.cancelled_at is null for share of s`.execute(tx)
  return found.rows[0]
}

/** Places of those who have died since they booked: given up the moment somebody else would take one. */
export async function releaseAfterDeath(tx: Writing, placeId: PlaceId, sessionId: string, at: Date): Promise<void> {
  await sql`update community.hub_booking b set cancelled_at = ${at}, cancelled_for = 'died'
    from people.person p
    where b.place_id = ${placeId} and b.session_id = ${sessionId} and b.cancelled_at is null and b.came is null
      and p.place_id = ${placeId} and p.person_id = b.person_id and p.died_on is not null`.execute(tx)
}

export async function insertCameIn(
  tx: Writing,
  placeId: PlaceId,
  b: {
    bookingId: string
    sessionId: string
    name: string
    at: Date
    on: DateString
    by: string
    byName: string
    team: string
  },
): Promise<void> {
  await sql`insert into community.hub_booking (place_id, booking_id, session_id, name, booked_at, booked_on, booked_by, booked_by_name,
      team, came, came_noted_at, came_noted_by_name)
    values (${placeId}, ${b.bookingId}, ${b.sessionId}, ${b.name}, ${b.at}, ${b.on}, ${b.by}, ${b.byName}, ${b.team}, 'came', ${b.at}, ${b.byName})`.execute(
    tx,
  )
}

export async function saveCame(
  tx: Writing,
  placeId: PlaceId,
  b: { bookingId: string; came: 'came' | 'did not come' | null; byName: string; at: Date },
): Promise<boolean> {
  const done =
    await sql`update community.hub_booking set came = ${b.came}, came_noted_at = ${b.came && b.at}, came_noted_by_name = ${b.came && b.byName}
    where place_id = ${placeId} and booking_id = ${b.bookingId} and cancelled_at is null returning booking_id`.execute(
      tx,
    )
  return done.rows.length === 1
}

export async function saveNeeds(
  tx: Writing,
  placeId: PlaceId,
  b: { bookingId: string; access: string; interpreter: string; transport: string },
): Promise<void> {
  await sql`update community.hub_booking set access = ${b.access}, interpreter = ${b.interpreter}, transport = ${b.transport}
    where place_id = ${placeId} and booking_id = ${b.bookingId}`.execute(tx)
}

export async function cancelBooking(
  tx: Writing,
  placeId: PlaceId,
  b: { bookingId: string; for: 'the person' | 'the hub' | 'another time'; reason: string; byName: string; at: Date },
): Promise<boolean> {
  const done =
    await sql`update community.hub_booking set cancelled_at = ${b.at}, cancelled_by_name = ${b.byName}, cancelled_for = ${b.for},
      cancelled_reason = ${b.reason}
    where place_id = ${placeId} and booking_id = ${b.bookingId} and cancelled_at is null and came is null returning booking_id`.execute(
      tx,
    )
  return done.rows.length === 1
}

/** The conversation held there. Kept once: a second press leads back to the first. */
export async function saveConversationHeld(
  tx: Writing,
  placeId: PlaceId,
  b: { bookingId: string; conversationId: string; byName: string; at: Date },
): Promise<void> {
  await sql`update community.hub_booking set conversation_id = ${b.conversationId}, came = 'came',
      came_noted_at = coalesce(came_noted_at, ${b.at}), came_noted_by_name = coalesce(came_noted_by_name, ${b.byName})
    where place_id = ${placeId} and booking_id = ${b.bookingId}`.execute(tx)
}

/** Whether this conversation is being held at a hub with somebody who came in with a name only. */
export async function isHeldUnnamed(tx: Reading, placeId: PlaceId, conversationId: string): Promise<boolean> {
  const found = await sql`select from community.hub_booking
    where place_id = ${placeId} and conversation_id = ${conversationId} and person_id is null`.execute(tx)
  return found.rows.length > 0
}

/** Somebody who came in with a name only has a record now: what was held with them is theirs. */
export async function linkHeldConversation(
  tx: Writing,
  placeId: PlaceId,
  conversationId: string,
  personId: string,
): Promise<void> {
  await sql`update community.hub_booking b set person_id = ${personId}
    where b.place_id = ${placeId} and b.conversation_id = ${conversationId} and b.person_id is null
      and not exists (select 1 from community.hub_booking o where o.place_id = b.place_id and o.session_id = b.session_id
        and o.person_id = any(people.same_person(${placeId}::integer, ${personId}::uuid)) and o.cancelled_at is null)`.execute(
    tx,
  )
}
