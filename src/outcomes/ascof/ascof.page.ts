import { type Breakdown, type Figure, keptFigures, type Measure, type Registry } from '#measures'
import { page } from '#place'
import { nobody, view } from '#platform/web'
import { hasFacts } from '../board/board.ts'
import { boardHead } from '../board/board-head.ts'
import { addressWith, type Choice, choiceFrom } from '../choice.rules.ts'
import { type Gathered, gather, packsFor } from '../gather.ts'
import { tellerFor } from '../measure/measure-view.rules.ts'
import { figurePath, nationalPath } from '../paths.ts'
import type { SeriesValue } from '../series/series.queries.ts'
import { seriesShown } from '../series/series.rules.ts'
import { findSeries } from '../series/series.ts'
import { pairsOf, seriesHref, seriesUpTo } from '../series/series-on-board.ts'
import { countInWords, shareToATenth } from '../wording.rules.ts'
import { national } from './national.ts'

const bands = ['18 to 64', '65 and above'] as const

/** The national framework: what each measure is, and what it comes to where its facts are here. */
export const nationalPage = (measures: Registry) =>
  page({
    path: nationalPath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, today, query }) {
      const choice = choiceFrom(query, today)
      const figures = keptFigures(tx, place.id)
      const packs = await packsFor(tx, place.id, choice)
      const ofTheFramework = new Set(national.flatMap(n => n.measures.flatMap(id => measures.find(id) ?? [])))
      const each = new Set([...ofTheFramework].flatMap(m => [m, ...measures.pairsOf(m)]))
      const gathered = await Promise.all(
        [...each].map(m => {
          const cuts: Breakdown[] = ofTheFramework.has(m) && m.breakdowns.includes('ageBand') ? ['ageBand'] : []
          return gather(figures, m, { period: choice.period, today, cuts, packs: packs.get(m.id) })
        }),
      )
      await figures.keep()
      const known = new Map(gathered.map(g => [g.measure.id, g]))
      const values = await seriesUpTo(tx, place, { choice, today })
      const around = { choice, today, measures, gathered: known }
      return view('outcomes/ascof/ascof.njk', {
        head: boardHead(choice, {
          title: 'National framework',
          says: 'What scrutiny panels read. Much of it says what was done, not what it did for anybody, and each line says which.',
          ...{ at: nationalPath({}), about: 'board=ascof' },
        }),
        rows: national.map(({ measures: ids, series, ...n }) => ({
          ...n,
          figures: [
            ...ids.flatMap(id => known.get(id) ?? []).flatMap(g => (hasFacts(g) ? [nationalFigure(g, around)] : [])),
            ...surveyed(series, values, around),
          ],
        })),
      })
    },
  })

type Around = { choice: Choice; measures: Registry; gathered: ReadonlyMap<string, Gathered> }

function nationalFigure(g: Gathered, { choice, measures, gathered }: Around) {
  const of = (band: string): Figure | undefined => g.cuts[0]?.figures.find(f => f.breakdown.ageBand === band)
  const said = saidNationally(g, choice)
  const cell = (figure: Figure | undefined) => (figure && figure.value !== null ? said(figure) : '–')
  return {
    title: g.measure.title,
    per: g.measure.per ? `per ${countInWords(g.measure.per.people)} who live here` : '',
    href: addressWith(figurePath({ measure: g.measure.id }), choice, {}),
    bands: bands.map(band => cell(of(band))),
    ...{ total: cell(g.whole), was: cell(g.was), pair: measures.pairsOf(g.measure).map(beside) },
  }
  function beside({ id, title }: Measure) {
    const pair = gathered.get(id)!
    const href = addressWith(figurePath({ measure: id }), choice, {})
    return { text: `${title}: ${saidNationally(pair, choice)(pair.whole)}`, href }
  }
}

/** To a tenth, as it is published; a share that leaves in round numbers is not said more exactly than they are. */
function saidNationally(g: Gathered, choice: Choice) {
  const tell = tellerFor(g, choice.view)
  const { combine } = g.measure
  return (figure: Figure): string => {
    const { value, number } = tell(figure)
    if (number !== null && combine === 'rate') return number.toFixed(1)
    return choice.view === 'our own' && combine === 'share' && number !== null ? shareToATenth(number) : value
  }
}

/** A value of a survey or register that was typed or loaded, where there is one; never without what is read with it. */
function surveyed(id: string | undefined, values: readonly SeriesValue[], around: Parameters<typeof pairsOf>[2]) {
  const series = id && findSeries(id)
  const last = series && seriesShown(series, values, { seen: around.choice.view, today: around.today })
  if (!last) return []
  return [
    {
      ...{ title: `${series.title}, at ${last.onDate}`, href: seriesHref(series.id), bands: ['–', '–'] },
      ...{ total: last.value, was: last.was || '–' },
      pair: pairsOf(series, values, around).map(p => ({ ...p, text: `${p.text}: ${p.value}` })),
    },
  ]
}
