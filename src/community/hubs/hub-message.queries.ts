import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

export async function saveMessagesAgreed(
  tx: Writing,
  placeId: PlaceId,
  booking: { bookingId: string; agreed: 'yes' | 'no' },
): Promise<void> {
  await sql`update community.hub_booking set messages_agreed = ${booking.agreed === 'yes'}
    where place_id = ${placeId} and booking_id = ${booking.bookingId}`.execute(tx)
}

/** Kept still until the answer to a message is written: whoever calls the booking off at the same moment waits. */
export async function holdBooking(tx: Writing, placeId: PlaceId, bookingId: string): Promise<void> {
  await sql`select 1 from community.hub_booking where place_id = ${placeId} and booking_id = ${bookingId} for update`.execute(
    tx,
  )
}

export async function saveAsksForAnother(tx: Writing, placeId: PlaceId, bookingId: string): Promise<void> {
  await sql`update community.hub_booking set asks_for_another = true
    where place_id = ${placeId} and booking_id = ${bookingId}`.execute(tx)
}

/** Bookings of those who said yes to messages, on these days, that stand and of which nobody was reminded yet. */
export async function listToRemind(
  tx: Reading,
  placeId: PlaceId,
  days: { from: DateString; until: DateString },
): Promise<string[]> {
  const found = await sql<{ booking_id: string }>`select b.booking_id
    from community.hub_session s
    join community.hub_booking b on b.place_id = s.place_id and b.session_id = s.session_id
    where s.place_id = ${placeId} and s.on_date between ${days.from} and ${days.until} and s.cancelled_at is null
      and b.messages_agreed and b.slot_id is not null and b.person_id is not null and b.cancelled_at is null and b.came is null
      and not exists (select 1 from platform.outbox o where o.place_id = b.place_id and o.record_id = b.booking_id
        and o.kind = 'a time is near' and o.stopped_at is null)
    order by s.on_date, b.booking_id`.execute(tx)
  return found.rows.map(row => row.booking_id)
}
