import { type Registry, sparkOf, steps } from '#measures'
import { mayDo, page } from '#place'
import { dayInWords } from '#platform/clock'
import { nobody, view } from '#platform/web'
import { gatherAll } from '../board/board.ts'
import { choiceIn } from '../choice.ts'
import { figuresPath, keepSeriesPath, loadSeriesPath, seriesPath } from '../paths.ts'
import { listSeriesValues } from './series.queries.ts'
import { seriesInWords, seriesShown } from './series.rules.ts'
import { allSeries } from './series.ts'
import { pairsOf } from './series-on-board.ts'

/** How many values of a series are shown in figures, the newest first. */
const SHOWN = 8

/** Workforce, budget and surveys: each with its pair, its last values, and where they come from. */
export const seriesPage = (measures: Registry, population: string) =>
  page({
    path: seriesPath,
    may: 'see figures',
    audit: nobody('values of workforce, budget and surveys have nobody behind them'),
    async get({ tx, place, who, today, query }) {
      const choice = await choiceIn({ tx, place, today, query })
      const values = await listSeriesValues(tx, place.id, today)
      const paired = allSeries.flatMap(s => s.pairs.flatMap(id => measures.find(id) ?? []))
      const gathered = await gatherAll({ tx, place, today, choice, measures }, paired)
      const around = { choice, today, measures, gathered }
      const known = allSeries.flatMap(series => {
        const last = seriesShown(series, values, { seen: choice.view, today })
        if (!last) return []
        const spark = sparkOf(last.points)
        const newest = values
          .filter(v => v.series === series.id)
          .slice(-SHOWN)
          .reverse()
        const figure = { value: last.value, of: last.of, note: `At ${last.onDate}.`, ...(spark && { spark }) }
        return [
          {
            ...{
              id: series.id,
              title: series.title,
              kind: series.kind,
              step: steps[series.step],
              source: series.source,
            },
            figure: { ...figure, pair: pairsOf(series, values, around) },
            rows: newest.map(v => ({
              ...{ on: dayInWords(v.onDate, today), value: seriesInWords(series, v.value), of: v.denominator ?? '' },
              ...{ note: v.note, source: v.source, by: v.byName },
            })),
          },
        ]
      })
      return view('outcomes/series/series.njk', {
        title: 'Workforce, budget and surveys',
        known,
        awaited: allSeries.filter(s => !known.some(k => k.id === s.id)).map(s => s.title),
        keep: mayDo(who.role, 'keep a series')
          ? { typed: keepSeriesPath({}), file: loadSeriesPath({}), population }
          : null,
        all: figuresPath({}),
      })
    },
  })
