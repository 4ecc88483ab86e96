import type { About } from '#platform/web'
import type { HubBooking } from './diary.queries.ts'

/** Where somebody under a safety hold will be, and when, is known to the hub's own staff alone (safety.md). */
export const mayKnowOf = (booking: Pick<HubBooking, 'safetyHold' | 'team'>, who: { team: string }): boolean =>
  !booking.safetyHold || booking.team === who.team

/** More is shown than a name and an appointment: it is a read of each. Somebody known by a name alone has no record. */
export const aboutBooking = (booking: Pick<HubBooking, 'personId' | 'bookingId' | 'safetyHold'>): About[] =>
  booking.personId
    ? [
        {
          person: booking.personId,
          record: booking.bookingId,
          ...(booking.safetyHold && { visibility: 'quiet' as const }),
        },
      ]
    : []
