import { personPath } from '#people'
import { page } from '#place'
import { dayInWords } from '#platform/clock'
import { missing, redirectTo, refuse, view } from '#platform/web'
import { saveNeeds } from './booking.queries.ts'
import { callOff } from './booking.ts'
import { aboutBooking, mayKnowOf } from './booking-shown.rules.ts'
import { findHubBooking, type HubBooking } from './diary.queries.ts'
import { againPath, shownSession } from './diary-show.ts'
import { cancelBookingForm, needsForm } from './hub.form.ts'
import { daysWaited, whenInWords } from './hub.rules.ts'
import {
  cancelHubBookingPath,
  holdHubConversationPath,
  hubBookingPath,
  hubMessagesPath,
  hubSessionPath,
} from './hub-paths.ts'
import { findHubSession } from './session.queries.ts'
import { toldShown } from './told-shown.ts'

/** One booking: when and where, what they need there, and how to move it or call it off. Prints on one side. */
export const hubBooking = page({
  path: hubBookingPath,
  may: 'book at a hub',
  audit: { opened: 'looked at their time to talk', saved: 'changed what they need there' },
  form: needsForm,
  async get({ tx, place, who, params, today, now, errors, typed }) {
    const booking = await findHubBooking(tx, place.id, params.booking)
    if (!booking) return missing()
    const session = await findHubSession(tx, place.id, booking.sessionId)
    const knows = mayKnowOf(booking, who)
    const stands = !booking.cancelledAt && booking.came === null && !booking.diedOn
    const data = {
      title: `${booking.name}, a time to talk`,
      ...shownSession(session!, place, today),
      knows,
      booking: {
        name: booking.name,
        first: booking.givenName ?? booking.name,
        record: booking.personId ? personPath({ person: booking.personId }) : '',
        when: booking.slotId ? whenInWords(booking, today) : 'Came in without a time',
        says: stateInWords(booking, today),
        waited: waitInWords(booking, today),
        bookedBy: booking.bookedByName,
        died: booking.diedOn ? `Died on ${dayInWords(booking.diedOn, today)}.` : '',
        mustNotBeTold: booking.mustNotBeTold,
        hold: booking.safetyHold,
        stands,
        again: booking.diedOn || booking.rebooked ? '' : againPath(booking),
        held: booking.conversationId ? holdHubConversationPath(params) : '',
      },
      was: {
        access: booking.access,
        interpreter: booking.interpreter,
        transport: booking.transport,
        reason: '',
        ...typed,
      },
      told: (knows && (await toldShown(tx, place.id, booking, { now, sends: place.sends ?? [] }))) || null,
      errors,
      paths: {
        messages: hubMessagesPath(params),
        self: hubBookingPath(params),
        diary: hubSessionPath({ session: booking.sessionId }),
        cancel: cancelHubBookingPath(params),
      },
    }
    return view('community/hubs/booking.njk', data, aboutBooking(booking))
  },
  async post({ tx, place, who, params, form }) {
    const booking = await findHubBooking(tx, place.id, params.booking)
    if (!booking || !mayKnowOf(booking, who)) return missing()
    await saveNeeds(tx, place.id, { bookingId: booking.bookingId, ...form })
    return redirectTo(
      hubBookingPath(params),
      aboutBooking(booking).map(about => ({ ...about, content: form })),
    )
  },
})

export const cancelHubBooking = page({
  path: cancelHubBookingPath,
  may: 'book at a hub',
  audit: { opened: 'looked at their time to talk', saved: 'called off their time to talk' },
  form: cancelBookingForm,
  async get({ tx, place, params }) {
    if (!(await findHubBooking(tx, place.id, params.booking))) return missing()
    return redirectTo(hubBookingPath(params), [])
  },
  async post({ tx, place, who, params, form, now }) {
    const booking = await findHubBooking(tx, place.id, params.booking)
    if (!booking) return missing()
    if (booking.came) return refuse({ for: 'They have been: there is nothing to call off' })
    const why = { for: form.for, reason: form.reason, by: who, now, sends: place.sends ?? [] }
    await callOff(tx, place.id, booking, why)
    return redirectTo(
      hubBookingPath(params),
      aboutBooking(booking).map(about => ({ ...about, content: form })),
    )
  },
})

function stateInWords(b: HubBooking, today: string): string {
  if (b.cancelledFor === 'died') return ''
  if (b.cancelledFor === 'another time') return 'Moved to another time.'
  if (b.cancelledAt)
    return b.cancelledFor === 'the hub'
      ? `Called off by us. ${b.cancelledReason}`
      : `Would rather not, this time. ${b.cancelledReason}`
  if (b.came === 'came') return 'Came.'
  if (b.came === 'did not come') return 'It did not work out that day. Ask whether another time would suit.'
  return b.onDate < today ? 'Nobody has noted yet whether they came.' : ''
}

/** The two waits apart: ours until the first day we could offer, theirs until the day they chose. */
function waitInWords(b: HubBooking, today: string): string {
  if (!b.firstAskedOn || !b.firstOfferedOn) return ''
  const days = (n: number) => (n === 0 ? 'the same day' : n === 1 ? 'a day later' : `${n} days later`)
  const offered = `First asked ${dayInWords(b.firstAskedOn, today)}; first offered ${dayInWords(b.firstOfferedOn, today)}, ${days(daysWaited(b.firstAskedOn, b.firstOfferedOn))}.`
  if (b.onDate <= b.firstOfferedOn) return `${offered} They took it.`
  return `${offered} They chose ${dayInWords(b.onDate, today)}${b.whyLater ? `: ${b.whyLater}` : ''}.`
}
