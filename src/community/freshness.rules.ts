import { type DateString, dayInWords, dayOf, daysBetween, monthInWords } from '#platform/clock'
import type { CheckedHow, Freshness, Kind } from './entry.ts'

/**
 * - `checked`: somebody made sure, within its interval
 * - `due`: the interval ends within a month
 * - `overdue`: past it: shown lower, with a word of warning
 * - `long overdue`: twice past it: kept for staff, not shown to the public. Nothing is ever deleted for its age.
 */
export type Standing = 'checked' | 'due' | 'overdue' | 'long overdue'
export type FreshnessInWords = { standing: Standing; words: string; ringFirst: boolean }

type Facts = Pick<Freshness, 'checkedOn' | 'checkedHow' | 'lastUsedOn' | 'reviewMonths' | 'contentChangedAt'>

/** How long a check holds. What changes fast, or hurts when wrong, is looked at more often. */
export const reviewMonthsFor = (kind: Kind, topics: string[] = []): number =>
  topics.includes('in a crisis') ? 3 : kind === 'place' ? 12 : 6

/** The last day somebody made sure. Being introduced there and going counts: it proves the time and the place. */
export function lastMadeSure(facts: Pick<Facts, 'checkedOn' | 'lastUsedOn'>): DateString | null {
  if (!facts.checkedOn || !facts.lastUsedOn) return facts.checkedOn ?? facts.lastUsedOn
  return facts.checkedOn > facts.lastUsedOn ? facts.checkedOn : facts.lastUsedOn
}

export function standingOf(facts: Facts, today: DateString): Standing {
  const sure = lastMadeSure(facts)
  const since = sure ?? dayOf(facts.contentChangedAt)
  if (isPast(since, facts.reviewMonths * 2, today)) return 'long overdue'
  if (!sure || isPast(since, facts.reviewMonths, today)) return 'overdue'
  return isPast(since, facts.reviewMonths - 1, today) ? 'due' : 'checked'
}

/** Whether more than so many months have gone by: a month is over on the day of the same number, or after the month's end. */
function isPast(since: DateString, months: number, today: DateString): boolean {
  const count = Number(since.slice(0, 4)) * 12 + Number(since.slice(5, 7)) - 1 + months
  const same = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-${since.slice(8)}`
  return same < today
}

const hows: Record<CheckedHow, string> = {
  phone: 'by phone',
  visit: 'by a visit',
  owner: 'by the people who run it',
  worker: 'by a worker who knows it',
  feed: 'by its directory',
}

/** 'Checked 9 days ago by an introduction that worked'; 'Not checked since September: ring first'. */
export function freshnessInWords(facts: Facts, today: DateString): FreshnessInWords {
  const standing = standingOf(facts, today)
  const sure = lastMadeSure(facts)
  if (!sure) return { standing, words: 'Not checked by anyone yet: ring first', ringFirst: true }
  if (standing === 'overdue' || standing === 'long overdue')
    return { standing, words: `Not checked since ${sinceInWords(sure, today)}: ring first`, ringFirst: true }
  const used = facts.lastUsedOn === sure
  const how = used ? ' by an introduction that worked' : facts.checkedHow ? ` ${hows[facts.checkedHow]}` : ''
  return { standing, words: `Checked ${agoInWords(sure, today)}${how}`, ringFirst: false }
}

/** 'September' within the last year, else 'September 2024'; the year alone when it is long past. */
function sinceInWords(day: DateString, today: DateString): string {
  const days = daysBetween(day, today)
  if (days > 730) return day.slice(0, 4)
  return days > 330 ? monthInWords(day) : monthInWords(day).split(' ')[0]!
}

function agoInWords(day: DateString, today: DateString): string {
  const days = daysBetween(day, today)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 14) return `${days} days ago`
  if (days < 60) return `${Math.round(days / 7)} weeks ago`
  return days < 365 ? `${Math.round(days / 30.44)} months ago` : `on ${dayInWords(day, today)}`
}
