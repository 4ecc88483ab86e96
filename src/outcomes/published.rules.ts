import {
  before,
  type CellName,
  type Figure,
  lastOfMonth,
  type Measure,
  type Period,
  type Published,
  publish,
  type Sum,
  valueFrom,
} from '#measures'
import type { Gathered } from './gather.ts'

/** A figure as it may leave the council: each count to the nearest 5 or hidden, and the value made from those. */
export type Outside = { numerator: Published; denominator: Published | null; value: number | 'hidden' | null }

type Named = { name: string; figure: Figure }
const sides = ['yes', 'no', 'of'] as const
type Side = (typeof sides)[number]
const countOf = (figure: Figure, side: Side) => (side === 'of' ? figure.yes + figure.no : figure[side])

/**
 * Everything a page shows of a measure, as one table, so that nothing hidden can be worked out from a total, from the
 * months that make up a period, or from the period beside it.
 */
export function publishGathered(g: Gathered): (figure: Figure) => Outside {
  const months = g.months.map((figure, i): Named => ({ name: `month ${i}`, figure }))
  const cuts = g.cuts.map(cut => cut.figures.map((figure, i): Named => ({ name: `${cut.by} ${i}`, figure })))
  const all: Named[] = [{ name: 'now', figure: g.whole }, { name: 'was', figure: g.was }, ...months, ...cuts.flat()]
  const counts = new Map(
    all.flatMap(({ name, figure }) =>
      sides.map((side): [CellName, number] => [`${name} ${side}`, countOf(figure, side)]),
    ),
  )
  const sums: Sum[] = [
    ...all.map(({ name }) => ({ total: `${name} of`, parts: [`${name} yes`, `${name} no`] })),
    ...cuts.flatMap(cut => sumOver('now', cut)),
    ...(g.measure.months ? [] : monthsOfBoth(counts, g, months)),
  ]
  const shown = publish({ counts, sums, compared: sides.map(side => [`now ${side}`, `was ${side}`] as const) })
  const nameOf = new Map(all.map(({ name, figure }) => [figure, name]))
  return figure => outside(g.measure, figure, side => shown.get(`${nameOf.get(figure)} ${side}`)!)
}

const monthsOfBoth = (counts: Map<CellName, number>, g: Gathered, months: readonly Named[]): Sum[] => [
  ...monthsAndRest(counts, { name: 'now', figure: g.whole }, within(months, g.period)),
  ...monthsAndRest(counts, { name: 'was', figure: g.was }, within(months, before(g.period))),
]

const sumOver = (total: string, parts: readonly Named[], rest: readonly string[] = []): Sum[] =>
  parts.length + rest.length === 0
    ? []
    : sides.map(side => ({
        total: `${total} ${side}`,
        parts: [...parts.map(part => part.name), ...rest].map(name => `${name} ${side}`),
      }))

const within = (months: readonly Named[], { from, to }: Period): Named[] =>
  months.filter(({ figure }) => figure.starts! >= from && lastOfMonth(figure.starts!) <= to)

/** The months shown that lie in a period, and what of it lies in none of them: a reader could subtract to get that. */
function monthsAndRest(counts: Map<CellName, number>, total: Named, months: readonly Named[]): Sum[] {
  const rest = `rest of ${total.name}`
  for (const side of sides) {
    const inMonths = months.reduce((n, month) => n + countOf(month.figure, side), 0)
    counts.set(`${rest} ${side}`, countOf(total.figure, side) - inMonths)
  }
  return sumOver(total.name, months, [rest])
}

function outside(measure: Measure, figure: Figure, cell: (side: Side) => Published): Outside {
  const [yes, no] = [cell('yes'), cell('no')]
  if (measure.combine === 'rate') {
    // How many people live here is public; the value is made of the rounded count.
    const value = yes === 'hidden' ? 'hidden' : valueFrom(measure, yes, figure.denominator ?? 0, null)
    return { numerator: yes, denominator: figure.denominator, value }
  }
  if (measure.combine !== 'share') {
    const value = yes === 'hidden' ? 'hidden' : measure.combine === 'count' ? yes : figure.value
    return { numerator: yes, denominator: null, value }
  }
  // Of rounded counts, so that the value tells no more than they do.
  const value = yes === 'hidden' || no === 'hidden' ? 'hidden' : valueFrom(measure, yes, yes + no, null)
  return { numerator: yes, denominator: cell('of'), value }
}
