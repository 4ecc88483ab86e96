import { type Breakdown, keptFigures, type Registry } from '#measures'
import { page } from '#place'
import { nobody, view } from '#platform/web'
import { hasFacts } from '../board/board.ts'
import { boardHead } from '../board/board-head.ts'
import { choiceIn } from '../choice.ts'
import { gather, packsFor } from '../gather.ts'
import { nationalPath } from '../paths.ts'
import { heldBackIn } from '../published.rules.ts'
import { seriesUpTo } from '../series/series-on-board.ts'
import { national } from './national.ts'
import { nationalFigure, surveyed } from './national-shown.ts'

/** The national framework: what each measure is, and what it comes to where its facts are here. */
export const nationalPage = (measures: Registry) =>
  page({
    path: nationalPath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, today, query }) {
      const choice = await choiceIn({ tx, place, today, query }, 'financial year')
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
      const all = new Map(gathered.map(g => [g.measure.id, g]))
      const known = choice.view === 'published' ? heldBackIn(all, [...ofTheFramework], measures) : all
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
