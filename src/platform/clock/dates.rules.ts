/** A day without a time, 'YYYY-MM-DD'. Care rules are day rules: a day here is a day in England. */
export type DateString = string

const DAY = 86_400_000
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

/** True only for a real day: '2026-02-30' is not one. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/** A day as somebody types it, '3/3/2026', or as a browser's own picker sends it, '2026-03-03'; undefined when it is none. */
export function readDay(text: string): DateString | undefined {
  const parts = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text.trim())
  const day = parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : text.trim()
  return isDate(day) ? day : undefined
}

const dayNumber = (date: DateString) => Date.parse(`${date}T00:00:00Z`) / DAY
const fromDayNumber = (n: number): DateString => new Date(n * DAY).toISOString().slice(0, 10)

export const addDays = (date: DateString, days: number): DateString => fromDayNumber(dayNumber(date) + days)

/** Whole days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: DateString, to: DateString): number => dayNumber(to) - dayNumber(from)

/** The same day of a later month, or that month's last day (31 January + 1 is 28 or 29 February). */
export function addMonths(date: DateString, months: number): DateString {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(y, m - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(d, last))).toISOString().slice(0, 10)
}

export const weekday = (date: DateString): Weekday => weekdays[(((dayNumber(date) + 3) % 7) + 7) % 7]!

/** Age in whole years on a day. A birthday on 29 February falls on 1 March in other years (Family Law Reform Act 1969 s.9 reading). */
export function ageOn(born: DateString, on: DateString): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
/** The day in England at a moment. */
export const dayOf = (moment: Date): DateString => london.format(moment)
/** The time on an English clock at a moment, '14:05'. */
export const timeOf = (moment: Date): string => londonTime.format(moment)

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const dayNames = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}
export const dayName = (day: Weekday) => dayNames[day]

/** '3 March', with the year when it is not this year: '3 March 2024'. */
export function dayInWords(date: DateString, today: DateString): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number]
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${y}`
  return `${d} ${months[m - 1]}${year}`
}
/** 'Tuesday 3 March', with the year when it is not this year. */
export const fullDayInWords = (date: DateString, today: DateString) =>
  `${dayName(weekday(date))} ${dayInWords(date, today)}`
/** 'March 2026' */
export const monthInWords = (date: DateString) => `${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`

/** Short for lists: 'today', 'yesterday', 'tomorrow', '3 days ago', 'in 5 days', else the day in words. */
export function fromToday(date: DateString, today: DateString): string {
  const days = daysBetween(today, date)
  if (days === 0) return 'today'
  if (days === -1) return 'yesterday'
  if (days === 1) return 'tomorrow'
  if (days < 0 && days > -15) return `${-days} days ago`
  if (days > 0 && days < 15) return `in ${days} days`
  return dayInWords(date, today)
}
