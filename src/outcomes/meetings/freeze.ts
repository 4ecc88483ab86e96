import { keptFigures, type Measure, type Period, type Registry } from '#measures'
import { type Place, type Standard, standardsIn } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import { wasBefore } from '../board/board.ts'
import { type Gathered, gather } from '../gather.ts'
import { pointsOf, type Teller, tellerFor } from '../measure/measure-view.rules.ts'
import { heldBackIn, publishedTable } from '../published.rules.ts'
import { meets, valueInWords } from '../wording.rules.ts'
import { type FrozenFigure, listCells, type Said } from './meeting.queries.ts'

/** The measures chosen and every pair of theirs, in the order of the Six Steps: none is frozen without its pair. */
export function withPairs(measures: Registry, chosen: readonly string[]): Measure[] {
  const wanted = new Set(
    chosen.flatMap(id => {
      const m = measures.find(id)
      return m ? [m, ...measures.pairsOf(m)] : []
    }),
  )
  return measures.all.filter(m => wanted.has(m)).sort((a, b) => a.step - b.step)
}

/**
 * Every figure of the set as it is now. The days of a pack are whole months, and what of it may leave the council is judged
 * with every pack before it: two that overlap tell no more than each alone (safety.md).
 */
export async function freeze(
  tx: Reading,
  place: Place,
  asked: { measures: readonly Measure[]; registry: Registry; period: Period; today: DateString },
): Promise<FrozenFigure[]> {
  const figures = keptFigures(tx, place.id)
  const standards = await standardsIn(tx, place, asked.period)
  const packs = await listCells(tx, place.id)
  const gathered = await Promise.all(
    asked.measures.map(m => gather(figures, m, { ...asked, cuts: [], packs: packs.get(m.id) })),
  )
  await figures.keep()
  const all = new Map(gathered.map(g => [g.measure.id, g]))
  return [...heldBackIn(all, asked.measures, asked.registry).values()].map((g, i) =>
    frozenFrom(g, standards.of(g.measure.id), i + 1),
  )
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
