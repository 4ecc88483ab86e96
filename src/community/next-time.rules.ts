import {
  addDays,
  type DateString,
  dayName,
  daysBetween,
  fullDayInWords,
  type Weekday,
  weekday,
  weekdays,
} from '#platform/clock'
import { isBankHoliday } from './bank-holidays.rules.ts'
import type { Session } from './entry.ts'

export type When = Pick<Session, 'freq' | 'every' | 'byday' | 'bymonthday' | 'startsAt' | 'endsAt'> &
  Partial<Pick<Session, 'startsOn' | 'validFrom' | 'validTo'>>

export type NextTime = { on: DateString; startsAt: string | null; endsAt: string | null; bankHoliday: boolean }

/** How far ahead we look: a session that comes round less often than this has no useful next time. */
const horizonDays = 400

/**
 * The next time a session is on, from this day. `at` ('14:05') leaves out what already began today.
 * Null when it is over, when its days are not known, or when 'every second week' has no day to count from.
 */
export function nextTime(session: When, from: DateString, at?: string): NextTime | null {
  const start = [from, session.validFrom, session.startsOn].reduce<DateString>((a, b) => (b && b > a ? b : a), from)
  const days = daysOf(session)
  const first = weekdays.indexOf(weekday(start))
  for (let ahead = 0; ahead < horizonDays; ahead++) {
    if (!days.includes(weekdays[(first + ahead) % 7]!)) continue
    const on = addDays(start, ahead)
    if (session.validTo && on > session.validTo) return null
    const begun = on === from && at !== undefined && session.startsAt !== null && session.startsAt < at
    if (!begun && isOn(session, on))
      return { on, startsAt: session.startsAt, endsAt: session.endsAt, bankHoliday: isBankHoliday(on) }
  }
  return null
}

/** The first of several sessions' next times. */
export function nextOf(sessions: When[], from: DateString, at?: string): NextTime | null {
  const times = sessions.map(session => nextTime(session, from, at)).filter(time => time !== null)
  return times.sort((a, b) => order(a).localeCompare(order(b)))[0] ?? null
}
const order = (time: NextTime) => `${time.on} ${time.startsAt ?? '99'}`

function isOn(session: When, day: DateString): boolean {
  return session.freq === 'MONTHLY' ? isOnInMonth(session, day) : isOnInWeek(session, day)
}

function isOnInWeek(session: When, day: DateString): boolean {
  if (!session.byday.some(by => by.slice(-2) === weekday(day))) return false
  if (session.every === 1) return true
  const anchor = session.startsOn ?? session.validFrom
  if (!anchor) return false
  const weeks = daysBetween(mondayOf(anchor), mondayOf(day)) / 7
  return weeks >= 0 && weeks % session.every === 0
}

function isOnInMonth(session: When, day: DateString): boolean {
  if (session.every > 1) {
    const anchor = session.startsOn ?? session.validFrom
    if (!anchor || monthsBetween(anchor, day) % session.every !== 0) return false
  }
  return session.byday.some(by => isWeekdayOfMonth(by, day)) || session.bymonthday.some(n => isDayOfMonth(n, day))
}

/** '2MO' is the second Monday, '-1FR' the last Friday, 'TU' every Tuesday of the month. */
function isWeekdayOfMonth(by: string, day: DateString): boolean {
  if (by.slice(-2) !== weekday(day)) return false
  const which = Number(by.slice(0, -2) || 0)
  const date = Number(day.slice(8))
  if (which === 0) return true
  if (which > 0) return Math.ceil(date / 7) === which
  return Math.ceil((lastDateOf(day) - date + 1) / 7) === -which
}

const isDayOfMonth = (n: number, day: DateString) => Number(day.slice(8)) === (n > 0 ? n : lastDateOf(day) + 1 + n)
const lastDateOf = (day: DateString) =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
const mondayOf = (day: DateString) => addDays(day, -weekdays.indexOf(weekday(day)))
const monthsBetween = (from: DateString, to: DateString) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

/** 'Tuesday 24 November, 10.30am', with a word of warning on a bank holiday. */
export function nextTimeInWords(next: NextTime, today: DateString): string {
  const time = next.startsAt ? `, ${clockInWords(next.startsAt)}` : ''
  return `${fullDayInWords(next.on, today)}${time}${next.bankHoliday ? ' (bank holiday: ask first)' : ''}`
}

/** '10.30am', '2pm', 'noon'. */
export function clockInWords(time: string): string {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  if (hours === 12 && minutes === 0) return 'noon'
  if (hours === 0 && minutes === 0) return 'midnight'
  return `${hours % 12 || 12}${minutes ? `.${String(minutes).padStart(2, '0')}` : ''}${hours < 12 ? 'am' : 'pm'}`
}

const ordinals: Record<string, string> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  '-1': 'last',
  '-2': 'last but one',
}

/** 'Tuesdays and Fridays, 10.30am to noon'; 'The second Monday of the month, 2pm'; empty when the days are not known. */
export function timesInWords(session: When): string {
  const days = session.freq === 'WEEKLY' ? weeklyDays(session) : monthlyDays(session)
  if (!days) return ''
  const from = session.startsAt ? clockInWords(session.startsAt) : ''
  const to = session.endsAt ? ` to ${clockInWords(session.endsAt)}` : ''
  return `${days}${from ? `, ${from}${to}` : ''}`
}

function weeklyDays(session: When): string {
  const days = inOrder(session.byday.map(by => by.slice(-2) as Weekday))
  if (days.length === 0) return ''
  if (session.every > 1) return `Every ${ordinals[session.every] ?? `${session.every}th`} ${listed(days.map(dayName))}`
  if (days.length === 7) return 'Every day'
  if (days.join() === 'MO,TU,WE,TH,FR') return 'Weekdays'
  if (days.join() === 'SA,SU') return 'Weekends'
  return listed(days.map(day => `${dayName(day)}s`))
}

function monthlyDays(session: When): string {
  const month = session.every > 1 ? `every ${ordinals[session.every] ?? `${session.every}th`} month` : 'the month'
  const byday = session.byday.map(by => `${ordinals[by.slice(0, -2)] ?? 'every'} ${dayName(by.slice(-2) as Weekday)}`)
  const dates = session.bymonthday.map(n => (n === -1 ? 'last day' : dateInWords(n)))
  const all = [...byday, ...dates]
  return all.length === 0 ? '' : `The ${listed(all)} of ${month}`
}

const dateInWords = (n: number) =>
  `${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'}`
const inOrder = (days: Weekday[]) => weekdays.filter(day => days.includes(day))
export const listed = (words: string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** The weekdays on which somebody could go: what a search by day asks. */
export function daysOf(session: When): Weekday[] {
  if (session.bymonthday.length === 0) return inOrder(session.byday.map(by => by.slice(-2) as Weekday))
  return [...weekdays]
}
