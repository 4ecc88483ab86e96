import { periodInWords, type Registry } from '#measures'
import { page } from '#place'
import { nobody, view } from '#platform/web'
import { gatherAll, periodsOf, sectionOf } from '../board/board.ts'
import { boardLinks } from '../board/board-links.ts'
import { choiceFrom } from '../choice.rules.ts'
import { levelsPath } from '../paths.ts'
import { idsOf, levels } from './levels.ts'

/** The three levels on one page: for the person, for the service, for the whole system. */
export const levelsPage = (measures: Registry) =>
  page({
    path: levelsPath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, today, query }) {
      const choice = choiceFrom(query, today)
      const looking = { tx, place, today, choice, measures }
      const gathered = await gatherAll(looking, measures.all)
      const sections = levels.map(level => ({
        ...sectionOf(
          looking,
          level.title,
          idsOf(level)
            .map(id => measures.find(id))
            .filter(m => m !== undefined),
          gathered,
        ),
        says: level.says,
      }))
      return view('outcomes/board/board.njk', {
        head: {
          title: 'Person, service, system',
          period: periodInWords(choice.period),
          says: 'Good for one of the three is not yet good: they are read together.',
          links: boardLinks(levelsPath({}), choice),
          periods: periodsOf(levelsPath({}), choice),
          published: choice.view === 'published',
        },
        sections,
      })
    },
  })
