import { lastOfMonth, type Period, periodNamed } from '#measures'
import { addDays, addMonths, type DateString } from '#platform/clock'

export const kindWords = {
  monthly: 'Monthly: the director and the managers',
  quarterly: 'Quarterly: somebody from outside takes the chair',
} as const

export const packPeriods = ['last-month', 'last-quarter', 'last-12-months'] as const
export type PackPeriod = (typeof packPeriods)[number]

/** Whole months that are over. `lastTwelve`: those that facts cover here. */
export function periodOf(name: PackPeriod, today: DateString, lastTwelve: Period): Period {
  if (name === 'last-12-months') return lastTwelve
  if (name !== 'last-month') return periodNamed(name, today)
  const from = addMonths(`${today.slice(0, 8)}01`, -1)
  return { from, to: lastOfMonth(from) }
}

/** A pack is made in the weeks around its meeting: one of another season would not show what was known then. */
export function problemIn(
  typed: { onDate: DateString; nextOn?: DateString | undefined },
  today: DateString,
): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (typed.onDate < addDays(today, -31) || typed.onDate > addDays(today, 62))
    wrong.onDate = 'Look at the day again: a pack is made in the weeks around its meeting'
  if (typed.nextOn && typed.nextOn <= typed.onDate) wrong.nextOn = 'The next one comes after this one'
  return wrong
}
