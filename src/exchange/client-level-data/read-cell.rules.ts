import { type DateString, isDate, readDay } from '#platform/clock'
import { ownText } from './own-text.rules.ts'

/** How a file writes its days: '2025-03-31' or '31/03/2025'. 'either' reads both; they cannot be taken for each other. */
export type DayStyle = 'iso' | 'day first' | 'either'

/** A day, without the midnight that some systems put behind it; undefined when it is none. */
export function readDayCell(text: string, style: DayStyle): DateString | undefined {
  const day = text.replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '')
  if (style !== 'iso' && /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(day)) return sensible(readDay(day))
  return style !== 'day first' && isDate(day) ? sensible(day) : undefined
}
/** No event, birth or death of these files lies before 1850 or after 2199: '0202-05-01' is a slip. */
const sensible = (day: DateString | undefined) => (day && day >= '1850' && day < '2200' ? day : undefined)

/** Remembers days that were read, since a file has few and repeats them. */
export function dayReader(style: DayStyle): (text: string) => DateString | undefined {
  let known = new Map<string, DateString | undefined>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size > MOST_DAYS) known = new Map()
    const day = readDayCell(text, style)
    known.set(ownText(text), day)
    return day
  }
}
const MOST_DAYS = 60_000

/** Of one column: rows that follow each other mostly say the same in it, and to see that is faster than to look it up. */
export function lastRemembered<T>(read: (text: string) => T): (text: string) => T {
  let last: string | undefined
  let is: T | undefined
  return text => {
    if (text !== last) {
      is = read(text)
      last = text
    }
    return is as T
  }
}

/** An amount as it should be written: '12', '12.50', '-3'. */
export const isAmount = (text: string) => /^-?(\d+(\.\d*)?|\.\d+)$/.test(text)

/** An amount, also where pounds and commas were written with it; undefined when it is none. */
export function readAmount(text: string): number | undefined {
  const plain = text.replace(/[£,\s]/g, '')
  return isAmount(plain) ? Number(plain) : undefined
}

/** Ten digits that may be somebody's: one digit ten times is what is typed where none is known. */
export const isPersonal = (digits: string) => /^\d{10}$/.test(digits) && !/^(\d)\1{9}$/.test(digits)

const shapes: Record<string, RegExp> = {
  'council code': /^[A-Za-z0-9]{3}$/,
  'practice code': /^[A-Za-z0-9]{3,8}$/,
  'care location': /^1-\d{6,12}$/,
  'whole number': /^\d{1,9}$/,
}
export const hasShape = (kind: string, text: string): boolean => shapes[kind]?.test(text) ?? true

/** How many of its units a cost stands for in a week; undefined where the planned units say, null for what is paid once. */
export const unitsPerWeek: Record<string, number | null> = {
  Weekly: 1,
  Fortnightly: 1 / 2,
  '4-weekly': 1 / 4,
  Monthly: 12 / 52,
  Quarterly: 4 / 52,
  Annually: 1 / 52,
  'One-off': null,
}

/** Pounds a week, or paid once, as national figures work them out: without a sign, and nothing where it is zero. */
export function costOf(
  cost: number | undefined,
  frequency: string | null,
  planned: number | undefined,
): { perWeek: number | null; once: number | null } {
  const none = { perWeek: null, once: null }
  if (!cost || !frequency) return none
  const units = unitsPerWeek[frequency]
  if (units === null) return { perWeek: null, once: Math.abs(cost) }
  const perWeek = units ?? Math.abs(planned ?? 0)
  return perWeek > 0 ? { perWeek: Math.abs(cost) * perWeek, once: null } : none
}
