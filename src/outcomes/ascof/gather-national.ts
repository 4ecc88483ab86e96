import { keptFigures, type Measure, type Registry } from '#measures'
import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { Choice } from '../choice.rules.ts'
import { type Gathered, gather, packsFor } from '../gather.ts'
import { national } from './national.ts'

type Asked = { tx: Reading; place: Place; today: DateString; choice: Choice; measures: Registry }

/** The measures of the framework. */
export const ofTheFramework = (measures: Registry): ReadonlySet<Measure> =>
  new Set(national.flatMap(n => n.measures.flatMap(id => measures.find(id) ?? [])))

/** Those, and what keeps them honest. */
export const nationalMeasures = (measures: Registry): Measure[] => [
  ...new Set([...ofTheFramework(measures)].flatMap(m => [m, ...measures.pairsOf(m)])),
]

/** As the national page shows them: those of the framework by age too. */
export async function gatherNational(
  { tx, place, today, choice, measures }: Asked,
  some: readonly Measure[],
): Promise<Gathered[]> {
  const figures = keptFigures(tx, place.id)
  const packs = await packsFor(tx, place.id, choice)
  const published = ofTheFramework(measures)
  const gathered = await Promise.all(
    some.map(m => {
      const cuts = published.has(m) && m.breakdowns.includes('ageBand') ? (['ageBand'] as const) : []
      return gather(figures, m, { period: choice.period, today, cuts, packs: packs.get(m.id) })
    }),
  )
  await figures.keep()
  return gathered
}
