import { type Measure, type Period, spansIn } from '#measures'
import { type DateString, daysBetween } from '#platform/clock'

export type Rate = {
  rateId: string
  measure: string
  fromOn: DateString
  /** Whole years, both included; `ageTo` null is and above. */
  ageFrom: number
  ageTo: number | null
  perThousand: number
  source: string
  byName: string
}

/** People of an age who live somewhere on a day; `ageTo` null is and above. */
export type People = {
  onDate: DateString
  neighbourhood: string
  ageFrom: number
  ageTo: number | null
  people: number
}

const DAYS_IN_A_YEAR = 365.25

/** What may be expected so: what is counted as it comes, in a neighbourhood, and can be added up over months. */
export const mayBeExpected = (m: Measure): boolean =>
  m.combine === 'count' && !m.months && m.breakdowns.includes('neighbourhood')

/** How many of an age there are in bands; null where the bands do not make it up, or one of them lies across its edge. */
export function peopleAged(bands: readonly People[], from: number, to: number | null): number | null {
  const until = to ?? Infinity
  const inside = bands
    .filter(b => b.ageFrom <= until && (b.ageTo ?? Infinity) >= from)
    .toSorted((a, b) => a.ageFrom - b.ageFrom)
  let next = from
  for (const band of inside) {
    if (band.ageFrom !== next) return null
    next = (band.ageTo ?? Infinity) + 1
  }
  return next === until + 1 ? inside.reduce((n, b) => n + b.people, 0) : null
}

export type Expected = { number: number } | { because: string }
export const nothingStated = 'nothing was stated for these months'
export const agesNotKnown = 'not known how many live here of the ages stated: bring in the population'

/**
 * How many were to be expected of one measure in a period, in one neighbourhood, or '' for the whole place: month by month,
 * the people of each age then known, times the rates that were stated last. Days after `today` are not expected yet.
 */
export function expectedOf(
  rates: readonly Rate[],
  population: readonly People[],
  asked: { period: Period; neighbourhood: string; today: DateString },
): Expected {
  const to = asked.period.to < asked.today ? asked.period.to : asked.today
  const here = population.filter(p => p.neighbourhood === asked.neighbourhood)
  let number = 0
  for (const month of spansIn({ from: asked.period.from, to }, 'month')) {
    const piece = { from: later(month.from, asked.period.from), to: earlier(month.to, to) }
    const set = setOn(rates, piece.from)
    if (set.length === 0) return { because: nothingStated }
    const known = knownOn(here, month.from)
    const years = (daysBetween(piece.from, piece.to) + 1) / DAYS_IN_A_YEAR
    for (const rate of set) {
      const people = peopleAged(known, rate.ageFrom, rate.ageTo)
      if (people === null) return { because: agesNotKnown }
      number += (people * rate.perThousand * years) / 1_000
    }
  }
  return { number }
}

const later = (a: DateString, b: DateString) => (a > b ? a : b)
const earlier = (a: DateString, b: DateString) => (a < b ? a : b)

/** The rates that hold on a day: those of the newest day that had begun. */
function setOn(rates: readonly Rate[], day: DateString): Rate[] {
  const begun = rates.filter(r => r.fromOn <= day).map(r => r.fromOn)
  const newest = begun.toSorted().at(-1)
  return rates.filter(r => r.fromOn === newest)
}

/** The people known of the newest day up to this one; before the first, those of the first. */
function knownOn(population: readonly People[], day: DateString): People[] {
  const days = [...new Set(population.map(p => p.onDate))].toSorted()
  const on = days.findLast(d => d <= day) ?? days[0]
  return population.filter(p => p.onDate === on)
}

/**
 * What is said of a difference. As many as usually come by chance, either way, are as expected: three times the root of the
 * number expected (three standard deviations of a Poisson count, as on the charts).
 */
export function differenceInWords(came: number, expected: number): { words: string; stands: boolean } {
  const difference = came - expected
  const stands = Math.abs(difference) > 3 * Math.sqrt(Math.max(expected, 1))
  if (!stands) return { words: 'as expected, give or take chance', stands }
  const n = Math.round(Math.abs(difference))
  const share = expected >= 1 ? `, ${Math.round((100 * Math.abs(difference)) / expected)}%` : ''
  return { words: `${n} ${difference > 0 ? 'more' : 'fewer'} than expected${share}`, stands }
}

export type RateTyped = {
  measure: string
  fromOn: DateString | null
  ageFrom: string
  ageTo: string
  perThousand: string
  source: string
}
export type NewRate = Omit<Rate, 'rateId' | 'byName'>

const wholeOf = (text: string): number | undefined => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined)

/** A rate as typed, or what is wrong with each part of it. `held` are the rates that stand. */
export function readRate(
  typed: RateTyped,
  known: { measures: readonly Measure[]; held: readonly Rate[] },
): { rate: NewRate } | { problem: Record<string, string> } {
  const problem: Record<string, string> = {}
  const measure = known.measures.find(m => m.id === typed.measure && mayBeExpected(m))
  const ageFrom = wholeOf(typed.ageFrom)
  const ageTo = typed.ageTo.trim() === '' ? null : wholeOf(typed.ageTo)
  const perThousand = /^\d{1,4}(\.\d{1,4})?$/.test(typed.perThousand.trim()) ? Number(typed.perThousand) : undefined
  if (!measure) problem.measure = 'Choose what is counted'
  if (!typed.fromOn) problem.fromOn = 'Write its first day like 1/4/2026'
  else if (!typed.fromOn.endsWith('-01')) problem.fromOn = 'Begin on the first of a month'
  if (ageFrom === undefined || ageFrom > 120) problem.ageFrom = 'Write an age in whole years'
  if (ageTo === undefined) problem.ageTo = 'Write an age in whole years, or leave it empty for and above'
  else if (ageTo !== null && ageTo < (ageFrom ?? 0)) problem.ageTo = 'It ends before it begins'
  if (perThousand === undefined || perThousand > 1_000) problem.perThousand = 'Write a number from 0 to 1,000, like 5.6'
  if (!typed.source) problem.source = 'Say where it comes from'
  if (Object.keys(problem).length > 0) return { problem }
  const rate = {
    ...{ measure: measure!.id, fromOn: typed.fromOn!, ageFrom: ageFrom!, ageTo: ageTo! },
    ...{ perThousand: perThousand!, source: typed.source },
  }
  const across = known.held.some(
    r =>
      r.measure === rate.measure &&
      r.fromOn === rate.fromOn &&
      r.ageFrom <= (rate.ageTo ?? Infinity) &&
      (r.ageTo ?? Infinity) >= rate.ageFrom,
  )
  return across
    ? { problem: { ageFrom: 'A rate for some of these ages begins on the same day: take it away first' } }
    : { rate }
}

export const agesInWords = (from: number, to: number | null) => (to === null ? `${from} and over` : `${from} to ${to}`)
