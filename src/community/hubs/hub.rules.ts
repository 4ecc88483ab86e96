import { addDays, type DateString, daysBetween, fullDayInWords } from '#platform/clock'
import { isBankHoliday } from '../bank-holidays.rules.ts'
import { distanceInWords, metresBetween } from '../distance.rules.ts'
import type { Point } from '../entry.ts'
import { clockInWords } from '../next-time.rules.ts'

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeOfMinutes = (n: number) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`

/** When each time begins, 'HH:MM': as many as end before the door closes. */
export function slotStarts(startsAt: string, endsAt: string, minutes: number): string[] {
  const [first, last] = [minutesOf(startsAt), minutesOf(endsAt)]
  const count = Math.max(0, Math.floor((last - first) / minutes))
  return Array.from({ length: count }, (_, i) => timeOfMinutes(first + i * minutes))
}

/** The days of a weekly pattern; a bank holiday is left out, because libraries and surgeries are shut. */
export function sessionDays(firstOn: DateString, weeks: number): { days: DateString[]; leftOut: DateString[] } {
  const all = Array.from({ length: weeks }, (_, i) => addDays(firstOn, i * 7))
  return { days: all.filter(day => !isBankHoliday(day)), leftOut: all.filter(isBankHoliday) }
}

/** A time that nobody has taken. Of a venue whose address is given to nobody there is no point. */
export type FreeTime = {
  slotId: string
  sessionId: string
  name: string
  venue: string
  neighbourhood: string | null
  latitude: number | null
  longitude: number | null
  onDate: DateString
  /** 'HH:MM' on a clock in England. */
  startsAt: string
}
export type FromWhere = { point?: Point | undefined; neighbourhood?: { key: string } | undefined }

/** A choice is read down a phone: more than this is a list and no longer an offer. */
export const MOST_OFFERED = 8
/** Of one session, so that there is more than one day to choose from. */
const MOST_OF_ONE = 3
const near = 2_000
const reach = 6_000

/** Nearest first, then soonest; the choice is given in the order of the days, which is how it is read out. */
export function chooseOffer(times: FreeTime[], from: FromWhere): (FreeTime & { metres: number | null })[] {
  const placed = times.map(time => ({ ...time, metres: metresTo(time, from) }))
  const order = placed.toSorted((a, b) => ring(a, from) - ring(b, from) || when(a).localeCompare(when(b)))
  const of = new Map<string, number>()
  const chosen = order.filter(time => {
    const before = of.get(time.sessionId) ?? 0
    of.set(time.sessionId, before + 1)
    return before < MOST_OF_ONE
  })
  return chosen.slice(0, MOST_OFFERED).toSorted((a, b) => when(a).localeCompare(when(b)))
}

const when = (time: FreeTime) => `${time.onDate} ${time.startsAt} ${time.name}`

function metresTo(time: FreeTime, { point }: FromWhere): number | null {
  if (!point || time.latitude === null || time.longitude === null) return null
  return metresBetween(point, { latitude: time.latitude, longitude: time.longitude })
}

/** 0 near, 1 within reach, 2 further. Where nobody knows the way, everything is as near as anything. */
function ring(time: FreeTime & { metres: number | null }, { neighbourhood }: FromWhere): number {
  if (neighbourhood && time.neighbourhood === neighbourhood.key) return 0
  if (time.metres === null) return 1
  return time.metres <= near ? 0 : time.metres <= reach ? 1 : 2
}

/** 'Thursday 12 March, 10.20am, Fernhill library hub (400 m)'. */
export const offerInWords = (
  time: Pick<FreeTime, 'onDate' | 'startsAt' | 'name'> & { metres?: number | null },
  today: DateString,
): string =>
  `${whenInWords(time, today)}, ${time.name}${time.metres == null ? '' : ` (${distanceInWords(time.metres)})`}`

export const whenInWords = (time: { onDate: DateString; startsAt: string }, today: DateString): string =>
  `${fullDayInWords(time.onDate, today)}, ${clockInWords(time.startsAt)}`

/** The first day that was on offer when the page was shown; never after the day they chose, nor before it was asked. */
export function firstOffered(shown: DateString | undefined, chosen: DateString, today: DateString): DateString {
  return shown && shown <= chosen && shown >= today ? shown : chosen
}

/** 'No free time is left' and what to do, or which is next. */
export function takenInWords(next: FreeTime | undefined, today: DateString): string {
  return next
    ? `Somebody has just taken that time. The next is ${offerInWords(next, today)}: choose it if it suits, or another`
    : 'Somebody has just taken the last free time. Offer to ring back, or a visit at home'
}

export type HubNeeds = { access: string; interpreter: string; transport: string }

/** What of the needs on record matters when somebody comes to a hub; the worker may say it otherwise for this time. */
export function needsFromRecord(needs: { kind: string; value: string }[]): HubNeeds {
  const of = (kinds: RegExp) =>
    needs
      .filter(need => kinds.test(need.kind))
      .map(need => need.value)
      .join('; ')
  return {
    access: of(/talking together|written words|large print|hearing|sight|access|mobility/i),
    interpreter: of(/interpreter|language/i),
    transport: of(/transport|travel/i),
  }
}

export const needsInWords = (b: HubNeeds): string =>
  [b.access, b.interpreter && `Interpreter: ${b.interpreter}`, b.transport && `Getting there: ${b.transport}`]
    .filter(Boolean)
    .join('. ')

export const daysWaited = (from: DateString, to: DateString): number => Math.max(0, daysBetween(from, to))
