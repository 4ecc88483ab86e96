import { before, periodInWords, type Registry, type Step, steps } from '#measures'
import { page } from '#place'
import { nobody, view } from '#platform/web'
import { gatherAll, hasFacts } from '../board/board.ts'
import { boardHead } from '../board/board-head.ts'
import { addressWith } from '../choice.rules.ts'
import { choiceIn } from '../choice.ts'
import { tellerFor } from '../measure/measure-view.rules.ts'
import { comparePath, figurePath } from '../paths.ts'
import { differenceInWords } from '../wording.rules.ts'
import { yearBefore } from './against.rules.ts'

const against = { before: 'the period before', year: 'the same a year earlier' } as const
type Against = keyof typeof against

/** Two periods side by side, every figure with its pairs after it. */
export const comparePage = (measures: Registry) =>
  page({
    path: comparePath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, today, query }) {
      const choice = await choiceIn({ tx, place, today, query })
      const chosen: Against = query.against === 'year' ? 'year' : 'before'
      const was = chosen === 'year' ? yearBefore(choice.period) : before(choice.period)
      const gathered = await gatherAll({ tx, place, today, choice, measures, was }, measures.all)
      const here = (name: Against) => {
        const address = addressWith(comparePath({}), choice, {})
        return name === 'before' ? address : `${address}${address.includes('?') ? '&' : '?'}against=${name}`
      }
      return view('outcomes/compare/compare.njk', {
        head: boardHead(choice, {
          title: 'Two periods compared',
          period: `${periodInWords(choice.period)} with ${periodInWords(was)}`,
          says: 'A difference is not yet a change: look at the trend, and at the pair, before saying that something worked.',
          ...{ at: comparePath({}), prints: 'itself' },
          ...(chosen === 'year' && { keeps: 'against=year', about: 'against=year' }),
        }),
        against: (Object.keys(against) as Against[]).map(name => ({
          ...{ text: `With ${against[name]}`, href: here(name), chosen: name === chosen },
        })),
        columns: { now: periodInWords(choice.period), was: periodInWords(was) },
        steps: (Object.keys(steps).map(Number) as Step[])
          .map(step => ({
            title: `${step} ${steps[step]}`,
            rows: measures.all
              .filter(m => m.step === step)
              .map(m => gathered.get(m.id)!)
              .filter(hasFacts)
              .map(g => {
                const tell = tellerFor(g, choice.view)
                const [now, was] = [tell(g.whole), tell(g.was)]
                return {
                  title: g.measure.title,
                  href: addressWith(figurePath({ measure: g.measure.id }), choice, {}),
                  note: g.covered ?? '',
                  ...{ now, was, difference: differenceInWords(g.measure, now.number, was.number) },
                  pairs: measures.pairsOf(g.measure).map(pair => pair.title),
                }
              }),
          }))
          .filter(step => step.rows.length > 0),
      })
    },
  })
