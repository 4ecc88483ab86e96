import type { Breakdown, Measure, Period, Registry, Step } from '#measures'
import type { Place } from '#place'
import type { Reading } from '#platform/database'
import { national } from '../ascof/national.ts'
import type { Choice } from '../choice.rules.ts'
import { yearBefore } from '../compare/against.rules.ts'
import { levels } from '../levels/levels.ts'
import { type Part, partFrom } from '../part.ts'
import { figuresPath, levelsPath, nationalPath } from '../paths.ts'
import { allSeries, findSeries } from '../series/series.ts'
import { leadsOf, ledBy } from './leads.rules.ts'

/** What is taken away from a board, on paper or as a file: of whom, which measures, and where the board is. */
export type Taken = {
  title: string
  board: string
  /** Those that the board begins with: what is printed unless everything is asked for. */
  first: Measure[]
  all: Measure[]
  /** Ids of the series that stand on it, likewise. */
  series: { first: readonly string[]; all: readonly string[] }
  /** Of the address, what says which board it is. */
  about: string
  part?: Part
  was?: Period
}

type Asked = {
  tx: Reading
  place: Place
  measures: Registry
  choice: Choice
  query: Record<string, string | undefined>
}

const steps: readonly Step[] = [1, 2, 3, 4, 5, 6]

/** Which board an address means; the Six Steps where it says nothing, undefined where there is no such board. */
export async function takenFrom({ tx, place, measures, choice, query }: Asked): Promise<Taken | undefined> {
  const part = await partFrom({ tx, place, query })
  if (part === undefined) return undefined
  if (part) {
    const all = measures.all.filter(m => Object.keys(part.values).every(by => m.breakdowns.includes(by as Breakdown)))
    const about = String(new URLSearchParams(part.of))
    return { title: part.title, board: part.board, about, all, first: leading(place, all), part, series: none }
  }
  const known = (ids: readonly string[]) => ids.flatMap(id => measures.find(id) ?? [])
  if (query.board === 'ascof') {
    const series = bothOf(national.flatMap(n => n.series ?? []))
    const all = known(national.flatMap(n => n.measures))
    return { title: 'National framework', board: nationalPath({}), about: 'board=ascof', all, first: all, series }
  }
  if (query.board === 'levels') {
    const series = bothOf(levels.flatMap(level => level.series))
    const all = known(levels.flatMap(level => level.ids))
    return { title: 'Person, service, system', board: levelsPath({}), about: 'board=levels', all, first: all, series }
  }
  const all = [...measures.all]
  const against = query.against === 'year' ? { was: yearBefore(choice.period), about: 'against=year' } : { about: '' }
  return {
    title: place.name,
    board: figuresPath({}),
    all,
    first: leading(place, all),
    series: seriesOf(place),
    ...against,
  }
}

const none = { first: [], all: [] }
const bothOf = (ids: readonly string[]) => ({ first: ids, all: ids })
/** Surveys stand on the national board: on that of the steps they are the pairs of what they keep honest. */
const seriesOf = (place: Place) => ({
  first: [5, 6].flatMap(step => leadsOf(place)[step as Step].filter(id => findSeries(id))),
  all: allSeries.map(s => s.id),
})

/** What the steps lead with, in their order. */
const leading = (place: Place, all: readonly Measure[]): Measure[] =>
  steps.flatMap(step => ledBy(all, step, leadsOf(place)).first)
