import type { Registry } from '#measures'
import { mayDo, page } from '#place'
import { csvOf } from '#platform/csv'
import { download, nobody, view } from '#platform/web'
import { figureOnBoard, gatherAll, hasFacts } from '../board/board.ts'
import { boardHead } from '../board/board-head.ts'
import { addressWith } from '../choice.rules.ts'
import { choiceIn } from '../choice.ts'
import { expectedFilePath, expectedPath, neighbourhoodPath, ratesPath } from '../paths.ts'
import { expectedShown } from './expected-shown.ts'

/** How complex the support is of those who have it: more people, or people who need more, are two findings (S100). */
const complexity = 'long-term-support.usual-cost-per-week'

/** What was to be expected of the people who live here beside what came, and what somebody wrote about the difference. */
export const expectedPage = (measures: Registry, population: string) =>
  page({
    path: expectedPath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, who, today, query }) {
      const choice = await choiceIn({ tx, place, today, query })
      const looking = { tx, place, today, choice, measures }
      const shown = await expectedShown(looking)
      const beside = measures.find(complexity)
      const gathered = await gatherAll(looking, beside ? [beside] : [])
      const g = gathered.get(complexity)
      return view('outcomes/expected/expected.njk', {
        head: boardHead(choice, {
          title: 'Expected, and what came',
          says: 'What the number and age of the people who live here would lead one to expect, beside what came.',
          ...{ at: expectedPath({}), file: addressWith(expectedFilePath({}), choice, {}), prints: 'itself' },
        }),
        links: mayDo(who.role, 'keep a series')
          ? [
              { text: 'What is expected', href: ratesPath({}) },
              { text: 'How many live here', href: population },
            ]
          : [],
        measures: shown.map(m => ({
          ...m,
          rows: m.rows.map(row => ({
            ...row,
            href: row.neighbourhood && addressWith(neighbourhoodPath(row), choice, {}),
          })),
        })),
        mayNote: mayDo(who.role, 'write a note on figures') && choice.view === 'our own',
        complexity: g && hasFacts(g) ? figureOnBoard(looking, g, gathered) : null,
      })
    },
  })

/** The same as a file for a spreadsheet. */
export const expectedFilePage = (measures: Registry) =>
  page({
    path: expectedFilePath,
    may: 'see figures',
    audit: nobody('it holds sums, and nobody behind them'),
    async get({ tx, place, today, query }) {
      const choice = await choiceIn({ tx, place, today, query })
      const { from, to } = choice.period
      const lines = (await expectedShown({ tx, place, today, choice, measures })).flatMap(m =>
        m.rows.map(row => [
          ...[m.measure, m.title, from, to, row.neighbourhood ? row.name : 'all', row.expected, row.came, row.words],
          row.notes.map(n => `${n.on}: ${n.words}`).join('; '),
        ]),
      )
      const head = ['measure', 'title', 'from', 'to', 'of', 'expected', 'came', 'difference', 'notes']
      const text = csvOf([head, ...lines])
      return download({ text, type: 'text/csv; charset=utf-8', fileName: `expected-${from}-to-${to}.csv` })
    },
  })
