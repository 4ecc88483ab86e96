import { keptFigures, type Measure, type Period, type Registry } from '#measures'
import { type Place, type Standard, standardsIn } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import { wasBefore } from '../board/board.ts'
import { type Gathered, gather } from '../gather.ts'
import { pointsOf, type Teller, tellerFor } from '../measure/measure-view.rules.ts'
import { heldBackIn, publishedTable } from '../published.rules.ts'
import { listSeriesValues, type SeriesValue } from '../series/series.queries.ts'
import { seriesShown } from '../series/series.rules.ts'
import { findSeries, type Series } from '../series/series.ts'
import { meets, valueInWords } from '../wording.rules.ts'
import { type FrozenFigure, listCells, type Said } from './meeting.queries.ts'

/** The measures chosen and every pair of theirs, in the order of the Six Steps: none is frozen without its pair. */
export function withPairs(measures: Registry, chosen: readonly string[]): Measure[] {
  const paired = seriesWithPairs(chosen).flatMap(s => s.pairs)
  const wanted = new Set(
    [...chosen, ...paired].flatMap(id => {
      const m = measures.find(id)
      return m ? [m, ...measures.pairsOf(m)] : []
    }),
  )
  return measures.all.filter(m => wanted.has(m)).sort((a, b) => a.step - b.step)
}

/** The series chosen and every series that keeps one of them honest. */
export function seriesWithPairs(chosen: readonly string[]): Series[] {
  const named = chosen.flatMap(id => findSeries(id) ?? [])
  return [...new Set(named.flatMap(s => [s, ...s.pairs.flatMap(id => findSeries(id) ?? [])]))]
}

/**
 * Every figure of the set as it is now. The days of a pack are whole months, and what of it may leave the council is judged
 * with every pack before it: two that overlap tell no more than each alone (safety.md).
 */
export async function freeze(
  tx: Reading,
  place: Place,
  asked: {
    measures: readonly Measure[]
    registry: Registry
    series: readonly Series[]
    period: Period
    today: DateString
  },
): Promise<FrozenFigure[]> {
  const figures = keptFigures(tx, place.id)
  const standards = await standardsIn(tx, place, asked.period)
  const packs = await listCells(tx, place.id)
  const gathered = await Promise.all(
    asked.measures.map(m => gather(figures, m, { ...asked, cuts: [], packs: packs.get(m.id) })),
  )
  await figures.keep()
  const all = new Map(gathered.map(g => [g.measure.id, g]))
  const counted = [...heldBackIn(all, asked.measures, asked.registry).values()].map((g, i) =>
    frozenFrom(g, standards.of(g.measure.id), i + 1),
  )
  const values = await listSeriesValues(tx, place.id, asked.period.to < asked.today ? asked.period.to : asked.today)
  return [...counted, ...asked.series.flatMap(s => frozenSeries(s, values, asked.today))]
    .toSorted((a, b) => a.step - b.step)
    .map((f, i) => ({ ...f, position: i + 1 }))
}

/** What no record makes, as it was known at the end of the period; nothing where it was not known yet. */
function frozenSeries(series: Series, values: readonly SeriesValue[], today: DateString): FrozenFigure[] {
  const ours = seriesShown(series, values, { seen: 'our own', today })
  const theirs = seriesShown(series, values, { seen: 'published', today })
  if (!ours || !theirs) return []
  const [was, last] = [ours.points.at(-2)?.value ?? null, ours.points.at(-1)!]
  const numbers = (shown: typeof ours) => ({
    value: shown.points.at(-1)!.value ?? ('hidden' as const),
    was: shown.points.length < 2 ? null : (shown.points.at(-2)!.value ?? ('hidden' as const)),
  })
  const saidOf = (shown: typeof ours): Said => ({
    ...{ value: shown.value, of: shown.of, trend: shown.points.map(point => point.value) },
    was: `at ${shown.onDate}${shown.was ? `, was ${shown.was} at ${shown.wasOn}` : ''}`,
  })
  return [
    {
      ...{ measure: series.id, version: 1, position: 0, step: series.step, title: series.title, kind: series.kind },
      ...{ unit: series.unit, pairs: [...series.pairs], value: last.value, was, standard: null, standardSource: '' },
      ...{ numerator: 0, denominator: last.denominator, met: null, said: { ...saidOf(ours), standard: '' } },
      published: {
        ...{ numerator: 0, denominator: null, ...numbers(theirs), met: null, said: saidOf(theirs) },
        cells: { periods: [], hidden: [] },
      },
    },
  ]
}

function frozenFrom(g: Gathered, standard: Standard | undefined, position: number): FrozenFigure {
  const { measure, whole, was } = g
  const ours = tellerFor(g, 'our own')
  const theirs = tellerFor(g, 'published')
  const { outside, cells } = publishedTable(g)
  const published = outside(whole)
  return {
    ...{ measure: measure.id, version: measure.version, position, step: measure.step, title: measure.title },
    ...{ kind: measure.kind, unit: measure.unit, pairs: [...measure.pairs] },
    ...{ value: whole.value, numerator: whole.numerator, denominator: whole.denominator, was: was.value },
    ...{ standard: standard?.value ?? null, standardSource: standard?.source ?? '' },
    met: meets(measure, whole.value, standard),
    said: { ...saidOf(g, ours), standard: standard ? valueInWords(measure, standard.value) : '' },
    published: {
      ...published,
      was: outside(was).value,
      met: meets(measure, theirs(whole).number, standard),
      said: saidOf(g, theirs),
      cells,
    },
  }
}

function saidOf(g: Gathered, tell: Teller): Said {
  const { value, of } = tell(g.whole)
  return { value, of, was: wasBefore(tell(g.was)), trend: pointsOf(g, tell).map(point => point.value) }
}
