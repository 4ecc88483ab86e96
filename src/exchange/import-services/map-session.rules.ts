import { v5 } from 'uuid'
import type { Session } from '#community'
import { weekday, weekdays } from '#platform/clock'
import { oneLine } from './tidy-text.rules.ts'
import { clock, day, first, number, type Raw } from './tidy-value.rules.ts'

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const ordinals: Record<string, string> = { first: '1', second: '2', third: '3', fourth: '4', fifth: '5', last: '-1' }

type Days = { byday: string[]; monthly: boolean }

/** Days however they are written: 'TH,FR', '2MO', 'Thursdays', 'weekdays', 'the second Monday of the month'. */
export function daysIn(text: string): Days {
  const byday: string[] = []
  let monthly = false
  let ordinal = ''
  for (const word of text.toLowerCase().match(/-?\d*[a-z]+/g) ?? []) {
    const numbered = /^(-?\d)?(st|nd|rd|th)?(mo|tu|we|th|fr|sa|su)$/.exec(word)
    const named = weekdayNames.findIndex(
      name =>
        word.replace(/s$/, '') === name ||
        (word.length >= 3 && word.length <= 5 && name.startsWith(word.replace(/s$/, ''))),
    )
    if (ordinals[word] || /^\d(st|nd|rd|th)$/.test(word)) {
      ordinal = ordinals[word] ?? word.slice(0, 1)
      continue
    }
    if (/^weekdays?$/.test(word)) byday.push('MO', 'TU', 'WE', 'TH', 'FR')
    else if (/^weekends?$/.test(word)) byday.push('SA', 'SU')
    else if (word === 'daily' || (word === 'day' && /every day/i.test(text))) byday.push(...weekdays)
    else if (named >= 0) byday.push(`${ordinal}${weekdays[named]}`)
    else if (numbered) byday.push(`${numbered[1] ?? ''}${numbered[3]!.toUpperCase()}`)
    else continue
    if (ordinal || numbered?.[1]) monthly = true
    if (named >= 0) ordinal = ''
  }
  return { byday: [...new Set(byday)].filter(by => /^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.test(by)), monthly }
}

/** One session of a schedule in any version; undefined when no day can be made out. */
export function sessionOf(schedule: Raw, key: string, venueId: string | null): Session | undefined {
  const { byday, monthly } = daysIn(oneLine(first(schedule, 'byday', 'weekday', 'days', 'day'), 120))
  const startsOn = day(first(schedule, 'dtstart', 'valid_from'))
  const freq = /month/i.test(oneLine(schedule.freq)) || monthly ? 'MONTHLY' : 'WEEKLY'
  const dates = oneLine(schedule.bymonthday, 100)
    .split(',')
    .map(part => number(part.trim()))
    .filter(n => n !== null && n !== 0 && Math.abs(n) <= 31) as number[]
  const bymonthday = freq === 'MONTHLY' && byday.length === 0 ? dates : []
  if (byday.length === 0 && bymonthday.length === 0 && startsOn && schedule.freq)
    freq === 'MONTHLY' ? bymonthday.push(Number(startsOn.slice(8))) : byday.push(weekday(startsOn))
  if (byday.length === 0 && bymonthday.length === 0) return undefined
  const every = number(schedule.interval) ?? 1
  return {
    sessionId: v5(`${key}:session:${JSON.stringify(schedule)}`, v5.URL),
    venueId,
    freq,
    every: every >= 1 && every <= 52 ? Math.floor(every) : 1,
    byday: freq === 'WEEKLY' ? [...new Set(byday.map(by => by.slice(-2)))] : byday,
    bymonthday,
    startsOn: day(schedule.dtstart),
    validFrom: day(schedule.valid_from),
    validTo: day(schedule.valid_to),
    startsAt: clock(first(schedule, 'opens_at', 'start_time')),
    endsAt: clock(first(schedule, 'closes_at', 'end_time')),
    note: oneLine(first(schedule, 'description', 'notes'), 200),
  }
}
