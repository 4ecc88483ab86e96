import { type PlaceId, planEachAnew, type Reading } from '#platform/database'
import { countRows, populationsFor, type Question } from './engine.queries.ts'
import { type Figure, figuresFrom } from './figures.rules.ts'
import type { Measure } from './measure.ts'
import { inWholeMonths } from './periods.rules.ts'

/** The days a measure answers for when it is asked for these: some answer for whole months only. */
export const askedOf = (measure: Measure, q: Question): Question =>
  measure.periods === 'whole months' ? { ...q, ...inWholeMonths(q) } : q

/** Every figure of a measure that the question asks for. Throws when it asks for a cut the measure does not allow. */
export async function figuresOf(tx: Reading, placeId: PlaceId, measure: Measure, q: Question): Promise<Figure[]> {
  await planEachAnew(tx)
  const refused = (q.by ?? []).flat().find(name => !measure.breakdowns.includes(name))
  if (refused) throw new Error(`${measure.id} is not counted by ${refused}.`)
  const rows = await countRows(tx, placeId, measure, askedOf(measure, q))
  return figuresFrom(measure, rows, measure.per && (await populationsFor(tx, placeId, measure.per, q.to)))
}
