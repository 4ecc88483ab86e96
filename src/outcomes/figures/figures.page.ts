import { heardPath } from '#community'
import type { Registry, Step } from '#measures'
import { mayDo, page } from '#place'
import { nobody, view } from '#platform/web'
import { gatherAll, sectionsByStep } from '../board/board.ts'
import { boardHead } from '../board/board-head.ts'
import { leadsOf } from '../board/leads.rules.ts'
import { choiceIn } from '../choice.ts'
import { governanceOf } from '../meetings/governance.ts'
import { figuresPath, notesPath, seriesPath } from '../paths.ts'
import { seriesOfStep, seriesUpTo } from '../series/series-on-board.ts'
import { emphasisInWords } from './emphasis.rules.ts'

/** The Six Steps, each with the few figures that the place leads with and the ones that keep them honest under them. */
export const figuresPage = (measures: Registry, files: string) =>
  page({
    path: figuresPath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, who, today, query }) {
      const choice = await choiceIn({ tx, place, today, query })
      const looking = { tx, place, today, choice, measures }
      const gathered = await gatherAll(looking, measures.all)
      const values = await seriesUpTo(tx, place, looking)
      const governance = await governanceOf(tx, place, { role: who.role, today })
      const leads = leadsOf(place)
      const sections = sectionsByStep(looking, measures.all, gathered).map((section, i) => {
        const step = (i + 1) as Step
        // Surveys stand on the national board: here they are the pairs of what they keep honest.
        if (step < 5) return section
        const { first, more } = seriesOfStep(step, values, { ...looking, gathered, leads: leads[step] })
        return {
          ...section,
          figures: [...first.figures, ...section.figures],
          awaited: [...first.awaited, ...section.awaited],
          more: {
            figures: [...section.more!.figures, ...more.figures],
            awaited: [...section.more!.awaited, ...more.awaited],
          },
          ...(step === 6 && { governance }),
        }
      })
      return view('outcomes/board/board.njk', {
        head: boardHead(choice, {
          title: 'Six steps',
          says: 'A few figures of each step. Every one opens to the people behind it, and stands with the one that keeps it honest.',
          at: figuresPath({}),
        }),
        links: [
          ...(mayDo(who.role, 'write a note on figures') ? [{ text: 'What changed when', href: notesPath({}) }] : []),
          ...(mayDo(who.role, 'load client level data') ? [{ text: 'Client Level Data', href: files }] : []),
        ],
        emphasis: emphasisInWords(place.watches),
        ...{
          sections,
          series: seriesPath({}),
          heard: mayDo(who.role, 'see what was heard and changed') ? heardPath({}) : '',
        },
      })
    },
  })
