import { createHash } from 'node:crypto'
import { addDays, type DateString } from '#platform/clock'
import type { CountedRow, Question } from './engine.queries.ts'
import type { MonthOfSource } from './kept.queries.ts'
import type { Measure } from './measure.ts'
import { inWholeMonths, type Period, type Span, spansIn } from './periods.rules.ts'

/** A piece of a question that is kept by itself. */
export type Piece = Period & {
  /** The month or quarter it answers for, where the question asks for each. */
  starts: DateString | null
}

const joined: readonly Measure['combine'][] = ['share', 'count', 'rate']

/**
 * What the pieces of a question are: each month or quarter of a trend, the months that a figure adds up from, or all of it.
 * Only a measure that says how far it looks ahead comes in pieces: of another, all would go stale at once.
 */
export type Pieces = { pieces: Piece[]; each: Span | undefined; how: 'each' | 'added up' | 'whole' }

export function piecesOf(measure: Measure, q: Question): Pieces {
  const whole: Pieces = { pieces: [{ from: q.from, to: q.to, starts: null }], each: q.each, how: 'whole' }
  if (measure.months) return q.each ? { pieces: spansOf(q, q.each), each: q.each, how: 'each' } : whole
  if (measure.looksAhead === undefined) return whole
  if (q.each) return { pieces: spansOf(q, q.each).map(piece => within(q, piece)), each: q.each, how: 'each' }
  const months = inWholeMonths(q)
  if (!joined.includes(measure.combine) || months.from !== q.from || months.to !== q.to) return whole
  return { pieces: spansOf(q, 'month'), each: 'month', how: 'added up' }
}

const spansOf = (q: Period, each: Span): Piece[] => spansIn(q, each).map(span => ({ ...span, starts: span.from }))
const within = (q: Period, piece: Piece): Piece => ({
  from: piece.from < q.from ? q.from : piece.from,
  to: piece.to > q.to ? q.to : piece.to,
  starts: piece.starts,
})

/** The rows of months as those of the period they make up. */
export function addedUp(rows: readonly CountedRow[]): CountedRow[] {
  const sums = new Map<string, CountedRow>()
  for (const row of rows) {
    const key = JSON.stringify([Object.entries(row.keys).sort(), row.counts, row.reason])
    const sum = sums.get(key)
    if (!sum) sums.set(key, { ...row, starts: null })
    else for (const side of ['rows', 'yes', 'no', 'leftOut'] as const) sum[side] += row[side]
  }
  return [...sums.values()]
}

/** Words of a list that decide whether a person's or an account's row matters to it. */
const onlyFor: Record<string, { source: string; word: RegExp }[]> = {
  'people.person': [
    { source: 'people.person died', word: /\bdied_on\b/ },
    { source: 'people.person born', word: /\bborn_on\b/ },
  ],
  'identity.account': [
    { source: 'identity.account role', word: /\btaken_by\b/ },
    { source: 'identity.account team', word: /\bteam_size\b/ },
  ],
}

/** What a measure's list is made from, as measures.change names it. */
export function sourcesOf(measure: Measure, tablesOf: ReadonlyMap<string, string[]>): string[] {
  const facts = new Set(measure.lists.toLowerCase().match(/\bfacts\.[a-z_]+/g) ?? [])
  const tables = [...facts].flatMap(fact => tablesOf.get(fact) ?? [])
  const sources = tables.flatMap(table =>
    (onlyFor[table] ?? [{ source: table, word: /./ }])
      .filter(({ word }) => word.test(measure.lists))
      .map(s => s.source),
  )
  return [...new Set(sources)].sort()
}

/**
 * The last day that has to do with a piece: nothing that begins later can change it, and once it is over, `today` cannot
 * either. Null where the measure does not say how far it looks ahead: anything may.
 */
export const lastThatMatters = (measure: Measure, piece: Period): DateString | null =>
  measure.looksAhead === undefined ? null : addDays(piece.to, measure.looksAhead)

/** What decides an answer but for what was written: `today` only as long as it can make another of it. */
export function partsOfQuestion(measure: Measure, q: Question, piece: Piece): unknown[] {
  const last = lastThatMatters(measure, piece)
  const dayMatters = /\btoday\b/.test(measure.lists) && !(last !== null && last < q.today)
  const { id, version, lists, combine, weighed } = measure
  const cuts = Object.entries(q.only ?? {}).sort()
  const asked = [piece.from, piece.to, piece.starts ?? q.each ?? null, q.by ?? [[]], cuts, dayMatters ? q.today : null]
  return [[id, version, lists, combine, weighed ?? null], asked]
}

export const hashOf = (...said: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64url')

/** What was written of a source, in a few characters: what may have to do with any day, and all up to each month. */
export type Written = { always: string; upTo: { month: string; stamps: string }[] }

/** All stamps of a source, whatever its months. */
export const stampsTogether = (months: readonly MonthOfSource[]): string =>
  String(months.reduce((sum, { stamps }) => sum ^ BigInt(stamps), 0n))

export function writtenUpTo(months: readonly MonthOfSource[]): Written {
  const always = months.find(m => m.month === null)?.stamps ?? ''
  const upTo: Written['upTo'] = []
  for (const { month, stamps } of months)
    if (month !== null) upTo.push({ month, stamps: hashOf(upTo.at(-1)?.stamps ?? '', month, stamps) })
  return { always, upTo }
}

/** What was written that may have to do with days up to the end of that day's month; all of it where there is no such day. */
export function writtenAt({ always, upTo }: Written, last: DateString | null): string {
  const month = last?.slice(0, 7) ?? '9999-99'
  return `${always} ${upTo.findLast(m => m.month <= month)?.stamps ?? ''}`
}
