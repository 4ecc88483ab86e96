import {
  type Asker,
  askedOf,
  type Breakdown,
  before,
  coverInWords,
  coverOf,
  type Figure,
  lastOfMonth,
  type Measure,
  monthsUpTo,
  notCovered,
  nothingCounted,
  type Period,
  type Question,
  sumOf,
  toldOf,
  wholeOf,
} from '#measures'
import type { Standard } from '#place'
import type { DateString } from '#platform/clock'
import type { PlaceId, Reading } from '#platform/database'
import type { Choice } from './choice.rules.ts'
import { type Cells, listCells } from './meetings/meeting.queries.ts'

/** A measure with everything a page shows of it. */
export type Gathered = {
  measure: Measure
  /** The days it answers for: of those asked for, what facts cover. */
  period: Period
  /** What is to be said where not all of the days asked for are covered. */
  covered?: string
  whole: Figure
  /** The period it is compared with: that of the same length before, unless another was chosen. */
  was: Figure
  wasPeriod: Period
  /** One cut each of the breakdowns asked for, in their order. */
  cuts: { by: Breakdown; figures: Figure[] }[]
  /** What it is held against: the place's, or for a provider or cohort the contract's. */
  standard?: Standard | undefined
  /** 24 months, oldest first. */
  months: Figure[]
  /** Nothing of it leaves the council: all that keeps it honest is hidden there. */
  heldBack?: true
  /** What was told of the same people before: whatever leaves the council stands with it. */
  packs?: readonly Cells[] | undefined
}

/** What packs told of each measure, where what is looked at may leave the council; nothing else needs it. */
export const packsFor = async (tx: Reading, placeId: PlaceId, choice: Choice) =>
  choice.view === 'published' ? listCells(tx, placeId) : new Map<string, Cells[]>()

export async function gather(
  figures: Asker,
  measure: Measure,
  asked: {
    period: Period
    today: DateString
    cuts: readonly Breakdown[]
    only?: Question['only']
    was?: Period
    packs?: Gathered['packs']
  },
): Promise<Gathered> {
  const { today, only } = asked
  const { from, to } = askedOf(measure, { ...asked.period, today })
  const cover = coverOf(measure, await figures.covered())
  const now = toldOf(cover, { from, to })
  const { period } = now
  const isCovered = (days: Period, how: 'whole' | 'any') => {
    const told = toldOf(cover, days)
    return how === 'whole' ? told.how === 'all' : told.how !== 'none'
  }
  const months = (await monthly(figures, measure, { period, today, only })).map(month =>
    isCovered({ from: month.starts!, to: lastOfMonth(month.starts!) }, 'any') ? month : notCovered(month.starts),
  )
  const summed = (days: Period) => {
    const inside = monthsOf(months, days)
    return inside && !inside.some(month => month.uncovered) ? sumOf(measure, inside) : null
  }
  const ask = (days: Period, cuts: readonly Breakdown[] = []) =>
    figures.figuresOf(measure, { ...days, today, only, by: [[], ...cuts.map(name => [name])] })
  const was = asked.was ?? before(period)
  const countedIn = async (): Promise<Figure[]> => {
    if (now.how === 'none') return [notCovered(null)]
    const whole = asked.cuts.length === 0 ? summed(period) : null
    return whole ? [whole] : ask(period, asked.cuts)
  }
  const counted = await countedIn()
  return {
    measure,
    period,
    ...(now.how !== 'all' && { covered: coverInWords(now) }),
    whole: wholeOf(counted),
    wasPeriod: was,
    // Twelve months beside three are no comparison: what is not covered whole stays empty.
    was: isCovered(was, 'whole') ? (summed(was) ?? wholeOf(await ask(was))) : notCovered(null),
    cuts: asked.cuts.map(name => ({
      by: name,
      figures: counted.filter(f => f.starts === null && name in f.breakdown),
    })),
    months,
    ...(asked.packs && { packs: asked.packs }),
  }
}

/** The months that make up a period exactly; null where there are not all of them, and its own list has to be read. */
function monthsOf(months: readonly Figure[], { from, to }: Period): Figure[] | null {
  const inside = months.filter(({ starts }) => starts! >= from && lastOfMonth(starts!) <= to)
  const whole = inside[0]?.starts === from && lastOfMonth(inside.at(-1)!.starts!) === to
  return whole ? inside : null
}

async function monthly(
  figures: Asker,
  measure: Measure,
  asked: { period: Period; today: DateString; only: Question['only'] },
) {
  const starts = monthsUpTo(asked.period.to, asked.today)
  const span = { from: starts[0]!, to: lastOfMonth(starts.at(-1)!) }
  const found = await figures.figuresOf(measure, { ...span, today: asked.today, only: asked.only, each: 'month' })
  const byStart = new Map(found.map(figure => [figure.starts, figure]))
  return starts.map(start => byStart.get(start) ?? emptyMonth(measure, start))
}

const emptyMonth = (measure: Measure, starts: DateString): Figure => ({
  ...{ starts, breakdown: {}, ...nothingCounted },
  ...(measure.combine === 'count' && { value: 0, denominator: null }),
})
