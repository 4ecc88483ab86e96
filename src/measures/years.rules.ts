import type { DateString } from '#platform/clock'
import type { Period } from './periods.rules.ts'

/** A financial year by its two years, as an address says it: '2025-26'. */
export type YearName = `${number}-${number}`

export const isYearName = (text: string): text is YearName =>
  /^20\d\d-\d\d$/.test(text) && (Number(text.slice(2, 4)) + 1) % 100 === Number(text.slice(5))

/** 1 April to 31 March, as budgets, returns and the national framework have it. */
export const yearNamed = (name: YearName): Period => ({
  from: `${name.slice(0, 4)}-04-01`,
  to: `${Number(name.slice(0, 4)) + 1}-03-31`,
})

/** The financial year that a day lies in. */
export function yearOf(day: DateString): YearName {
  const first = Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0)
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}` as YearName
}

/** '2025 to 26' */
export const yearTitle = (name: YearName): string => name.replace('-', ' to ')
