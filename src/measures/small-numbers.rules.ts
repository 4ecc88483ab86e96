/**
 * Figures that leave the council's own staff (safety.md, small numbers): counts of 1 to 4 are hidden, the rest stand to
 * the nearest 5, and a second cell is hidden where one could be worked out, the same across compared periods.
 */

export type CellName = string
export type Published = number | 'hidden'

/** A total and the cells that make it up, all of them: a reader who has all but one of these could subtract. */
export type Sum = { total: CellName; parts: readonly CellName[] }

export type Table = {
  counts: ReadonlyMap<CellName, number>
  sums: readonly Sum[]
  /** The same cell in two periods that are shown side by side. */
  compared?: readonly (readonly [CellName, CellName])[]
  /** What was published before: a cell that was hidden stays so, and hiding one that was shown hides nothing. */
  before?: { hidden: ReadonlySet<CellName>; shown: ReadonlySet<CellName> }
}

export const isSmall = (count: number): boolean => count >= 1 && count <= 4
/** To the nearest 5. A count is never half way between two fives. */
export const rounded = (count: number): number => Math.round(count / 5) * 5

/** What may be published of a table of counts. */
export function publish(table: Table): Map<CellName, Published> {
  const wasHidden = (name: CellName) => table.before?.hidden.has(name) && !table.before.shown.has(name)
  const hidden = new Set(
    [...table.counts].filter(([name, count]) => isSmall(count) || wasHidden(name)).map(([name]) => name),
  )
  while (hideAlsoWhereCompared(table, hidden) || hideSecond(table, hidden) || hideWhatCanBeWorkedOut(table, hidden)) {
    // until nothing more has to be hidden: each round hides at least one cell, so it ends
  }
  return new Map([...table.counts].map(([name, count]) => [name, hidden.has(name) ? 'hidden' : rounded(count)]))
}

function hideAlsoWhereCompared(table: Table, hidden: Set<CellName>): boolean {
  const other = (table.compared ?? [])
    .flatMap(([a, b]) => (hidden.has(a) === hidden.has(b) ? [] : [hidden.has(a) ? b : a]))
    .filter(name => !table.before?.shown.has(name))
  for (const name of other) hidden.add(name)
  return other.length > 0
}

/** One hidden cell in a sum is the total less the rest, near enough. */
function hideSecond(table: Table, hidden: Set<CellName>): boolean {
  const alone = table.sums.find(
    sum => cellsOf(sum).filter(name => hidden.has(name)).length === 1 && toHide(table, hidden, sum),
  )
  if (alone) hidden.add(toHide(table, hidden, alone)!)
  return alone !== undefined
}

/** Rounding leaves room, but not always enough: two hidden cells of a total of 8 are 4 and 4. */
function hideWhatCanBeWorkedOut(table: Table, hidden: Set<CellName>): boolean {
  const known = new Set([...workedOut(table, hidden, Number.POSITIVE_INFINITY), ...workedOut(table, hidden, 4)])
  const sum = table.sums.find(s => cellsOf(s).some(name => known.has(name)) && toHide(table, hidden, s))
  if (sum) hidden.add(toHide(table, hidden, sum)!)
  return sum !== undefined
}

const cellsOf = (sum: Sum): CellName[] => [sum.total, ...sum.parts]

/** The smallest part still to be hidden that is not nothing, else the total. */
function toHide({ counts, before }: Table, hidden: Set<CellName>, sum: Sum): CellName | undefined {
  const may = (name: CellName) => !hidden.has(name) && !before?.shown.has(name) && counts.get(name)! > 0
  const smallest = sum.parts.filter(may).sort((a, b) => counts.get(a)! - counts.get(b)!)[0]
  return smallest ?? (may(sum.total) ? sum.total : undefined)
}

type Range = { low: number; high: number }

/**
 * The hidden cells that have one possible value for a reader who takes each hidden cell for at most `most` and knows how
 * the rest was rounded. A reader who takes them all for 1 to 4 may be wrong, and then learns nothing.
 */
function workedOut(table: Table, hidden: ReadonlySet<CellName>, most: number): CellName[] {
  const least = most === 4 ? 1 : 0
  const ranges = new Map(
    [...table.counts].map(([name, count]) => [
      name,
      hidden.has(name) ? { low: least, high: most } : rangeShown(rounded(count)),
    ]),
  )
  while (table.sums.some(sum => narrow(ranges, sum))) {
    // until no range gets narrower
  }
  if ([...ranges.values()].some(range => range.low > range.high)) return []
  return [...hidden].filter(name => ranges.get(name)!.low === ranges.get(name)!.high && table.counts.get(name) !== 0)
}

/** 5 stands for 5, 6 or 7, as 3 and 4 would be hidden. */
const rangeShown = (shown: number): Range =>
  shown === 0 ? { low: 0, high: 0 } : { low: Math.max(5, shown - 2), high: shown + 2 }

function narrow(ranges: Map<CellName, Range>, sum: Sum): boolean {
  const total = ranges.get(sum.total)!
  const parts = sum.parts.map(name => ranges.get(name)!)
  const low = parts.reduce((n, part) => n + part.low, 0)
  const before = JSON.stringify([total, parts])
  total.low = Math.max(total.low, low)
  total.high = Math.min(
    total.high,
    parts.reduce((n, part) => n + part.high, 0),
  )
  for (const [i, part] of parts.entries()) {
    const others = parts.filter((_, j) => j !== i)
    const othersHigh = others.reduce((n, other) => n + other.high, 0)
    const othersLow = others.reduce((n, other) => n + other.low, 0)
    part.low = Math.max(part.low, total.low - othersHigh)
    part.high = Math.min(part.high, total.high - othersLow)
  }
  const contradiction = [total, ...parts].some(range => range.low > range.high)
  return !contradiction && before !== JSON.stringify([total, parts])
}
