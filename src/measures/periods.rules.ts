import { addDays, addMonths, type DateString, dayInWords, daysBetween, isDate, monthInWords } from '#platform/clock'

/** Both days count. */
export type Period = { from: DateString; to: DateString }

/** How long one point of a trend is. */
export type Span = 'month' | 'quarter'

export const firstOfMonth = (day: DateString): DateString => `${day.slice(0, 8)}01`
export const lastOfMonth = (day: DateString): DateString => addDays(addMonths(firstOfMonth(day), 1), -1)
/** Quarters begin in January, April, July and October, as the national returns have them. */
export const firstOfQuarter = (day: DateString): DateString => {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 5)}${String(month).padStart(2, '0')}-01`
}

export const periodNames = ['this-quarter', 'last-quarter', 'last-12-months', 'own'] as const
export type PeriodName = (typeof periodNames)[number]

export const periodTitles: Record<PeriodName, string> = {
  'this-quarter': 'This quarter',
  'last-quarter': 'Last quarter',
  'last-12-months': 'Last 12 months',
  own: 'Between two days',
}

/** A named period as seen on a day. The last 12 months are whole ones and end with the month before. */
export function periodNamed(name: Exclude<PeriodName, 'own'>, today: DateString): Period {
  const quarter = firstOfQuarter(today)
  if (name === 'this-quarter') return { from: quarter, to: addDays(addMonths(quarter, 3), -1) }
  if (name === 'last-quarter') return { from: addMonths(quarter, -3), to: addDays(quarter, -1) }
  return { from: addMonths(firstOfMonth(today), -12), to: addDays(firstOfMonth(today), -1) }
}

/** The 12 months to the end of the last quarter that is over: what a national return is about. */
export const yearToLastQuarter = (today: DateString): Period => ({
  from: addMonths(firstOfQuarter(today), -12),
  to: addDays(firstOfQuarter(today), -1),
})

/** Two days typed by hand; what is wrong with them in words, or null when they make a period. */
export function faultInDays(from: string, to: string): string | null {
  if (!isDate(from) || !isDate(to)) return 'Enter both days, like 2026-04-01'
  if (to < from) return 'The last day must not be before the first'
  if (daysBetween(from, to) > 3660) return 'Choose ten years or less'
  return null
}

export const inWholeMonths = ({ from, to }: Period): Period => ({ from: firstOfMonth(from), to: lastOfMonth(to) })

/** The months or quarters that a period lies in, oldest first. */
export function spansIn({ from, to }: Period, span: Span): Period[] {
  const first = span === 'month' ? firstOfMonth(from) : firstOfQuarter(from)
  const months = span === 'month' ? 1 : 3
  const spans: Period[] = []
  for (let start = first; start <= to; start = addMonths(start, months))
    spans.push({ from: start, to: addDays(addMonths(start, months), -1) })
  return spans
}

/** The period of the same length just before: whole months before whole months, else as many days. */
export function before({ from, to }: Period): Period {
  const whole = from === firstOfMonth(from) && to === lastOfMonth(to)
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
  return { from: whole ? addMonths(from, -months) : addDays(from, daysBetween(to, from) - 1), to: addDays(from, -1) }
}

/** The months a trend shows, oldest first: `count` of them, ending with the last that is over of those up to `to`. */
export function monthsUpTo(to: DateString, today: DateString, count = 24): DateString[] {
  const until = firstOfMonth(to < today ? to : today)
  const last = lastOfMonth(until) < today ? until : addMonths(until, -1)
  return Array.from({ length: count }, (_, i) => addMonths(last, i - count + 1))
}

/** A day with its year, whatever the year is now: figures and files are read years later. */
export const dayWithYear = (day: DateString): string => dayInWords(day, '')
/** '1 October 2025 to 30 September 2026' */
export const daysWithYear = ({ from, to }: Period): string => `${dayWithYear(from)} to ${dayWithYear(to)}`

/** 'July to September 2026', 'March 2026', '3 March to 9 April 2026'. */
export function periodInWords({ from, to }: Period): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  if (from !== firstOfMonth(from) || to !== lastOfMonth(to)) {
    return `${dayInWords(from, sameYear ? from : '')} to ${dayInWords(to, '')}`
  }
  const [month] = monthInWords(from).split(' ')
  if (firstOfMonth(to) === from) return monthInWords(from)
  return `${sameYear ? month : monthInWords(from)} to ${monthInWords(to)}`
}
