import { keptFigures } from '#measures'
import { dayInWords } from '#platform/clock'
import type { Looking } from '../board/board.ts'
import { addressWith } from '../choice.rules.ts'
import { gather, packsFor } from '../gather.ts'
import { type FigureNote, listNotes } from '../notes/note.queries.ts'
import { figurePath, notesPath } from '../paths.ts'
import { publishGathered } from '../published.rules.ts'
import { countInWords, tooFew } from '../wording.rules.ts'
import { listPopulation, listRates } from './expected.queries.ts'
import { agesInWords, differenceInWords, expectedOf, type Rate } from './expected.rules.ts'

/** The whole place, and each neighbourhood of it. */
const whole = ''

export type ExpectedRow = {
  neighbourhood: string
  name: string
  expected: string
  came: string
  /** How far it is off, or why nothing was to be expected. */
  words: string
  /** Further off than chance would have it. */
  stands: boolean
  notes: { on: string; words: string }[]
  /** Where why is written down. */
  note: string
}
export type ExpectedShown = { measure: string; title: string; href: string; stated: string[]; rows: ExpectedRow[] }

/**
 * What was to be expected beside what came, for every measure that the place has stated rates of: the whole place and each
 * neighbourhood, by name. In the published view a count is as it may leave the council, in one table with all the others.
 */
export async function expectedShown(looking: Looking): Promise<ExpectedShown[]> {
  const { tx, place, today, choice, measures } = looking
  const rates = Map.groupBy(await listRates(tx, place.id), r => r.measure)
  if (rates.size === 0) return []
  const population = await listPopulation(tx, place.id)
  const notes = await listNotes(tx, place.id)
  const figures = keptFigures(tx, place.id)
  const packs = await packsFor(tx, place.id, choice)
  const shown: ExpectedShown[] = []
  const areas = [
    { key: whole, name: `All of ${place.name}` },
    ...place.neighbourhoods.toSorted((a, b) => a.name.localeCompare(b.name)),
  ]
  for (const measure of measures.all) {
    const stated = rates.get(measure.id)
    if (!stated) continue
    const g = await gather(figures, measure, {
      ...{ period: choice.period, today, cuts: ['neighbourhood'], packs: packs.get(measure.id) },
    })
    const outside = publishGathered(g)
    const cameTo = (key: string) => {
      const figure = key === whole ? g.whole : g.cuts[0]!.figures.find(f => f.breakdown.neighbourhood === key)
      if (!figure) return 0
      return choice.view === 'published' ? outside(figure).numerator : figure.numerator
    }
    const rowOf = ({ key, name }: (typeof areas)[number]): ExpectedRow => {
      const expected = expectedOf(stated, population, { period: g.period, neighbourhood: key, today })
      const came = cameTo(key)
      const about = { neighbourhood: key, name, came: came === 'hidden' ? came : countInWords(came) }
      const why = { notes: notesAbout(notes, measure.id, key, looking), note: noteHref(measure.id, key) }
      if ('because' in expected) return { ...about, ...why, expected: '–', words: expected.because, stands: false }
      const number = countInWords(Math.round(expected.number))
      if (came === 'hidden') return { ...about, ...why, expected: number, words: tooFew, stands: false }
      return { ...about, ...why, expected: number, ...differenceInWords(came, expected.number) }
    }
    shown.push({
      ...{
        measure: measure.id,
        title: measure.title,
        href: addressWith(figurePath({ measure: measure.id }), choice, {}),
      },
      stated: statedInWords(stated, choice.period.to, today),
      rows: areas.map(rowOf),
    })
  }
  await figures.keep()
  return shown
}

/** What somebody wrote about it in these days. A note about everything stands once, with the whole place. */
const notesAbout = (notes: readonly FigureNote[], measure: string, key: string, { choice, today }: Looking) =>
  notes
    .filter(n => n.neighbourhood === key && (n.measure === measure || n.measure === null))
    .filter(n => n.onDate >= choice.period.from && n.onDate <= choice.period.to)
    .map(n => ({ on: dayInWords(n.onDate, today), words: n.words }))

const noteHref = (measure: string, key: string) =>
  `${notesPath({})}?${new URLSearchParams({ measure, ...(key && { neighbourhood: key }) })}`

/** '65 and over: 5.6 of each thousand in a year, from 1 April 2025 (the joint needs assessment)'. */
function statedInWords(rates: readonly Rate[], until: string, today: string): string[] {
  const newest = rates
    .filter(r => r.fromOn <= until)
    .map(r => r.fromOn)
    .toSorted()
    .at(-1)
  return rates
    .filter(r => r.fromOn === newest)
    .map(
      r =>
        `${agesInWords(r.ageFrom, r.ageTo)}: ${r.perThousand} of each thousand in a year, from ${dayInWords(r.fromOn, today)} (${r.source})`,
    )
}
