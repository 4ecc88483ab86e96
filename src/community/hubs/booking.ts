import { addDays, type DateString, timeOf } from '#platform/clock'
import { newId, type PlaceId, type Reading, type Writing } from '#platform/database'
import { type Channel, stopMessages } from '#platform/notify'
import { cancelBooking, chairsAt, holdSessionOfSlot, releaseAfterDeath, takeSlot } from './booking.queries.ts'
import { findHubBooking, type HubBooking, listHubBookingsOf } from './diary.queries.ts'
import { listFreeTimes } from './free-times.queries.ts'
import { chooseOffer, type FreeTime, type FromWhere, firstOffered, type HubNeeds, takenInWords } from './hub.rules.ts'
import { tellOfTime } from './hub-messages.ts'

/** How far ahead a time is offered: further, and a visit or a call is the kinder answer. */
const AHEAD = 28

export type Offered = FreeTime & { metres: number | null }

/** The next free times near somebody, at most eight, in the order of the days. */
export async function offerHubTimes(
  tx: Reading,
  placeId: PlaceId,
  from: FromWhere,
  when: { today: DateString; now: Date },
): Promise<Offered[]> {
  const times = await listFreeTimes(tx, placeId, {
    from: when.today,
    until: addDays(when.today, AHEAD),
    at: timeOf(when.now),
  })
  return chooseOffer(times, from)
}

export type Booking = {
  personId: string
  slotId: string
  contactId?: string | null
  /** The first contact about this matter: where the wait begins. */
  firstAskedOn: DateString
  /** The first day that was on offer on the page they chose from. */
  shownFirst?: DateString | undefined
  whyLater?: string
  needs: HubNeeds
  neighbourhood: string | null
  from: FromWhere
  by: { accountId: string; name: string; team: string }
  /** A booking this one takes the place of: it is given up if it still stands, and its wait is carried on. */
  insteadOf?: HubBooking | undefined
  /** Whether they said yes to messages about this time, and how messages leave here. */
  messages: { agreed: 'yes' | 'no'; sends: readonly Channel[] }
  today: DateString
  now: Date
}
export type Booked = { booked: HubBooking } | { refused: string }

/** Books, or says in words that somebody was quicker and what is next. Whoever is coming to that session keeps their time. */
export async function bookHub(tx: Writing, placeId: PlaceId, b: Booking): Promise<Booked> {
  const slot = await holdSessionOfSlot(tx, placeId, b.slotId)
  const over = slot && (slot.onDate < b.today || (slot.onDate === b.today && slot.startsAt <= timeOf(b.now)))
  if (!slot || over) return { refused: takenInWords(await nextAfter(tx, placeId, b), b.today) }
  await releaseAfterDeath(tx, placeId, slot.sessionId, b.now)
  const before = b.insteadOf
  const stood = before && !before.cancelledAt && before.came === null
  if (stood) await giveUp(tx, placeId, before, b)
  const bookingId = await tryChairs(tx, placeId, b, slot.onDate)
  if (bookingId) {
    const booked = (await findHubBooking(tx, placeId, bookingId))!
    const kind = stood && before.messagesAgreed ? 'a time has moved' : 'a time is booked'
    await tellOfTime(tx, placeId, booked, kind, { by: b.by, now: b.now, sends: b.messages.sends })
    return { booked }
  }
  const coming = (await listHubBookingsOf(tx, placeId, b.personId)).find(
    one => one.sessionId === slot.sessionId && !one.cancelledAt,
  )
  if (coming) return { booked: coming }
  return { refused: takenInWords(await nextAfter(tx, placeId, b, slot), b.today) }
}

const giveUp = (tx: Writing, placeId: PlaceId, before: HubBooking, b: Booking) =>
  callOff(tx, placeId, before, { for: 'another time', reason: '', by: b.by, now: b.now, sends: b.messages.sends })

export type CalledOff = {
  for: 'the person' | 'the hub' | 'another time'
  reason: string
  by: { accountId: string | null; name: string }
  now: Date
  sends: readonly Channel[]
}

/** Ends a booking, and with it every message about it. When it was the hub that could not, they are told. */
export async function callOff(tx: Writing, placeId: PlaceId, booking: HubBooking, c: CalledOff): Promise<boolean> {
  const { bookingId } = booking
  const ended = { bookingId, for: c.for, reason: c.reason, byName: c.by.name, at: c.now }
  if (!(await cancelBooking(tx, placeId, ended))) return false
  await stopMessages(tx, placeId, { record: bookingId }, { because: 'the time was given up', at: c.now })
  if (c.for === 'the hub') {
    const off = { ...booking, cancelledAt: c.now, cancelledFor: c.for }
    await tellOfTime(tx, placeId, off, 'a time is off', c)
  }
  return true
}

async function tryChairs(tx: Writing, placeId: PlaceId, b: Booking, on: DateString): Promise<string | undefined> {
  const before = b.insteadOf
  const saved = {
    bookingId: newId(),
    personId: b.personId,
    contactId: b.contactId ?? null,
    firstAskedOn: before?.firstAskedOn ?? b.firstAskedOn,
    firstOfferedOn: before?.firstOfferedOn ?? firstOffered(b.shownFirst, on, b.today),
    whyLater: b.whyLater ?? '',
    ...b.needs,
    neighbourhood: b.neighbourhood,
    bookedAt: b.now,
    bookedOn: b.today,
    bookedBy: b.by.accountId,
    bookedByName: b.by.name,
    team: b.by.team,
    insteadOf: before?.bookingId ?? null,
    messagesAgreed: b.messages.agreed === 'yes',
  }
  for (let chair = await chairsAt(tx, placeId, b.slotId); chair > 0; chair--) {
    const made = await takeSlot(tx, placeId, b.slotId, saved)
    if (made) return made
  }
  return undefined
}

/** Later in the same session if there is one, for they know the way; else what is near. */
async function nextAfter(
  tx: Reading,
  placeId: PlaceId,
  b: Booking,
  lost?: { sessionId: string; startsAt: string },
): Promise<FreeTime | undefined> {
  const asked = { from: b.today, until: addDays(b.today, AHEAD), at: timeOf(b.now) }
  const times = await listFreeTimes(tx, placeId, asked)
  const later = times.find(time => time.sessionId === lost?.sessionId && time.startsAt > lost.startsAt)
  return later ?? chooseOffer(times, b.from)[0]
}

/** The booking that somebody still has before them, if any. */
export async function comingBooking(
  tx: Reading,
  placeId: PlaceId,
  personId: string,
  today: DateString,
): Promise<HubBooking | undefined> {
  return (await listHubBookingsOf(tx, placeId, personId)).findLast(
    one => one.onDate >= today && !one.cancelledAt && one.came === null,
  )
}
