import type { DateString } from '#platform/clock'

const A_DAY = 24 * 3_600_000

/** A death written down by mistake can be undone for a day; after that it has gone out to others. */
export const mayBeUndone = (recordedAt: Date, now: Date): boolean => now.getTime() - recordedAt.getTime() < A_DAY

/** What is wrong with the day of a death; undefined when nothing is. */
export function whatIsWrongWith(
  diedOn: DateString,
  person: { birthDate: DateString | null },
  today: DateString,
): string | undefined {
  if (diedOn > today) return 'The day cannot lie ahead'
  if (person.birthDate && diedOn < person.birthDate) return 'That is before they were born: check the day'
  return undefined
}
