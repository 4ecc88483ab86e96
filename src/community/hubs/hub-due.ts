import type { Due, DueSource } from '#people'
import { addDays } from '#platform/clock'
import { clockInWords } from '../next-time.rules.ts'
import { type HubBooking, listHubBookingsOf } from './diary.queries.ts'
import { bookHubPath, hubBookingPath } from './hub-paths.ts'

/** Offering another time is worth something for a month; after that it is a new conversation. */
const ASK_AGAIN_DAYS = 30

/** What waits for somebody at a hub. Nothing after a death; under a safety hold neither place nor time. */
export const dueAtHubs: DueSource = {
  of: ['community.hub_booking'],
  async ask(tx, { place, personId, today }) {
    const bookings = await listHubBookingsOf(tx, place.id, personId)
    if (bookings.some(b => b.diedOn)) return []
    const coming = bookings.filter(b => b.onDate >= today && !b.cancelledAt && b.came === null)
    if (coming.length > 0) return coming.map(b => shown(b))
    const lost = bookings.find(b => asksAgain(b) && b.onDate >= addDays(today, -ASK_AGAIN_DAYS))
    const since = lost && bookings.some(b => b.onDate > lost.onDate && !b.cancelledAt)
    if (!lost || since || lost.rebooked) return []
    return [
      {
        text: 'Ask if they would like another time to talk',
        path: `${bookHubPath({ person: personId })}?instead=${lost.bookingId}`,
        onDate: null,
      },
    ]
  },
}

const asksAgain = (b: HubBooking): boolean =>
  b.slotId !== null && (b.cancelledAt ? b.cancelledFor === 'the hub' || b.asksForAnother : b.came === 'did not come')

const shown = (b: HubBooking): Due => {
  const path = hubBookingPath({ booking: b.bookingId })
  return b.safetyHold
    ? { text: 'A time to talk is booked: whoever holds it knows where and when', path, onDate: null }
    : { text: `${b.hub}, ${clockInWords(b.startsAt)}`, path, onDate: b.onDate }
}
