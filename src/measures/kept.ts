import { addDays } from '#platform/clock'
import { type PlaceId, planEachAnew, type Reading } from '#platform/database'
import { type CountedRow, countRows, type Question } from './engine.queries.ts'
import type { Figure } from './figures.rules.ts'
import { askedOf, checkCuts, figuresFromRows } from './figures.ts'
import { findKept, keepAnswers, mayKeep, readChanges, type ToKeep, tablesOfFacts } from './kept.queries.ts'
import {
  addedUp,
  hashOf,
  lastThatMatters,
  type Piece,
  piecesOf,
  sourcesOf,
  type Written,
  writtenAt,
  writtenUpTo,
} from './kept.rules.ts'
import type { Measure } from './measure.ts'

/** Asks measures for figures, and remembers what it found for whoever asks next. */
export type Asker = {
  figuresOf(measure: Measure, q: Question): Promise<Figure[]>
  /** To be called when all is asked: what was found anew is kept, unless something was written meanwhile. */
  keep(): Promise<void>
}

/** What each fact is made of, and what was written of each source. */
type State = { tables: Map<string, string[]>; written: Map<string, Written> }

/**
 * Figures as `figuresOf` gives them, from kept answers where those stand. An answer is kept under a hash of the measure,
 * the question and what was ever written that has to do with it, so that it is found again exactly as long as it is
 * true; there is nothing to be told, and nothing to be forgotten. For one transaction.
 */
export function keptFigures(tx: Reading, placeId: PlaceId): Asker {
  const found: (ToKeep & { measure: Measure; q: Question; piece: Piece })[] = []
  let state: Promise<State> | undefined
  const known = () => {
    state ??= beginState(tx, placeId)
    return state
  }
  return {
    async figuresOf(measure, question) {
      checkCuts(measure, question)
      await planEachAnew(tx)
      const q = askedOf(measure, question)
      const now = await known()
      const sources = sourcesOf(measure, now.tables)
      const { pieces, how, each } = piecesOf(measure, q)
      const keys = pieces.map(piece => madeFrom(measure, q, piece, sources, now))
      const kept = await findKept(tx, placeId, keys)
      const missing = pieces.filter((_, i) => !kept.has(keys[i]!))
      const answers = await askAnew(tx, placeId, measure, { ...q, each }, missing)
      const rows = pieces.flatMap((piece, i) => {
        const counted = kept.get(keys[i]!) ?? answers.get(piece) ?? []
        if (!kept.has(keys[i]!)) found.push({ madeFrom: keys[i]!, measureId: measure.id, counted, measure, q, piece })
        return counted
      })
      return figuresFromRows(tx, placeId, measure, question, how === 'added up' ? addedUp(rows) : rows)
    },
    async keep() {
      if (found.length === 0 || !state || !(await mayKeep(tx))) return
      const { tables } = await state
      const after = { tables, written: await written(tx, placeId) }
      const unchanged = found.filter(
        ({ measure, q, piece, madeFrom: key }) =>
          madeFrom(measure, q, piece, sourcesOf(measure, tables), after) === key,
      )
      if (unchanged.length > 0) keepAnswers(tx, placeId, unchanged)
      found.length = 0
    },
  }
}

async function beginState(tx: Reading, placeId: PlaceId): Promise<State> {
  const [tables, now] = await Promise.all([tablesOfFacts(tx), written(tx, placeId)])
  return { tables, written: now }
}

async function written(tx: Reading, placeId: PlaceId): Promise<Map<string, Written>> {
  const bySource = Map.groupBy(await readChanges(tx, placeId), row => row.source)
  return new Map([...bySource].map(([source, months]) => [source, writtenUpTo(months)]))
}

const nothingWritten: Written = { always: '', upTo: [] }

/** What an answer is kept under: whatever could make it another. */
function madeFrom(measure: Measure, q: Question, piece: Piece, sources: readonly string[], state: State): string {
  const last = lastThatMatters(measure, piece)
  const marks = sources.map(source => [source, writtenAt(state.written.get(source) ?? nothingWritten, last)])
  const dayMatters = /\btoday\b/.test(measure.lists) && !(last !== null && last < q.today)
  const { id, version, lists, combine, weighed } = measure
  const asked = [
    piece.from,
    piece.to,
    piece.starts ?? q.each ?? null,
    q.by ?? [[]],
    Object.entries(q.only ?? {}).sort(),
    dayMatters ? q.today : null,
  ]
  return hashOf([id, version, lists, combine, weighed ?? null], asked, marks)
}

/** The pieces that nobody knows: neighbours are asked for together, those that stand by themselves one by one. */
async function askAnew(tx: Reading, placeId: PlaceId, measure: Measure, q: Question, missing: readonly Piece[]) {
  const answers = new Map<Piece, CountedRow[]>()
  for (const run of runsOf(measure, q, missing)) {
    const [first, last] = [run[0]!, run.at(-1)!]
    const days = { from: first.from, to: last.to }
    const each = measure.months ? undefined : q.each
    const rows = await countRows(tx, placeId, measure, { ...q, ...days, each })
    for (const piece of run) {
      answers.set(piece, rowsOf(piece, rows, each))
    }
  }
  return answers
}

function rowsOf(piece: Piece, rows: CountedRow[], each: Question['each']): CountedRow[] {
  if (piece.starts === null) return rows
  return each ? rows.filter(row => row.starts === piece.starts) : rows.map(row => ({ ...row, starts: piece.starts }))
}

function runsOf(measure: Measure, q: Question, pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const before = runs.at(-1)?.at(-1)
    if (before && q.each && !measure.months && addDays(before.to, 1) === piece.from) runs.at(-1)!.push(piece)
    else runs.push([piece])
  }
  return runs
}
