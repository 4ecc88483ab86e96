import type { Registry } from '#measures'
import { page } from '#place'
import { nobody, view } from '#platform/web'
import { figuresOf, gatherAll } from '../board/board.ts'
import { boardHead } from '../board/board-head.ts'
import { choiceIn } from '../choice.ts'
import { levelsPath } from '../paths.ts'
import { seriesAmong, seriesUpTo } from '../series/series-on-board.ts'
import { levels } from './levels.ts'

/** The three levels on one page: for the person, for the service, for the whole system. */
export const levelsPage = (measures: Registry) =>
  page({
    path: levelsPath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, today, query }) {
      const choice = await choiceIn({ tx, place, today, query })
      const looking = { tx, place, today, choice, measures }
      const gathered = await gatherAll(looking, measures.all)
      const values = await seriesUpTo(tx, place, looking)
      const sections = levels.map(level => {
        const heads = level.ids.flatMap(id => measures.find(id) ?? [])
        const counted = figuresOf(looking, heads, gathered)
        const asked = seriesAmong(level.series, values, { ...looking, gathered })
        return {
          ...{ title: level.title, says: level.says },
          figures: [...asked.figures, ...counted.figures],
          awaited: [...asked.awaited, ...counted.awaited],
        }
      })
      return view('outcomes/board/board.njk', {
        head: boardHead(choice, {
          title: 'Person, service, system',
          says: 'Good for one of the three is not yet good: they are read together.',
          ...{ at: levelsPath({}), about: 'board=levels' },
        }),
        sections,
      })
    },
  })
