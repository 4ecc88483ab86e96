import type { Asker, Breakdown, CellName, Measure, Period } from '#measures'
import type { DateString } from '#platform/clock'
import { type Gathered, gather } from '../gather.ts'
import type { Cells } from '../meetings/meeting.queries.ts'
import { type Values, within } from '../part.ts'
import { publishGathered } from '../published.rules.ts'

type Asked = {
  period: Period
  today: DateString
  cuts: readonly Breakdown[]
  was?: Period
  packs: readonly Cells[] | undefined
  /** The part of the place that is looked at; a measure that has no such cut answers for the whole place. */
  values: Values | undefined
  view: 'our own' | 'published'
}

/**
 * A measure for a board. Where it is of one part of the place and may leave the council, what the table of all the parts
 * would hide of it stays hidden: the boards of the others and the whole do not tell it.
 */
export async function gatherPart(
  figures: Asker,
  measure: Measure,
  { values, view, ...asked }: Asked,
): Promise<Gathered> {
  const only = within(measure, values)
  if (Object.keys(only).length === 0) return gather(figures, measure, asked)
  const { packs, ...part } = { ...asked, only }
  if (view === 'our own') return gather(figures, measure, part)
  const hidden = await hiddenOf(figures, measure, { only, packs, period: asked.period, today: asked.today })
  return gather(figures, measure, { ...part, packs: [{ periods: [], hidden }] })
}

type Hiding = Pick<Asked, 'packs' | 'period' | 'today'> & { only: Values }

/** The cells of a part that any table it stands in would hide: by each of what it is cut by, within the rest of it. */
async function hiddenOf(figures: Asker, measure: Measure, { only, packs, ...days }: Hiding): Promise<CellName[]> {
  const tables = Object.entries(only).map(async ([name, value]) => {
    const by = name as Breakdown
    const { [by]: _, ...rest } = only
    const alone = Object.keys(rest).length === 0
    const around = alone
      ? { packs }
      : {
          only: rest,
          packs: [{ periods: [], hidden: await hiddenOf(figures, measure, { only: rest, packs, ...days }) }],
        }
    const all = await gather(figures, measure, { ...days, ...around, cuts: [by] })
    const figure = all.cuts[0]!.figures.find(f => f.breakdown[by] === value)
    const told = figure && publishGathered(all)(figure)
    const now = `${all.period.from} ${all.period.to}`
    return [
      ...(told?.numerator === 'hidden' ? [`${now} yes`] : []),
      ...(told?.denominator === 'hidden' ? [`${now} of`] : []),
      ...(told?.value === 'hidden' && told.numerator !== 'hidden' ? [`${now} no`] : []),
    ]
  })
  return [...new Set((await Promise.all(tables)).flat())]
}
