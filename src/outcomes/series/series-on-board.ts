import { type Registry, type Step, sparkOf } from '#measures'
import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { Gatherings } from '../board/board.ts'
import { addressWith, type Choice } from '../choice.rules.ts'
import { tellerFor } from '../measure/measure-view.rules.ts'
import { figurePath, seriesPath } from '../paths.ts'
import { listSeriesValues, type SeriesValue } from './series.queries.ts'
import { seriesShown } from './series.rules.ts'
import { allSeries, findSeries, type Series } from './series.ts'

type Around = { choice: Choice; today: DateString; measures: Registry; gathered: Gatherings }

/** What is known of every series at the end of the period chosen. */
export const seriesUpTo = (tx: Reading, place: Place, { choice, today }: Pick<Around, 'choice' | 'today'>) =>
  listSeriesValues(tx, place.id, choice.period.to < today ? choice.period.to : today)

export const seriesHref = (id: string) => `${seriesPath({})}#${id}`

/** The series of a step as figures of the board, each with its pairs under it; `awaited` have no value yet. */
export function seriesOfStep(
  step: Step,
  values: readonly SeriesValue[],
  around: Around & { /** Ids of what the step leads with. */ leads: readonly string[] },
) {
  const first = around.leads.flatMap(id => allSeries.find(s => s.id === id && s.step === step) ?? [])
  const shown = new Set(first.flatMap(s => [s.id, ...s.pairs]))
  const more = allSeries.filter(s => {
    if (s.step !== step || shown.has(s.id)) return false
    for (const id of s.pairs) shown.add(id)
    return true
  })
  return { first: onBoard(first, values, around), more: onBoard(more, values, around) }
}

/** The series of these names as figures of a board. */
export const seriesAmong = (ids: readonly string[], values: readonly SeriesValue[], around: Around) =>
  onBoard(
    ids.flatMap(id => findSeries(id) ?? []),
    values,
    around,
  )

function onBoard(some: readonly Series[], values: readonly SeriesValue[], around: Around) {
  const asked = { seen: around.choice.view, today: around.today }
  const shown = some.map(series => ({ series, last: seriesShown(series, values, asked) }))
  return {
    figures: shown.flatMap(({ series, last }) => {
      if (!last) return []
      const spark = sparkOf(last.points)
      return [
        {
          ...{ title: series.title, tag: series.kind, href: seriesHref(series.id), value: last.value, of: last.of },
          note: `At ${last.onDate}${last.was ? `, was ${last.was} at ${last.wasOn}` : ''}.`,
          ...(spark && { spark }),
          pair: pairsOf(series, values, around),
        },
      ]
    }),
    awaited: shown.filter(({ last }) => !last).map(({ series }) => series.title),
  }
}

/** The partners of a series, which may be series or measures; one without a value says so and is not left out. */
export function pairsOf(series: Series, values: readonly SeriesValue[], around: Around) {
  const asked = { seen: around.choice.view, today: around.today }
  return series.pairs.map(id => {
    const other = findSeries(id)
    if (other)
      return {
        text: other.title,
        href: seriesHref(id),
        value: seriesShown(other, values, asked)?.value ?? 'not known yet',
      }
    const beside = around.gathered.get(id)
    const value = beside ? tellerFor(beside, around.choice.view)(beside.whole).value : 'not known yet'
    return {
      text: around.measures.find(id)?.title ?? id,
      href: addressWith(figurePath({ measure: id }), around.choice, {}),
      value,
    }
  })
}
