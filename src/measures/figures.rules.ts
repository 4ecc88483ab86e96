import type { DateString } from '#platform/clock'
import type { CountedRow } from './engine.queries.ts'
import type { Breakdown, Measure } from './measure.ts'

/** A figure: what a measure comes to, for the whole or one cut of it. */
export type Figure = {
  /** First day of the month or quarter; null for the whole period. */
  starts: DateString | null
  breakdown: Partial<Record<Breakdown, string | null>>
  /** How many count; for a sum or median, how many amounts it is made of. */
  numerator: number
  /** Out of how many; null where it is not a part of something. */
  denominator: number | null
  /** Per cent for a share, else in the measure's unit; null when there is nothing to make it from. */
  value: number | null
  yes: number
  no: number
  leftOut: number
  /** Why rows were left out, and how many for each reason. */
  excluded: Record<string, number>
  /** Nothing is known of these days: it has no value, and that says nothing about anybody. */
  uncovered?: true
}

const sameCut = (a: CountedRow, b: CountedRow) =>
  a.starts === b.starts && JSON.stringify(a.keys) === JSON.stringify(b.keys)

/** How many people a rate is of: for the whole place ('') and each neighbourhood that is known. */
export type Populations = ReadonlyMap<string, number>

export function figuresFrom(
  measure: Measure,
  rows: readonly CountedRow[],
  populations: Populations = new Map(),
): Figure[] {
  const reasons = Map.groupBy(
    rows.filter(row => row.counts === 'left out'),
    row => JSON.stringify([row.starts, row.keys]),
  )
  return rows
    .filter(row => row.counts === null)
    .map(row => {
      const why = (reasons.get(JSON.stringify([row.starts, row.keys])) ?? []).filter(reason => sameCut(reason, row))
      return figureFrom(
        measure,
        row,
        Object.fromEntries(why.map(reason => [reason.reason ?? 'no reason', reason.rows])),
        populations,
      )
    })
    .sort((a, b) => (a.starts ?? '').localeCompare(b.starts ?? ''))
}

function figureFrom(
  measure: Measure,
  row: CountedRow,
  excluded: Record<string, number>,
  populations: Populations,
): Figure {
  const lives = populations.get(row.keys.neighbourhood ?? '') ?? 0
  const of = measure.combine === 'rate' ? lives : row.yes + row.no
  return {
    starts: row.starts,
    breakdown: row.keys,
    numerator: row.yes,
    denominator: measure.combine === 'share' || measure.combine === 'rate' ? of : null,
    value: valueFrom(measure, row.yes, of, row.amount),
    yes: row.yes,
    no: row.no,
    leftOut: row.leftOut,
    excluded,
  }
}

/** A share of nothing is not 0%: it has no value. A count of nothing is 0. */
export function valueFrom(measure: Measure, yes: number, of: number, amount: number | null): number | null {
  if (measure.combine === 'count') return yes
  if (measure.combine === 'rate') return of === 0 ? null : ((measure.per?.people ?? 1) * yes) / of
  if (measure.combine !== 'share') return amount
  return of === 0 ? null : (100 * yes) / of
}

/** Months together, for a figure whose rows can be added: null for a median, which cannot be made from its months. */
export function sumOf(measure: Measure, months: readonly Figure[]): Figure | null {
  if (measure.months || (measure.combine !== 'share' && measure.combine !== 'count')) return null
  const [yes, no, leftOut] = (['yes', 'no', 'leftOut'] as const).map(side => months.reduce((n, m) => n + m[side], 0))
  const excluded: Record<string, number> = {}
  for (const month of months)
    for (const [why, n] of Object.entries(month.excluded)) excluded[why] = (excluded[why] ?? 0) + n
  const counted = { counts: null, reason: null, rows: 0, amount: null, starts: null, keys: {} }
  return figureFrom(measure, { ...counted, yes: yes!, no: no!, leftOut: leftOut! }, excluded, new Map())
}

export const nothingCounted: Omit<Figure, 'starts' | 'breakdown'> = {
  numerator: 0,
  denominator: 0,
  value: null,
  yes: 0,
  no: 0,
  leftOut: 0,
  excluded: {},
}

/** Of days that no facts cover. */
export const notCovered = (starts: DateString | null): Figure => ({
  ...{ starts, breakdown: {}, ...nothingCounted, denominator: null, uncovered: true },
})

/** A rate of nobody at all. */
export function noneOf(measure: Measure, starts: DateString | null, populations: Populations): Figure {
  const lives = populations.get('') ?? 0
  const value = valueFrom(measure, 0, lives, null)
  return { starts, breakdown: {}, ...nothingCounted, denominator: lives, value }
}

/** What was asked, answered also where there was not one row: the whole is always there. */
export function wholeOf(figures: readonly Figure[]): Figure {
  const whole = figures.find(f => f.starts === null && Object.keys(f.breakdown).length === 0)
  return whole ?? { starts: null, breakdown: {}, ...nothingCounted }
}
