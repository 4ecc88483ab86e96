import type { Registry } from '#measures'
import { page } from '#place'
import { nobody, view } from '#platform/web'
import { hasFacts } from '../board/board.ts'
import { boardHead } from '../board/board-head.ts'
import { choiceIn } from '../choice.ts'
import { nationalPath } from '../paths.ts'
import { heldBackIn } from '../published.rules.ts'
import { seriesUpTo } from '../series/series-on-board.ts'
import { gatherNational, nationalMeasures, ofTheFramework } from './gather-national.ts'
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
      const gathered = await gatherNational({ tx, place, today, choice, measures }, nationalMeasures(measures))
      const all = new Map(gathered.map(g => [g.measure.id, g]))
      const known = choice.view === 'published' ? heldBackIn(all, [...ofTheFramework(measures)], measures) : all
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
