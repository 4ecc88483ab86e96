import type { Asker, Breakdown, Measure, Period } from '#measures'
import type { DateString } from '#platform/clock'
import { type Gathered, gather } from '../gather.ts'
import type { Cells } from '../meetings/meeting.queries.ts'
import { publishGathered } from '../published.rules.ts'

type Asked = {
  period: Period
  today: DateString
  cuts: readonly Breakdown[]
  was?: Period
  packs: readonly Cells[] | undefined
  /** One neighbourhood or provider; a measure that has no such cut answers for the whole place. */
  only: { by: Breakdown; value: string } | undefined
  view: 'our own' | 'published'
}

/**
 * A measure for a board. Where it is of one part of the place and may leave the council, what the table of all the parts
 * would hide of it stays hidden: the boards of the others and the whole do not tell it.
 */
export async function gatherPart(figures: Asker, measure: Measure, { only, view, ...asked }: Asked): Promise<Gathered> {
  if (!only || !measure.breakdowns.includes(only.by)) return gather(figures, measure, asked)
  const { packs, ...part } = { ...asked, only: { [only.by]: only.value } }
  if (view === 'our own') return gather(figures, measure, part)
  const all = await gather(figures, measure, { period: asked.period, today: asked.today, cuts: [only.by], packs })
  const figure = all.cuts[0]!.figures.find(f => f.breakdown[only.by] === only.value)
  const told = figure && publishGathered(all)(figure)
  const now = `${all.period.from} ${all.period.to}`
  const hidden = [
    ...(told?.numerator === 'hidden' ? [`${now} yes`] : []),
    ...(told?.denominator === 'hidden' ? [`${now} of`] : []),
    ...(told?.value === 'hidden' && told.numerator !== 'hidden' ? [`${now} no`] : []),
  ]
  return gather(figures, measure, { ...part, packs: [{ periods: [], hidden }] })
}
