import { keptFigures, type Measure, type Period, type Registry, type Step, sparkOf, steps } from '#measures'
import { type Place, standardsIn } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import { addressWith, type Choice } from '../choice.rules.ts'
import { type Gathered, packsFor } from '../gather.ts'
import { pointsOf, tellerFor } from '../measure/measure-view.rules.ts'
import { asOfContract, type Part, within } from '../part.ts'
import { figurePath } from '../paths.ts'
import { heldBackIn } from '../published.rules.ts'
import { meets, NO_POPULATION, NOT_COVERED, standardInWords } from '../wording.rules.ts'
import { gatherPart } from './gather-part.ts'
import { leadsOf, ledBy } from './leads.rules.ts'
import { outOfWhole } from './one-part.ts'

/** What a board is looked at for: a period, and perhaps a part of the place. */
export type Looking = {
  tx: Reading
  place: Place
  today: DateString
  choice: Choice
  measures: Registry
  part?: Part
  was?: Period
}

export type Gatherings = ReadonlyMap<string, Gathered>

/** Each of the measures and every pair of theirs, asked once. A measure that has no such cut answers for the whole place. */
export async function gatherAll(looking: Looking, wanted: readonly Measure[]): Promise<Gatherings> {
  const { tx, place, today, choice, measures, part, was } = looking
  const kept = keptFigures(tx, place.id)
  const figures = part ? outOfWhole(kept) : kept
  const standards = await standardsIn(tx, place, choice.period)
  const packs = await packsFor(tx, place.id, choice)
  const each = new Set(wanted.flatMap(measure => [measure, ...measures.pairsOf(measure)]))
  const gathered = await Promise.all(
    [...each].map(async m => {
      const values = within(m, part?.values)
      const asked = { period: choice.period, today, cuts: [], packs: packs.get(m.id), values, view: choice.view }
      const standard = standards.of(m.id, asOfContract(values))
      return [m.id, { ...(await gatherPart(figures, m, { ...asked, ...(was && { was }) })), standard }] as const
    }),
  )
  await figures.keep()
  const all: Gatherings = new Map(gathered)
  return choice.view === 'published' ? heldBackIn(all, wanted, measures) : all
}

/** Whether anything at all was looked at: this period, the one before, or any month that is drawn. */
export const hasFacts = (g: Gathered): boolean =>
  [g.whole, g.was, ...g.months].some(figure => figure.yes + figure.no + figure.leftOut > 0)

/** A figure on a board, with the ones that keep it honest under it. */
export function figureOnBoard(looking: Looking, g: Gathered, gathered: Gatherings) {
  const { place, measures, choice, part } = looking
  const { measure, was, standard } = g
  const tell = tellerFor(g, choice.view)
  const now = tell(g.whole)
  const met = meets(measure, now.number, standard)
  const spark = sparkOf(pointsOf(g, tell))
  const words = standard ? `${standardInWords(measure, standard)}; ` : ''
  const wider = part && isWider(measure, part) ? ` This one is for all of ${place.name}.` : ''
  const opens = (of: Measure) => addressWith(figurePath({ measure: of.id }), choice, { ...(part && { of: part.of }) })
  return {
    title: measure.title,
    tag: measure.kind,
    href: opens(measure),
    ...{
      value: now.value,
      of: now.of,
      note: `${g.covered ? `${g.covered}; ` : ''}${words}${wasBefore(tell(was))}.${wider}`,
    },
    ...(met !== null && { tone: met ? 'good' : 'look' }),
    ...(spark && { spark }),
    pair: measures.pairsOf(measure).map(pair => {
      const beside = gathered.get(pair.id)!
      return {
        text: pair.title,
        href: opens(pair),
        value: tellerFor(beside, choice.view)(beside.whole).value,
      }
    }),
  }
}

/** Whether a measure has no such cut, and answers for the whole place. */
export const isWider = (measure: Measure, { values }: Part): boolean =>
  Object.keys(within(measure, values)).length < Object.keys(values).length

/** How a figure stood in the period before, in words. */
export function wasBefore({ value, number }: { value: string; number: number | null }): string {
  if (value === NOT_COVERED) return 'the period before is not covered'
  if (value === NO_POPULATION) return 'not known before'
  return number === null && value !== 'hidden' ? 'nothing to count before' : `was ${value} before`
}

type FigureOnBoard = ReturnType<typeof figureOnBoard>
/** Figures under one heading; `awaited` have no facts yet and are named in one line. `more` is put away behind a click. */
export type Section = {
  title: string
  says?: string
  figures: FigureOnBoard[]
  awaited: string[]
  more?: { figures: FigureOnBoard[]; awaited: string[] }
}

/** Of these measures, the figures of those that have facts, and the titles of those that have none yet. */
export function figuresOf(looking: Looking, heads: readonly Measure[], gathered: Gatherings) {
  const all = heads.map(m => gathered.get(m.id)!)
  return {
    figures: all.filter(hasFacts).map(g => figureOnBoard(looking, g, gathered)),
    awaited: all.filter(g => !hasFacts(g)).map(g => g.measure.title),
  }
}

/** By the Six Steps, each with the few figures that the place leads with, and the rest put away. */
export function sectionsByStep(looking: Looking, among: readonly Measure[], gathered: Gatherings): Section[] {
  const leads = leadsOf(looking.place)
  return (Object.keys(steps).map(Number) as Step[]).map(step => {
    const { first, more } = ledBy(among, step, leads)
    return {
      title: `${step} ${steps[step]}`,
      ...figuresOf(looking, first, gathered),
      more: figuresOf(looking, more, gathered),
    }
  })
}

/** A board of a part of the place says only what can be told of it: a step without facts is left out. */
export const withFacts = (sections: readonly Section[]): Section[] =>
  sections
    .filter(({ figures, more }) => figures.length + (more?.figures.length ?? 0) > 0)
    .map(section => ({ ...section, awaited: [], ...(section.more && { more: { ...section.more, awaited: [] } }) }))
