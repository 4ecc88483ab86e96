import type { DateString } from '#platform/clock'
import { type PlaceId, planEachAnew, type Reading } from '#platform/database'
import { type CountedRow, countRows, populationsFor, type Question } from './engine.queries.ts'
import { type Figure, figuresFrom, noneOf, type Populations } from './figures.rules.ts'
import type { Measure } from './measure.ts'
import { inWholeMonths, type Span, spansIn } from './periods.rules.ts'

/** The days a measure answers for when it is asked for these: some answer for whole months only. */
export const askedOf = (measure: Measure, q: Question): Question =>
  measure.periods === 'whole months' ? { ...q, ...inWholeMonths(q) } : q

/** Every figure of a measure that the question asks for. Throws when it asks for a cut the measure does not allow. */
export async function figuresOf(tx: Reading, placeId: PlaceId, measure: Measure, q: Question): Promise<Figure[]> {
  await planEachAnew(tx)
  checkCuts(measure, q)
  const alone = q.each && measure.months === 'each by itself'
  const rows = alone
    ? await rowsOfEach(tx, placeId, measure, { ...q, each: q.each! })
    : await countRows(tx, placeId, measure, askedOf(measure, q))
  return figuresFromRows(tx, placeId, measure, q, rows)
}

export function checkCuts(measure: Measure, q: Question): void {
  const refused = (q.by ?? []).flat().find(name => !measure.breakdowns.includes(name))
  if (refused) throw new Error(`${measure.id} is not counted by ${refused}.`)
}

/** The figures that counted rows come to, of those who live here where it is a rate. */
export async function figuresFromRows(
  tx: Reading,
  placeId: PlaceId,
  measure: Measure,
  q: Question,
  rows: readonly CountedRow[],
): Promise<Figure[]> {
  const all = measure.per && (await populationsFor(tx, placeId, measure.per, q.to))
  const near = q.only?.neighbourhood
  // Of one neighbourhood alone, the rate is of those who live in it.
  const populations = all && near ? new Map([...all, ['', all.get(near) ?? 0]]) : all
  return withNobody(measure, figuresFrom(measure, rows, populations), populations, q)
}

/** Each month or quarter asked for by itself. */
async function rowsOfEach(tx: Reading, placeId: PlaceId, measure: Measure, q: Question & { each: Span }) {
  const all: CountedRow[] = []
  for (const span of spansIn(q, q.each)) {
    const rows = await countRows(tx, placeId, measure, { ...q, ...span, each: undefined })
    all.push(...rows.map(row => ({ ...row, starts: span.from })))
  }
  return all
}

/** A rate that counts nobody is 0 of those who live here, not unknown. */
function withNobody(measure: Measure, found: Figure[], populations: Populations | undefined, q: Question): Figure[] {
  if (!populations) return found
  const starts: (DateString | null)[] = q.each ? spansIn(q, q.each).map(span => span.from) : [null]
  const has = (start: DateString | null) => found.some(f => f.starts === start && Object.keys(f.breakdown).length === 0)
  const none = starts.filter(start => !has(start)).map(start => noneOf(measure, start, populations))
  return [...found, ...none].sort((a, b) => (a.starts ?? '').localeCompare(b.starts ?? ''))
}
