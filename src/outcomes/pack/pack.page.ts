import { periodInWords, type Registry } from '#measures'
import { page } from '#place'
import { nobody, view } from '#platform/web'
import { type Gatherings, gatherAll, hasFacts } from '../board/board.ts'
import { boardLinks } from '../board/board-links.ts'
import { addressWith, choiceFrom } from '../choice.rules.ts'
import type { Gathered } from '../gather.ts'
import { figureShown, headingOf, pairShown, tellerFor, trendShown } from '../measure/measure-view.rules.ts'
import { type NotesShown, notesIn } from '../notes/notes-of.ts'
import { figuresPath, packPath } from '../paths.ts'

/** Everything for a meeting, to print: each figure with its trend, its pairs and how it is counted. */
export const packPage = (measures: Registry) =>
  page({
    path: packPath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, today, query }) {
      const choice = choiceFrom(query, today)
      const gathered = await gatherAll({ tx, place, today, choice, measures }, measures.all)
      const shown = [...gathered.values()].filter(hasFacts).sort((a, b) => a.measure.step - b.measure.step)
      const notes = await notesIn(tx, place.id, shown, today)
      const figures = shown.map(g => sheetOf(g, gathered, notes(g)))
      function sheetOf(g: Gathered, all: Gatherings, notes: NotesShown) {
        const tell = tellerFor(g, choice.view)
        const { standard } = g
        const trend = trendShown(g, tell, { standard, notes })
        return {
          ...{ measure: g.measure, ...headingOf(g.measure), figure: figureShown(g, tell, standard) },
          trend: { ...trend, chart: { ...trend.chart, id: g.measure.id.replaceAll('.', '-') } },
          pairs: measures.pairsOf(g.measure).map(pair => {
            const beside = all.get(pair.id)!
            return pairShown(beside, tellerFor(beside, choice.view), '')
          }),
        }
      }
      return view('outcomes/pack/pack.njk', {
        title: `${place.name}: figures`,
        period: periodInWords(choice.period),
        published: choice.view === 'published',
        back: addressWith(figuresPath({}), choice, {}),
        links: boardLinks(packPath({}), choice),
        figures,
      })
    },
  })
