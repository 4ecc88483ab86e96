import { type Registry, steps } from '#measures'
import { figuresOf, gatherAll, type Looking } from '../board/board.ts'
import { allSeries, findSeries } from '../series/series.ts'
import { seriesOfStep, seriesUpTo } from '../series/series-on-board.ts'

type OnBoard =
  | ReturnType<typeof figuresOf>['figures'][number]
  | ReturnType<typeof seriesOfStep>['first']['figures'][number]
/** A figure as the boards show it, with its pairs; null where there are no facts about it yet. */
export type Told = { title: string; figure: OnBoard | null }

/** What figures come to by their ids, whether records make them or somebody types them. An id that is no more says so. */
export async function tellFigures(looking: Looking, ids: readonly string[]): Promise<(id: string) => Told> {
  const { tx, place, measures } = looking
  const own = ids.flatMap(id => measures.find(id) ?? [])
  const paired = ids.flatMap(id => findSeries(id)?.pairs.flatMap(pair => measures.find(pair) ?? []) ?? [])
  const gathered = await gatherAll(looking, [...new Set([...own, ...paired])])
  const values = await seriesUpTo(tx, place, looking)
  return id => {
    const [series, measure] = [findSeries(id), measures.find(id)]
    if (series) {
      const { first } = seriesOfStep(series.step, values, { ...looking, gathered, leads: [id] })
      return { title: series.title, figure: first.figures[0] ?? null }
    }
    if (measure) return { title: measure.title, figure: figuresOf(looking, [measure], gathered).figures[0] ?? null }
    return { title: `${id}, which is no longer a figure`, figure: null }
  }
}

export const isFigure = (id: string, measures: Registry): boolean =>
  measures.find(id) !== undefined || findSeries(id) !== undefined

/** Every figure there is for a list to choose from, by its step. */
export function figureChoices(measures: Registry, first: string) {
  const all = [...measures.all, ...allSeries].map(f => ({
    value: f.id,
    text: `${f.step} ${steps[f.step]}: ${f.title}`,
  }))
  return [{ value: '', text: first }, ...all.sort((a, b) => a.text.localeCompare(b.text))]
}
