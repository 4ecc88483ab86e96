import { heardPath } from '#community'
import { periodInWords, type Registry, type Step, steps } from '#measures'
import { mayDo, page } from '#place'
import { nobody, view } from '#platform/web'
import { gatherAll, headsOf, periodsOf, sectionOf } from '../board/board.ts'
import { boardLinks } from '../board/board-links.ts'
import { choiceFrom } from '../choice.rules.ts'
import { governanceOf } from '../meetings/governance.ts'
import { figuresPath, notesPath, seriesPath } from '../paths.ts'
import { seriesOfStep, seriesUpTo } from '../series/series-on-board.ts'

/** Every figure, by the Six Steps, each with the ones that keep it honest under it. */
export const figuresPage = (measures: Registry) =>
  page({
    path: figuresPath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, who, today, query }) {
      const choice = choiceFrom(query, today)
      const looking = { tx, place, today, choice, measures }
      const gathered = await gatherAll(looking, measures.all)
      const values = await seriesUpTo(tx, place, looking)
      const governance = await governanceOf(tx, place, { role: who.role, today })
      const sections = (Object.keys(steps).map(Number) as Step[]).map(step => {
        const section = sectionOf(looking, `${step} ${steps[step]}`, headsOf(measures.all, step), gathered)
        // Surveys stand on the national board: here they are the pairs of what they keep honest.
        const series = step < 5 ? { figures: [], awaited: [] } : seriesOfStep(step, values, { ...looking, gathered })
        return {
          ...section,
          figures: [...section.figures, ...series.figures],
          awaited: [...section.awaited, ...series.awaited],
          ...(step === 6 && { governance }),
        }
      })
      return view('outcomes/board/board.njk', {
        head: {
          title: 'Six steps',
          period: periodInWords(choice.period),
          says: 'Every figure opens to the people behind it. Each stands with the one that keeps it honest.',
          links: boardLinks(figuresPath({}), choice),
          periods: periodsOf(figuresPath({}), choice),
          published: choice.view === 'published',
          notes: mayDo(who.role, 'write a note on figures') ? notesPath({}) : '',
        },
        sections,
        series: seriesPath({}),
        heard: heardPath({}),
      })
    },
  })
