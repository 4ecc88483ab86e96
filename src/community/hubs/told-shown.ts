import { type DateString, dayInWords, dayOf } from '#platform/clock'
import type { PlaceId, Reading } from '#platform/database'
import { messagesAbout, standingOf, type Told } from '#platform/notify'
import type { HubBooking } from './diary.queries.ts'
import { stillComing } from './hub-message.rules.ts'
import { momentOf, type Teller, wayToTell } from './hub-messages.ts'

export type ToldShown = {
  /** Where it would go, '' for nowhere: '07700 900114' */
  to: string
  note: string
  /** 'a text', 'an e-mail' */
  by: string
  agreed: boolean
  /** What has gone and what comes, or quietly why nothing does. */
  says: string
  mayChoose: boolean
}

/** How somebody is told of a time by messages, in words for the worker. */
export async function toldShown(
  tx: Reading,
  placeId: PlaceId,
  booking: HubBooking,
  when: Pick<Teller, 'now' | 'sends'>,
): Promise<ToldShown | undefined> {
  if (!booking.personId || when.sends.length === 0 || booking.diedOn) return undefined
  const today = dayOf(when.now)
  const way = await wayToTell(tx, placeId, booking.personId, when)
  const gone = (await messagesAbout(tx, placeId, booking.bookingId)).map(told => inWords(told, when.now, today))
  const coming = stillComing(booking, momentOf(when.now))
  const none = booking.messagesAgreed ? NOWHERE_NOW : NOWHERE
  const says = [...gone, !way && coming ? none : ''].filter(Boolean).join(' ')
  if (!coming && !says) return undefined
  return {
    ...{ to: way?.value ?? '', note: way?.note ?? '', by: way ? channelInWords(way.channel) : '' },
    ...{ agreed: booking.messagesAgreed, says, mayChoose: coming && (way !== undefined || booking.messagesAgreed) },
  }
}

export const NOWHERE =
  'No mobile or e-mail is marked safe, so nothing is sent: give the day and the hour now, or on a card.'
const NOWHERE_NOW = 'No mobile or e-mail is marked safe any more, so nothing is sent: ring the day before.'

export const channelInWords = (channel: string): string => (channel === 'text' ? 'a text' : 'an e-mail')

const kinds: Record<string, string> = {
  'a time is booked': 'confirmation',
  'a time is near': 'reminder',
  'a time has moved': 'message that it moved',
  'a time is off': 'message that it is off',
}

function inWords(told: Told, now: Date, today: DateString): string {
  const what = kinds[told.kind] ?? 'message'
  switch (standingOf(told, now)) {
    case 'sent':
      return `The ${what} went ${dayInWords(dayOf(told.sentAt!), today)}.`
    case 'stopped':
      return ''
    case 'not sent':
      return `The ${what} could not be sent: ring instead.`
    case 'not known':
      return `Nobody can say whether the ${what} went: ring instead.`
    default:
      return `The ${what} is on its way.`
  }
}
