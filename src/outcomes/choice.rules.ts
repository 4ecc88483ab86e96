import {
  type Covered,
  faultInDays,
  inWholeMonths,
  isYearName,
  lastTwelve,
  nothingCovered,
  type Period,
  type PeriodName,
  periodNamed,
  periodNames,
  periodTitles,
  reachInWords,
  type YearName,
  yearNamed,
  yearsCovered,
  yearTitle,
} from '#measures'
import type { DateString } from '#platform/clock'
import { nationalPath } from './paths.ts'

/** What somebody chose to look at, as the address says it. Nothing about a person ever stands in it. */
export type Choice = {
  name: PeriodName | YearName
  period: Period
  /** From where to where files reach, in words; '' where none was loaded. */
  reach: string
  /** Financial years of which facts are known, the newest first. */
  years: readonly YearName[]
  /** What is wrong with two days typed by hand; the last 12 months are shown instead. */
  fault: string | null
  /** As typed, to be shown again. */
  typed: { from: string; to: string }
  counts: Counts | null
  /** From 1. */
  page: number
  /** 'published': as it may leave the council, by the small-number rules. */
  view: 'our own' | 'published'
  /** Of whom alone, on the page of one figure; left out for the whole place. */
  of?: PartAsked
}
/** A part of the place, as an address says it: a provider by a key, so that no name stands in it. */
export type PartAsked = Partial<Record<(typeof partNames)[number], string>>
export const partNames = ['neighbourhood', 'provider', 'cohort'] as const

export type Counts = 'yes' | 'no' | 'left out'

const tabs: Record<string, Counts> = { yes: 'yes', no: 'no', 'left-out': 'left out' }
const usual = 'last-12-months'

/** `instead`: what a page shows where nothing was chosen, if not the last 12 months. */
export function choiceFrom(
  query: Record<string, string | undefined>,
  today: DateString,
  covered = nothingCovered,
  instead: YearName | null = null,
): Choice {
  const typed = { from: query.from ?? '', to: query.to ?? '' }
  const asked = nameIn(query.period) ?? (query.period === undefined ? instead : null) ?? usual
  const fault = asked === 'own' ? faultInDays(typed.from, typed.to) : null
  const name = fault ? usual : asked
  const chosen = name === 'own' ? typed : periodOf(name, today, covered)
  const view = query.view === 'published' ? 'published' : 'our own'
  // Two published periods that overlap by a few days would tell what those days hold.
  const period = view === 'published' ? inWholeMonths(chosen) : chosen
  const page = /^[1-9]\d{0,4}$/.test(query.page ?? '') ? Number(query.page) : 1
  const about = { reach: reachInWords(covered, today), years: yearsCovered(covered, today) }
  return { name, period, ...about, fault, typed, counts: tabs[query.counts ?? ''] ?? null, page, view }
}

const nameIn = (asked = ''): Choice['name'] | undefined =>
  isYearName(asked) ? asked : periodNames.find(name => name === asked)

export function periodOf(name: Exclude<Choice['name'], 'own'>, today: DateString, covered: Covered): Period {
  if (isYearName(name)) return yearNamed(name)
  return name === usual ? lastTwelve(covered, today) : periodNamed(name, today)
}

const named = ['this-quarter', 'last-quarter', usual] as const

/** The periods to choose from: those that end about now, and financial years of which facts are known. */
export const periodChips = (choice: Choice, hrefOf: (name: Choice['name']) => string) =>
  [...named, ...choice.years].map(name => ({
    text: isYearName(name) ? yearTitle(name) : periodTitles[name],
    ...{ href: hrefOf(name), chosen: choice.name === name },
  }))

/** The address of the same page with something else chosen. Another tab or period begins at its first page. */
export function addressWith(base: string, choice: Choice, changes: Partial<Choice>): string {
  const next = { ...choice, page: 1, ...changes }
  const query = new URLSearchParams()
  // The national framework begins with a financial year: there, the last 12 months are said.
  if (next.name !== usual || (changes.name && base === nationalPath({}))) query.set('period', next.name)
  if (next.name === 'own') {
    query.set('from', next.typed.from)
    query.set('to', next.typed.to)
  }
  if (next.counts) query.set('counts', next.counts.replace(' ', '-'))
  if (next.page > 1) query.set('page', String(next.page))
  if (next.view === 'published') query.set('view', 'published')
  for (const name of partNames) if (next.of?.[name]) query.set(name, next.of[name])
  return query.size ? `${base}?${query}` : base
}
