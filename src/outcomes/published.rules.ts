import {
  type CellName,
  type Figure,
  lastOfMonth,
  type Measure,
  type Period,
  type Published,
  publish,
  type Registry,
  type Sum,
  valueFrom,
} from '#measures'
import type { Gathered } from './gather.ts'
import type { Cells } from './meetings/meeting.queries.ts'

/** A figure as it may leave the council: each count to the nearest 5 or hidden, and the value made from those. */
export type Outside = { numerator: Published; denominator: Published | null; value: number | 'hidden' | null }

/** One figure of a table, by the days it is of; of a cut besides by which row. */
type Named = { name: string; figure: Figure }
const sides = ['yes', 'no', 'of'] as const
type Side = (typeof sides)[number]
const countOf = (figure: Figure, side: Side) => (side === 'of' ? figure.yes + figure.no : figure[side])

const nameOf = ({ from, to }: Period) => `${from} ${to}`
const monthOf = ({ starts }: Figure): Period => ({ from: starts!, to: lastOfMonth(starts!) })
const cellsOf = (name: string): CellName[] => sides.map(side => `${name} ${side}`)

export type PublishedTable = {
  outside: (figure: Figure) => Outside
  /** Kept with a pack, so that those after it stand with it. */
  cells: Cells
}

/**
 * Everything that is shown of a measure, as one table with what packs told of it before: nothing hidden can be worked out
 * from a total, from the months that make up a period, from the period beside it, or from a pack of other months.
 */
export function publishedTable(g: Gathered): PublishedTable {
  const known = tables.get(g) ?? tableOf(g)
  tables.set(g, known)
  return known
}
const tables = new WeakMap<Gathered, PublishedTable>()

/** With it marked where none of its pairs may be shown: it does not leave the council without them (P44). */
export function heldBackAlone(g: Gathered, pairs: readonly (Gathered | undefined)[]): Gathered {
  const told = pairs.flatMap(pair => (pair ? publishedTable(pair).outside(pair.whole).value : []))
  const shown = told.some(value => typeof value === 'number')
  const alone = !shown && told.includes('hidden')
  return alone && publishedTable(g).outside(g.whole).value !== 'hidden' ? { ...g, heldBack: true } : g
}

/** A measure as it may leave, beside its pairs: of those of `gathered` that are asked for as themselves. */
export function heldBackIn(
  gathered: ReadonlyMap<string, Gathered>,
  heads: readonly Measure[],
  { pairsOf }: Pick<Registry, 'pairsOf'>,
) {
  const all = new Map(gathered)
  for (const head of heads) {
    const g = gathered.get(head.id)
    if (g)
      all.set(
        head.id,
        heldBackAlone(
          g,
          pairsOf(head).map(pair => gathered.get(pair.id)),
        ),
      )
  }
  return all
}

function tableOf(g: Gathered): PublishedTable {
  if (g.heldBack) return nothingTold
  const [now, was] = [nameOf(g.period), nameOf(g.wasPeriod)]
  const months = g.months.map((figure): Named => ({ name: nameOf(monthOf(figure)), figure })).filter(isKnown)
  const cuts = g.cuts.map(cut => cut.figures.map((figure, i): Named => ({ name: `${cut.by} ${i}`, figure })))
  const periods = [
    { name: now, figure: g.whole, period: g.period },
    { name: was, figure: g.was, period: g.wasPeriod },
  ].filter(isKnown)
  const told: Named[] = [...periods, ...months]
  const all = [...told, ...cuts.flat()]
  const counts = new Map(
    all.flatMap(({ name, figure }) =>
      sides.map((side): [CellName, number] => [`${name} ${side}`, countOf(figure, side)]),
    ),
  )
  const packs = g.packs ?? []
  const sums: Sum[] = [
    ...all.map(({ name }) => ({ total: `${name} of`, parts: [`${name} yes`, `${name} no`] })),
    ...cuts.flatMap(cut => sumOver(now, cut)),
    // Where months are asked for each by itself, they do not add up to a period, and nothing comes of subtracting them.
    ...(g.measure.months
      ? []
      : [
          ...periods.flatMap(one => monthsAndRest(counts, one, within(months, one.period))),
          ...periodsOf(packs).flatMap(period => periodOfPack(counts, period, months)),
        ]),
  ]
  const compared = periods.length < 2 ? [] : sides.map(side => [`${now} ${side}`, `${was} ${side}`] as const)
  const shown = publish({ counts, sums, compared, before: saidBefore(packs) })
  const names = new Map(all.map(({ name, figure }) => [figure, name]))
  return {
    outside: figure => outside(g.measure, figure, side => shown.get(`${names.get(figure)} ${side}`)!),
    cells: {
      periods: [...new Set(told.map(({ name }) => name))],
      hidden: [...new Set(told.flatMap(({ name }) => cellsOf(name)))].filter(cell => shown.get(cell) === 'hidden'),
    },
  }
}

const nothingTold: PublishedTable = {
  outside: () => ({ numerator: 'hidden', denominator: 'hidden', value: 'hidden' }),
  cells: { periods: [], hidden: [] },
}

export const publishGathered = (g: Gathered): ((figure: Figure) => Outside) => publishedTable(g).outside

/** A cell that any pack showed is known, whatever another hid. */
function saidBefore(packs: readonly Cells[]) {
  const shown = packs.flatMap(({ periods, hidden }) => periods.flatMap(cellsOf).filter(cell => !hidden.includes(cell)))
  return { hidden: new Set(packs.flatMap(pack => pack.hidden)), shown: new Set(shown) }
}

const periodsOf = (packs: readonly Cells[]): Period[] =>
  [...new Set(packs.flatMap(pack => pack.periods))].map(name => {
    const [from, to] = name.split(' ') as [string, string]
    return { from, to }
  })

/** A period that a pack told of, of months that are all here: its count stands in the table, and is their sum. */
function periodOfPack(counts: Map<CellName, number>, period: Period, months: readonly Named[]): Sum[] {
  const inside = within(months, period)
  const whole = inside[0]?.figure.starts === period.from && monthOf(inside.at(-1)!.figure).to === period.to
  if (!whole || counts.has(`${nameOf(period)} of`)) return []
  for (const side of sides)
    counts.set(
      `${nameOf(period)} ${side}`,
      inside.reduce((n, month) => n + countOf(month.figure, side), 0),
    )
  return sumOver(nameOf(period), inside)
}

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
  // A period of one month is that month.
  if (months.some(month => month.name === total.name)) return []
  const rest = `rest of ${total.name}`
  for (const side of sides) {
    const inMonths = months.reduce((n, month) => n + countOf(month.figure, side), 0)
    counts.set(`${rest} ${side}`, countOf(total.figure, side) - inMonths)
  }
  return sumOver(total.name, months, [rest])
}

/** Of days that no facts cover nothing is told, so nothing follows from it either. */
const isKnown = ({ figure }: { figure: Figure }) => !figure.uncovered

function outside(measure: Measure, figure: Figure, cell: (side: Side) => Published): Outside {
  if (figure.uncovered) return { numerator: 0, denominator: null, value: null }
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
