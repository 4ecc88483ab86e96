import {
  askedOf,
  type Breakdown,
  before,
  type Figure,
  figuresOf,
  lastOfMonth,
  type Measure,
  monthsUpTo,
  nothingCounted,
  type Period,
  type Question,
  wholeOf,
} from '#measures'
import type { DateString } from '#platform/clock'
import type { PlaceId, Reading } from '#platform/database'

/** A measure with everything a page shows of it. */
export type Gathered = {
  measure: Measure
  /** The days it answers for. */
  period: Period
  whole: Figure
  /** The period it is compared with: that of the same length before, unless another was chosen. */
  was: Figure
  /** One cut each of the breakdowns asked for, in their order. */
  cuts: { by: Breakdown; figures: Figure[] }[]
  /** 24 months, oldest first. */
  months: Figure[]
}

export async function gather(
  tx: Reading,
  placeId: PlaceId,
  measure: Measure,
  asked: { period: Period; today: DateString; cuts: readonly Breakdown[]; only?: Question['only']; was?: Period },
): Promise<Gathered> {
  const { today, only } = asked
  const { from, to } = askedOf(measure, { ...asked.period, today })
  const period = { from, to }
  const by = [[], ...asked.cuts.map(name => [name])]
  const now = await figuresOf(tx, placeId, measure, { ...period, today, by, only })
  const was = await figuresOf(tx, placeId, measure, { ...(asked.was ?? before(period)), today, only })
  return {
    measure,
    period,
    whole: wholeOf(now),
    was: wholeOf(was),
    cuts: asked.cuts.map(name => ({ by: name, figures: now.filter(f => f.starts === null && name in f.breakdown) })),
    months: await monthly(tx, placeId, measure, { period, today, only }),
  }
}

async function monthly(
  tx: Reading,
  placeId: PlaceId,
  measure: Measure,
  asked: { period: Period; today: DateString; only?: Question['only'] },
) {
  const starts = monthsUpTo(asked.period.to, asked.today)
  const span = { from: starts[0]!, to: lastOfMonth(starts.at(-1)!) }
  const found = await figuresOf(tx, placeId, measure, { ...span, today: asked.today, only: asked.only, each: 'month' })
  const byStart = new Map(found.map(figure => [figure.starts, figure]))
  return starts.map(start => byStart.get(start) ?? emptyMonth(measure, start))
}

const emptyMonth = (measure: Measure, starts: DateString): Figure => ({
  ...{ starts, breakdown: {}, ...nothingCounted },
  ...(measure.combine === 'count' && { value: 0, denominator: null }),
})
