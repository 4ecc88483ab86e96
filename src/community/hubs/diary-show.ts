import { personPath } from '#people'
import { neighbourhoodName, type Place } from '#place'
import { type DateString, dayInWords, fullDayInWords } from '#platform/clock'
import { newId } from '#platform/database'
import { accessInWords } from '../find.rules.ts'
import { clockInWords } from '../next-time.rules.ts'
import type { HubBooking } from './diary.queries.ts'
import { needsInWords } from './hub.rules.ts'
import { bookHubPath, holdHubConversationPath, hubBookingPath, hubCamePath } from './hub-paths.ts'
import type { HubSessionShown } from './session.queries.ts'

/** A session in words: where, when, how to get in, who is there. */
export function shownSession(session: HubSessionShown, place: Place, today: DateString) {
  const address = [session.venue === session.name ? '' : session.venue, session.address].filter(Boolean).join(', ')
  return {
    session: {
      name: session.name,
      when: `${fullDayInWords(session.onDate, today)}, ${clockInWords(session.startsAt)} to ${clockInWords(session.endsAt)}`,
      where: [address, neighbourhoodName(place, session.neighbourhood)].filter(Boolean).join(', '),
      access: [accessInWords(session.access, session.bus), session.accessNote].filter(Boolean).join(', '),
      present: session.present,
      note: session.note,
      dropIn: session.dropIn,
      cancelled: session.cancelledAt
        ? `Called off by ${session.cancelledByName ?? 'somebody'}: ${session.cancelledReason ?? ''}`
        : '',
    },
  }
}

type Diary = { today: DateString; begun: boolean }

/** Who comes, who is to be offered another time, and how many there are of whom only the hub knows. */
export function shownBookings(all: HubBooking[], known: HubBooking[], diary: Diary) {
  const standing = (b: HubBooking) => !b.cancelledAt
  return {
    coming: known.filter(standing).map(b => shownBooking(b, diary)),
    hidden: all.filter(standing).length - known.filter(standing).length,
    offerAgain: known
      .filter(b => (b.cancelledFor === 'the hub' || b.asksForAnother) && !b.rebooked && !b.diedOn && b.personId)
      .map(b => ({ name: b.name, href: againPath(b) })),
    givenBack: known
      .filter(b => b.cancelledFor === 'the person' && !b.diedOn)
      .map(b => ({ name: b.name, time: clockInWords(b.startsAt), href: hubBookingPath({ booking: b.bookingId }) })),
  }
}

export const againPath = (b: HubBooking): string =>
  b.personId ? `${bookHubPath({ person: b.personId })}?instead=${b.bookingId}` : ''

/** A booking as the diary shows it; every form has a mark of its own. */
export function shownBooking(b: HubBooking, { today, begun }: Diary) {
  const id = { booking: b.bookingId }
  return {
    once: newId(),
    time: b.slotId ? clockInWords(b.startsAt) : 'came in',
    name: b.name,
    record: b.personId ? personPath({ person: b.personId }) : '',
    href: hubBookingPath(id),
    died: b.diedOn ? `Died on ${dayInWords(b.diedOn, today)}.` : '',
    hold: b.safetyHold,
    mustNotBeTold: b.mustNotBeTold,
    needs: needsInWords(b),
    came: b.came ?? '',
    // Only on the day or after: nobody has not come to what is still ahead.
    ask: begun && !b.diedOn && b.came === null,
    camePath: hubCamePath(id),
    converse: begun && !b.diedOn && b.came !== 'did not come' ? holdHubConversationPath(id) : '',
    held: b.conversationId ? holdHubConversationPath(id) : '',
    again: b.diedOn ? '' : againPath(b),
  }
}
