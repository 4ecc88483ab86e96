import type { CountedRow, Question } from './engine.queries.ts'
import type { Breakdown, Measure } from './measure.ts'

/** Rows of a list that are alike in all that is asked, how many there are, and of whom: eight bytes for each. */
export type Kind = {
  starts: string | null
  keys: Partial<Record<Breakdown, string | null>>
  counts: 'yes' | 'no' | 'left out'
  reason: string | null
  amount: number | null
  rows: number
  whose: Buffer
}
export type KindWithout = Omit<Kind, 'whose'>

const BYTES = 8

/** One after the other, as they are kept: what they are, and whose, kind by kind. */
export const packed = (kinds: readonly Kind[]) => ({
  kinds: kinds.map(({ whose: _, ...kind }) => kind),
  whose: Buffer.concat(kinds.map(kind => kind.whose)),
})

/** The kinds that are left when the rows of some people are taken out of what was kept. */
export function without(kinds: readonly KindWithout[], whose: Buffer, people: ReadonlySet<bigint>): KindWithout[] {
  const left: KindWithout[] = []
  let at = 0
  for (const kind of kinds) {
    let rows = 0
    for (const end = at + kind.rows * BYTES; at < end; at += BYTES) if (!people.has(whose.readBigInt64BE(at))) rows += 1
    if (rows > 0) left.push({ ...kind, rows })
  }
  return left
}

type Cut = { starts: string | null; keys: CountedRow['keys']; kinds: KindWithout[] }

/** Every cut of the kinds, as `countRows` has them of a list: its sums, and those of each reason. */
export function cutsOf(measure: Measure, q: Question, kinds: readonly KindWithout[]): CountedRow[] {
  return (q.by ?? [[]]).flatMap(by => {
    const cuts = new Map<string, Cut>()
    for (const kind of kinds) {
      const keys = Object.fromEntries(by.map(name => [name, kind.keys[name] ?? null]))
      const called = JSON.stringify([kind.starts, keys])
      const cut = cuts.get(called)
      if (cut) cut.kinds.push(kind)
      else cuts.set(called, { starts: kind.starts, keys, kinds: [kind] })
    }
    return [...cuts.values()].flatMap(cut => [
      counted(measure, cut, null, null),
      ...reasonsOf(cut).map(one => counted(measure, { ...cut, kinds: one }, one[0]!.counts, one[0]!.reason)),
    ])
  })
}

const reasonsOf = ({ kinds }: Cut) => [
  ...Map.groupBy(kinds, kind => JSON.stringify([kind.counts, kind.reason])).values(),
]

function counted(measure: Measure, cut: Cut, counts: CountedRow['counts'], reason: string | null): CountedRow {
  const rowsThat = (side?: Kind['counts']) =>
    cut.kinds.reduce((n, kind) => n + (side === undefined || kind.counts === side ? kind.rows : 0), 0)
  return {
    ...{ starts: cut.starts, keys: cut.keys, counts, reason },
    ...{ rows: rowsThat(), yes: rowsThat('yes'), no: rowsThat('no'), leftOut: rowsThat('left out') },
    amount: measure.combine === 'median' ? middleOf(cut.kinds) : null,
  }
}

/** The middle amount of the rows that count yes, as PostgreSQL has it: halfway between the two in the middle. */
function middleOf(kinds: readonly KindWithout[]): number | null {
  const amounts = kinds
    .flatMap(({ counts, amount, rows }) => (counts === 'yes' && amount !== null ? [{ amount, rows }] : []))
    .sort((a, b) => a.amount - b.amount)
  const all = amounts.reduce((n, { rows }) => n + rows, 0)
  if (all === 0) return null
  const nth = (n: number) => {
    let left = n
    return amounts.find(({ rows }) => {
      left -= rows
      return left < 0
    })!.amount
  }
  const [low, high] = [nth(Math.floor((all - 1) / 2)), nth(Math.ceil((all - 1) / 2))]
  return low + (high - low) / 2
}

/** What was written of some people: which source, who wrote it, and about whom. */
export type Mark = { source: string; stamp: string; writtenBy: string; people: { id: string | null; hash: string }[] }

/** What had been written when a list was gone through: all stamps of each source together, and the snapshot that saw them. */
export type Seen = { seen: string; stamps: Record<string, string> }

/**
 * Who may have other rows than they had then: by number and id. Null where that is not known: something was written that
 * may have to do with anybody, or the marks that were not seen yet do not come to what is written now.
 */
export function changedSince(
  then: Seen,
  now: Seen,
  sources: readonly string[],
  marks: readonly Mark[],
): Map<bigint, string | null> | null {
  const sawThen = sawIn(then.seen)
  const sawNow = sawIn(now.seen)
  const people = new Map<bigint, string | null>()
  for (const source of sources) {
    const unseen = marks.filter(
      mark => mark.source === source && sawNow(BigInt(mark.writtenBy)) && !sawThen(BigInt(mark.writtenBy)),
    )
    const come = unseen.reduce((sum, mark) => sum ^ BigInt(mark.stamp), BigInt(then.stamps[source] ?? 0))
    if (come !== BigInt(now.stamps[source] ?? 0)) return null
    for (const { id, hash } of unseen.flatMap(mark => mark.people)) people.set(BigInt(hash), id)
  }
  return people
}

/** Whether a transaction had ended for a snapshot, as PostgreSQL writes one: 'first still going:first not begun:still going'. */
function sawIn(snapshot: string): (transaction: bigint) => boolean {
  const [first, end, going] = snapshot.split(':')
  const stillGoing = new Set((going ?? '').split(',').filter(Boolean).map(BigInt))
  return transaction => transaction < BigInt(first!) || (transaction < BigInt(end!) && !stillGoing.has(transaction))
}
