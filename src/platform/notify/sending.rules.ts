import { addDays, dayOf, timeOf } from '#platform/clock'

export type Channel = 'text' | 'email' | 'letter'

/** Nobody's phone sounds at night: messages go between these hours, by the clock in the place. */
const FROM = 8
const UNTIL = 20

const HOUR = 3_600_000
const hourOf = (moment: Date) => Number(timeOf(moment).slice(0, 2)) % 24

/** The first moment from `moment` on at which a message may go. */
export function whenToSend(moment: Date): Date {
  if (isWaking(moment)) return moment
  const whole = Math.floor(moment.getTime() / HOUR) * HOUR
  for (let n = 1; n <= 24; n++) {
    const on = new Date(whole + n * HOUR)
    if (isWaking(on)) return on
  }
  return moment
}

/** Whether anything may go at all at this hour. */
export const isWaking = (moment: Date) => hourOf(moment) >= FROM && hourOf(moment) < UNTIL

/** A link is good for two weeks, to the end of the day. */
const LINK_DAYS = 14
export const linkEnds = (from: Date): Date => new Date(`${addDays(dayOf(from), LINK_DAYS + 1)}T00:00:00Z`)

/** Minutes to wait after each try that did not send it: about a day and a half in all, then it is for a person to see to. */
const BACK_OFF = [1, 5, 30, 120, 480, 1440]

/** When to try again after so many tries; undefined: no more. */
export function tryAgainAt(tried: number, now: Date): Date | undefined {
  const minutes = BACK_OFF[tried - 1]
  return minutes === undefined ? undefined : whenToSend(new Date(now.getTime() + minutes * 60_000))
}

/** How a try ended. 'not known' is never tried again: better unasked than asked twice. */
export type Outcome =
  | { went: 'sent' }
  | { went: 'not yet'; why: string }
  | { went: 'refused'; why: string }
  | { went: 'not known'; why: string }

export type MessageFacts = {
  sentAt: Date | null
  takenAt: Date | null
  stoppedAt: Date | null
  gaveUpAt: Date | null
  tried: number
}
export type Standing = 'waiting' | 'trying again' | 'on its way' | 'not known' | 'sent' | 'stopped' | 'not sent'

/** A try takes seconds. One that has said nothing for this long never will. */
const IN_HAND_MS = 10 * 60_000

export function standingOf(m: MessageFacts, now: Date): Standing {
  if (m.sentAt) return 'sent'
  if (m.takenAt) return now.getTime() - m.takenAt.getTime() > IN_HAND_MS ? 'not known' : 'on its way'
  if (m.stoppedAt) return 'stopped'
  if (m.gaveUpAt) return 'not sent'
  return m.tried > 0 ? 'trying again' : 'waiting'
}

export type LinkFacts = { expiresAt: Date; answeredAt: Date | null; stoppedAt: Date | null }
export type LinkStanding = 'open' | 'answered' | 'ended'

/** What ended stays ended, also for one who answered before. */
export function linkStanding(link: LinkFacts, now: Date): LinkStanding {
  if (link.stoppedAt) return 'ended'
  if (link.answeredAt) return 'answered'
  return link.expiresAt.getTime() <= now.getTime() ? 'ended' : 'open'
}
