import { isBankHoliday } from '#community'
import { addDays, type DateString, daysBetween, weekday } from '#platform/clock'
import type { Chance } from './chance.rules.ts'

/** Mondays are heavy; at weekends only the out-of-hours line answers. */
const week = { MO: 1.3, TU: 1.09, WE: 1.0, TH: 0.97, FR: 0.92, SA: 0.08, SU: 0.06 }
/** January is full of what Christmas showed; in August the families who ring are away. */
const year = [1.2, 1.07, 1.04, 0.96, 0.98, 0.98, 0.96, 0.83, 1.0, 1.04, 1.05, 0.88]
const HOLIDAY = 0.05
const AFTER_HOLIDAY = 1.35
/** How much of its usual day the day of making has had by half past nine: more than a true morning, so that it is seen. */
const MORNING = 0.3

/** Every day from the first to the last, with how likely a contact falls on it. */
export type Calendar = { days: readonly DateString[]; weights: readonly number[]; upTo: readonly number[] }

export const isWorkingDay = (day: DateString): boolean =>
  weekday(day) !== 'SA' && weekday(day) !== 'SU' && !isBankHoliday(day)

export function weightOf(day: DateString): number {
  if (isBankHoliday(day)) return HOLIDAY
  const before = addDays(day, weekday(day) === 'MO' ? -3 : -1)
  const rush = isWorkingDay(day) && (isBankHoliday(before) || isBankHoliday(addDays(day, -1))) ? AFTER_HOLIDAY : 1
  return week[weekday(day)] * year[Number(day.slice(5, 7)) - 1]! * rush
}

export function calendarOf(first: DateString, last: DateString): Calendar {
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i))
  const weights = days.map(day => weightOf(day) * (day === last ? MORNING : 1))
  let total = 0
  return { days, weights, upTo: weights.map(w => (total += w)) }
}

/** The place in the calendar of a day on which something begins. */
export function beginning({ upTo }: Calendar, chance: Chance): number {
  const at = chance.next() * upTo[upTo.length - 1]!
  let [low, high] = [0, upTo.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (upTo[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** A day within three of this one, as likely as calls are on it. Undefined when it would lie after the last day. */
export function near({ weights }: Calendar, at: number, chance: Chance): number | undefined {
  if (at >= weights.length) return undefined
  const around = Array.from({ length: 7 }, (_, i) => at - 3 + i).filter(i => i >= 0 && i < weights.length)
  return chance.weighted(around.map(i => [i, weights[i]!] as const))
}

/** The working day itself or the next, or the one before. */
export function workingDay(day: DateString, way: 'on' | 'back' = 'on'): DateString {
  let found = day
  while (!isWorkingDay(found)) found = addDays(found, way === 'on' ? 1 : -1)
  return found
}

export function workingDaysAfter(day: DateString, count: number): DateString {
  let found = day
  for (let i = 0; i < count; i++) found = workingDay(addDays(found, 1))
  return found
}

const lastSunday = (month: string) => {
  let day = `${month}-31`
  while (weekday(day) !== 'SU') day = addDays(day, -1)
  return day
}
const clocks = new Map<string, { on: DateString; back: DateString }>()

/** Summer time: from the last Sunday in March to the last in October (Summer Time Act 1972 as amended). */
function inSummerTime(day: DateString): boolean {
  const year = day.slice(0, 4)
  const known = clocks.get(year) ?? { on: lastSunday(`${year}-03`), back: lastSunday(`${year}-10`) }
  clocks.set(year, known)
  return day >= known.on && day < known.back
}

/** The moment (milliseconds since 1970) when an English clock shows this many minutes after midnight, from three on. */
export const momentOf = (day: DateString, minutes: number): number =>
  Date.parse(`${day}T00:00:00Z`) + (minutes - (inSummerTime(day) ? 60 : 0)) * 60_000

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const hours: readonly (readonly [number, number])[] = [
  [8, 5],
  [9, 16],
  [10, 17],
  [11, 15],
  [12, 9],
  [13, 9],
  [14, 12],
  [15, 9],
  [16, 6],
  [17, 2],
]

/** When in the day a call comes. On the day of making everything is over by half past nine. */
export function callTime(chance: Chance, onTheLastDay: 'last day' | 'any day'): number {
  if (onTheLastDay === 'last day') return 8 * 60 + chance.between(0, 55)
  return chance.weighted(hours) * 60 + chance.between(0, 59)
}
