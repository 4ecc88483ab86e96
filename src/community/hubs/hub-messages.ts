import { findReachable, mayStillGo, safeWay } from '#people'
import type { Place } from '#place'
import { addDays, dayOf, timeOf } from '#platform/clock'
import type { PlaceId, Reading, Writing } from '#platform/database'
import { type Channel, type Checks, stopMessages, type Way, writeTelling } from '#platform/notify'
import { findHubBooking, type HubBooking } from './diary.queries.ts'
import { whenInWords } from './hub.rules.ts'
import { listToRemind, saveMessagesAgreed } from './hub-message.queries.ts'
import { type HubMessageKind, hubMessageKinds, isToBeReminded, type Moment, whyNotTold } from './hub-message.rules.ts'

/** The one answer that the link in these messages takes. */
export const CANNOT_COME = 'cannot come' as const

export const momentOf = (now: Date): Moment => ({ today: dayOf(now), at: timeOf(now) })

/** Who does it, when, and how messages leave here; empty where none do. */
export type Teller = { by: { accountId: string | null; name: string }; now: Date; sends: readonly Channel[] }

/** Where somebody could be told of a time; undefined: nowhere that is safe, so it is said on the phone or by a card. */
export async function wayToTell(
  tx: Reading,
  placeId: PlaceId,
  personId: string,
  { now, sends }: Pick<Teller, 'now' | 'sends'>,
): Promise<(Way & { note: string }) | undefined> {
  if (sends.length === 0) return undefined
  const today = dayOf(now)
  const person = (await findReachable(tx, placeId, [personId], today)).get(personId)
  return person && safeWay(person, today, sends)
}

/** Writes it to the outbox where they said yes and a way is safe; else nothing. True when there is a message now. */
export async function tellOfTime(
  tx: Writing,
  placeId: PlaceId,
  booking: HubBooking,
  kind: HubMessageKind,
  teller: Teller,
): Promise<boolean> {
  const { now, by } = teller
  if (!booking.personId || whyNotTold(kind, booking, momentOf(now))) return false
  const to = await wayToTell(tx, placeId, booking.personId, teller)
  if (!to) return false
  const { personId, bookingId: recordId } = booking
  const link = { purpose: CANNOT_COME, expiresAt: new Date(`${addDays(booking.onDate, 1)}T00:00:00Z`) }
  const message = await writeTelling(tx, placeId, {
    ...{ kind, to, personId, recordId, by, now, when: whenInWords(booking, dayOf(now)) },
    ...(kind !== 'a time is off' && { link }),
  })
  return message !== undefined
}

/** They said yes or no to messages about a time. A no stops what has not gone, and the links in what has. */
export async function agreeToMessages(
  tx: Writing,
  placeId: PlaceId,
  booking: HubBooking,
  agreed: 'yes' | 'no',
  teller: Teller,
): Promise<void> {
  await saveMessagesAgreed(tx, placeId, { bookingId: booking.bookingId, agreed })
  if (agreed === 'yes') {
    await tellOfTime(tx, placeId, { ...booking, messagesAgreed: true }, 'a time is booked', teller)
    return
  }
  const stop = { because: 'they said no to messages about it', at: teller.now }
  await stopMessages(tx, placeId, { record: booking.bookingId }, stop)
}

const REMINDED_BY = { accountId: null, name: 'the house, by itself' }

/** Reminders of the times of the next days. Returns whose were written. */
export async function writeReminders(
  tx: Writing,
  place: Place,
  now: Date,
): Promise<{ personId: string; bookingId: string }[]> {
  const today = dayOf(now)
  const teller = { by: REMINDED_BY, now, sends: place.sends ?? [] }
  if (teller.sends.length === 0) return []
  const { remindDaysBefore } = place.hubs
  const written: { personId: string; bookingId: string }[] = []
  for (const id of await listToRemind(tx, place.id, { from: today, until: addDays(today, remindDaysBefore) })) {
    const booking = (await findHubBooking(tx, place.id, id))!
    if (!isToBeReminded(booking, remindDaysBefore)) continue
    if (await tellOfTime(tx, place.id, booking, 'a time is near', teller))
      written.push({ personId: booking.personId!, bookingId: id })
  }
  return written
}

const check =
  (kind: HubMessageKind): Checks[string] =>
  async (tx, placeId, message, now) => {
    const today = dayOf(now)
    const person = (await findReachable(tx, placeId, [message.aboutPerson], today)).get(message.aboutPerson)
    const { wayId, channel, toValue: value } = message
    const may = mayStillGo(person, { wayId, channel, value }, today)
    if (!may.go) return may
    const booking = await findHubBooking(tx, placeId, message.recordId)
    const because = booking ? whyNotTold(kind, booking, momentOf(now)) : 'the time is not there any more'
    return because ? { go: false, because } : { go: true }
  }

/** Asked at the moment of sending: the person, the way, and whether the time still holds. */
export const hubChecks: Checks = Object.fromEntries(hubMessageKinds.map(kind => [kind, check(kind)]))
