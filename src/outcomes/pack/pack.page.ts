import { periodInWords, type Registry } from '#measures'
import { page } from '#place'
import { missing, nobody, view } from '#platform/web'
import { type Gatherings, gatherAll, hasFacts } from '../board/board.ts'
import { joined } from '../board/board-head.ts'
import { takenFrom } from '../board/taken.ts'
import { addressWith } from '../choice.rules.ts'
import { choiceIn } from '../choice.ts'
import type { Gathered } from '../gather.ts'
import { figureShown, headingOf, pairShown, tellerFor, trendShown } from '../measure/measure-view.rules.ts'
import { type NotesShown, notesIn } from '../notes/notes-of.ts'
import { packPath } from '../paths.ts'
import { findSeries } from '../series/series.ts'
import { seriesAmong, seriesUpTo } from '../series/series-on-board.ts'

/** A board for a meeting, to print: each figure with its trend, its pairs and how it is counted. */
export const packPage = (measures: Registry) =>
  page({
    path: packPath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, today, query }) {
      const choice = await choiceIn({ tx, place, today, query })
      const taken = await takenFrom({ tx, place, measures, choice, query })
      if (!taken) return missing()
      const { part, was } = taken
      const whole = query.figures === 'all'
      const looking = { tx, place, today, choice, measures, ...(part && { part }), ...(was && { was }) }
      const gathered = await gatherAll(looking, whole ? taken.all : taken.first)
      const listed = new Set(whole ? taken.all : taken.first)
      const shown = [...gathered.values()]
        .filter(g => listed.has(g.measure) && hasFacts(g))
        .sort((a, b) => a.measure.step - b.measure.step)
      const values = await seriesUpTo(tx, place, looking)
      const ids = whole ? taken.series.all : taken.series.first
      const paired = ids.flatMap(id => findSeries(id)!.pairs.flatMap(pair => measures.find(pair) ?? []))
      const beside = await gatherAll(looking, paired)
      const series = seriesAmong(ids, values, { ...looking, gathered: beside }).figures
      const notes = await notesIn(tx, place, shown, today)
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
      const address = (changes: Partial<typeof choice>, all: boolean) =>
        joined(joined(addressWith(packPath({}), choice, changes), taken.about), all ? 'figures=all' : '')
      return view('outcomes/pack/pack.njk', {
        title: `${taken.title}: figures`,
        period: periodInWords(choice.period),
        published: choice.view === 'published',
        back: addressWith(taken.board, choice, { name: choice.name }),
        links: {
          view: address({ view: choice.view === 'published' ? 'our own' : 'published' }, whole),
          whole: taken.all.length > taken.first.length ? address({}, !whole) : '',
        },
        ...{ whole, figures, series },
      })
    },
  })
