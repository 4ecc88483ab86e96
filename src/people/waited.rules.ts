import { type DateString, dayOf, daysBetween } from '#platform/clock'

/** Days of the calendar since then: 0 on the day itself. One way of counting on every page that says how long. */
export const daysWaited = (since: Date, today: DateString): number => Math.max(0, daysBetween(dayOf(since), today))

/** 'since today', 'since yesterday', '8 days' */
export function ageInWords(since: Date, today: DateString): string {
  const days = daysWaited(since, today)
  if (days === 0) return 'since today'
  return days === 1 ? 'since yesterday' : `${days} days`
}
