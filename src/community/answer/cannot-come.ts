import { callOff } from '../hubs/booking.ts'
import { findHubBooking } from '../hubs/diary.queries.ts'
import { holdBooking, saveAsksForAnother } from '../hubs/hub-message.queries.ts'
import { stillComing } from '../hubs/hub-message.rules.ts'
import { momentOf } from '../hubs/hub-messages.ts'
import { NOBODY_ASKED, type Question } from './question.ts'

/** The answer gives the time back: it is free at once, the diary of the hub says so, and it counts against nobody. */
export const cannotCome: Question = {
  async isStillAsked(tx, placeId, bookingId, now) {
    const booking = await findHubBooking(tx, placeId, bookingId)
    if (!booking || booking.diedOn || booking.safetyHold || !booking.messagesAgreed) return false
    return stillComing(booking, momentOf(now))
  },
  hold: holdBooking,
  async keep(tx, place, { recordId }, { answer }, { now }) {
    const booking = await findHubBooking(tx, place.id, recordId)
    if (!booking) return false
    const another = answer === 'another'
    const ended = await callOff(tx, place.id, booking, {
      ...{ for: 'the person', reason: another ? 'Would like another time.' : '', now },
      ...{ by: { accountId: null, name: NOBODY_ASKED }, sends: [] },
    })
    if (ended && another) await saveAsksForAnother(tx, place.id, recordId)
    return ended
  },
}
