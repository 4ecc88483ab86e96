import { faultInDays, inWholeMonths, type Period, type PeriodName, periodNamed, periodNames } from '#measures'
import type { DateString } from '#platform/clock'

/** What somebody chose to look at, as the address says it. Nothing about a person ever stands in it. */
export type Choice = {
  name: PeriodName
  period: Period
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

export function choiceFrom(query: Record<string, string | undefined>, today: DateString): Choice {
  const typed = { from: query.from ?? '', to: query.to ?? '' }
  const asked = periodNames.find(name => name === query.period) ?? 'last-12-months'
  const fault = asked === 'own' ? faultInDays(typed.from, typed.to) : null
  const name = fault ? 'last-12-months' : asked
  const chosen = name === 'own' ? typed : periodNamed(name, today)
  const view = query.view === 'published' ? 'published' : 'our own'
  // Two published periods that overlap by a few days would tell what those days hold.
  const period = view === 'published' ? inWholeMonths(chosen) : chosen
  const page = /^[1-9]\d{0,4}$/.test(query.page ?? '') ? Number(query.page) : 1
  return { name, period, fault, typed, counts: tabs[query.counts ?? ''] ?? null, page, view }
}

/** The address of the same page with something else chosen. Another tab or period begins at its first page. */
export function addressWith(base: string, choice: Choice, changes: Partial<Choice>): string {
  const next = { ...choice, page: 1, ...changes }
  const query = new URLSearchParams()
  if (next.name !== 'last-12-months') query.set('period', next.name)
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
