import { type DateString, daysBetween } from '#platform/clock'
import type { MessageKind } from '#platform/notify'
import type { HubBooking } from './diary.queries.ts'

export type HubMessageKind = Extract<MessageKind, `a time ${string}`>
export const hubMessageKinds = [
  'a time is booked',
  'a time is near',
  'a time has moved',
  'a time is off',
] as const satisfies HubMessageKind[]

type Told = Pick<
  HubBooking,
  'messagesAgreed' | 'onDate' | 'startsAt' | 'cancelledAt' | 'cancelledFor' | 'came' | 'rebooked' | 'personId'
>
/** Now, as a day and 'HH:MM'. */
export type Moment = { today: DateString; at: string }

export const hasBegun = (b: Pick<HubBooking, 'onDate' | 'startsAt'>, { today, at }: Moment): boolean =>
  b.onDate < today || (b.onDate === today && b.startsAt <= at)

/** Somebody is coming: it is not given up, has not been, and lies ahead. */
export const stillComing = (b: Told, now: Moment): boolean => !b.cancelledAt && b.came === null && !hasBegun(b, now)

/**
 * Why nothing of the kind may be told about a booking, in the words kept beside what was stopped; undefined when it may.
 * Whether the person and the way may be written to at all is asked apart.
 */
export function whyNotTold(kind: HubMessageKind, b: Told, now: Moment): string | undefined {
  if (!b.personId) return 'nobody is known to have booked it'
  if (!b.messagesAgreed) return 'they said no to messages about it'
  if (hasBegun(b, now)) return 'the time has passed'
  if (kind === 'a time is off')
    return b.cancelledFor === 'the hub' && !b.rebooked ? undefined : 'they have been found another time'
  return stillComing(b, now) ? undefined : 'the time was given up'
}

/** A reminder is for whoever booked long enough before: the rest have only just been told. */
export const isToBeReminded = (b: { bookedOn: DateString; onDate: DateString }, remindDaysBefore: number): boolean =>
  daysBetween(b.bookedOn, b.onDate) > remindDaysBefore
