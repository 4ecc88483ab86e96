import { addDays, type DateString, type Weekday, weekday } from '#platform/clock'

/** When the day team answers, by the day of the week; a day that is left out is closed. Times are those of an English clock. */
export type Hours = Partial<Record<Weekday, { from: string; until: string }>>

/** Whether the day team is there. `closed`: bank holidays, on which it is not. */
export function isOpen(
  hours: Hours,
  at: { day: DateString; time: string },
  closed: (day: DateString) => boolean,
): boolean {
  const today = closed(at.day) ? undefined : hours[weekday(at.day)]
  return today !== undefined && at.time >= today.from && at.time < today.until
}

/** The next time that the day team begins, after this moment. A place that never opens has none. */
export function nextOpening(
  hours: Hours,
  at: { day: DateString; time: string },
  closed: (day: DateString) => boolean,
): { day: DateString; time: string } | undefined {
  for (let ahead = 0; ahead <= 14; ahead++) {
    const day = addDays(at.day, ahead)
    const opens = closed(day) ? undefined : hours[weekday(day)]
    if (opens && (ahead > 0 || at.time < opens.from)) return { day, time: opens.from }
  }
  return undefined
}

const every = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export const everyDay = (from: string, until: string): Hours =>
  Object.fromEntries(every.map(day => [day, { from, until }]))
export const weekdaysOnly = (from: string, until: string): Hours =>
  Object.fromEntries(every.slice(0, 5).map(day => [day, { from, until }]))
