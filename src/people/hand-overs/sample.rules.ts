import { createHash } from 'node:crypto'
import { addDays, type DateString, daysBetween } from '#platform/clock'

/** As many as a team can talk about in half an hour. */
export const sampleSize = 10

/** The Monday of the week that a day lies in. 2024-01-01 was one. */
export function mondayOf(day: DateString): DateString {
  const since = daysBetween('2024-01-01', day)
  return addDays(day, -(((since % 7) + 7) % 7))
}

/** The week before the one that today lies in: its Monday, and its Sunday. */
export function lastWeek(today: DateString): { from: DateString; to: DateString } {
  const from = addDays(mondayOf(today), -7)
  return { from, to: addDays(from, 6) }
}

/**
 * Up to ten of a week's passes, chosen by rule: the same for everybody who looks, whoever made them, and nobody can
 * choose which of their own are talked about.
 */
export function sampleOf(ids: readonly string[], week: DateString, most: number): string[] {
  const drawn = (id: string) => createHash('sha256').update(`${week} ${id}`).digest('hex')
  return [...new Set(ids)]
    .map(id => ({ id, drawn: drawn(id) }))
    .sort((a, b) => (a.drawn < b.drawn ? -1 : 1))
    .slice(0, most)
    .map(one => one.id)
}
