import { keptFigures, kindOf, type Measure, signalInWords, trendOf } from '#measures'
import { type Cut, standardsIn } from '#place'
import type { Looking } from '../board/board.ts'
import { type Gathered, gather } from '../gather.ts'
import { pointsOf, tellerFor } from '../measure/measure-view.rules.ts'
import { meets } from '../wording.rules.ts'

/** A measure that a meeting should look at, and why. */
export type Suggested = { measure: string; why: string }

/** Cuts that a contract may have agreed a standard for. */
const agreedBy = ['provider', 'cohort'] as const

/**
 * What a meeting should not pass over: what is off the place's standard, what missed one that a contract agreed for a
 * provider or a group, and what left the limits within which it usually moves.
 */
export async function suggestedFor(looking: Looking): Promise<Suggested[]> {
  const { tx, place, today, choice, measures } = looking
  const standards = await standardsIn(tx, place, choice.period)
  const figures = keptFigures(tx, place.id)
  const suggested: Suggested[] = []
  for (const measure of measures.all) {
    const cuts = standards.agreed.has(measure.id) ? agreedBy.filter(by => measure.breakdowns.includes(by)) : []
    const g = await gather(figures, measure, { period: choice.period, today, cuts })
    const why = [
      ...(meets(measure, g.whole.value, standards.of(measure.id)) === false ? ['off its standard'] : []),
      ...missed(g, (cut, value) => meets(measure, value, standards.of(measure.id, cut)) === false),
      ...leftItsLimits(measure, g),
    ]
    if (why.length > 0) suggested.push({ measure: measure.id, why: why.join('; ') })
  }
  await figures.keep()
  return suggested
}

/** 'missed what was agreed with Steady Again; for Memory and dementia'. */
function missed(g: Gathered, isOff: (cut: Cut, value: number | null) => boolean): string[] {
  const whose = g.cuts.flatMap(cut =>
    cut.figures.flatMap(figure => {
      const name = figure.breakdown[cut.by]
      return name && isOff({ [cut.by]: name }, figure.value)
        ? [cut.by === 'provider' ? `with ${name}` : `for ${name}`]
        : []
    }),
  )
  return whose.length > 0 ? [`missed what was agreed ${whose.join(', ')}`] : []
}

function leftItsLimits(measure: Measure, g: Gathered): string[] {
  const points = pointsOf(g, tellerFor(g, 'our own'))
  const trend = trendOf(points, kindOf(measure))
  if (trend.now?.signal !== 'outside') return []
  const said = signalInWords(trend, 'month').plain.replace(/:$/, '')
  return [said.charAt(0).toLowerCase() + said.slice(1)]
}
