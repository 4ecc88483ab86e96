import { addDays } from '#platform/clock'
import { type PlaceId, planEachAnew, type Reading } from '#platform/database'
import { type CountedRow, countTogether, type Question } from './engine.queries.ts'
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
  const found: Found[] = []
  let state: Promise<State> | undefined
  let waiting: Ask[] = []
  let answered: Promise<Map<Ask, CountedRow[]>> | undefined
  /** Whoever asks in the same breath is answered together. */
  const answer = async () => {
    await new Promise(resolve => setImmediate(resolve))
    const asks = waiting
    waiting = []
    answered = undefined
    await planEachAnew(tx)
    state ??= beginState(tx, placeId)
    return answerAll(tx, placeId, await state, asks, found)
  }
  return {
    async figuresOf(measure, question) {
      checkCuts(measure, question)
      const ask = { measure, q: askedOf(measure, question) }
      waiting.push(ask)
      answered ??= answer()
      const rows = (await answered).get(ask)!
      return figuresFromRows(tx, placeId, measure, question, rows)
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

type Ask = { measure: Measure; q: Question }
type Found = ToKeep & Ask & { piece: Piece }

/** What is kept, and the rest asked anew: one search for all, and one statement for those that share what they read. */
async function answerAll(tx: Reading, placeId: PlaceId, state: State, asks: readonly Ask[], found: Found[]) {
  const all = asks.map(ask => {
    const sources = sourcesOf(ask.measure, state.tables)
    const { pieces, how, each } = piecesOf(ask.measure, ask.q)
    const keys = pieces.map(piece => madeFrom(ask.measure, ask.q, piece, sources, state))
    return { ask, how, pieces: pieces.map((piece, i) => ({ piece, key: keys[i]! })), q: { ...ask.q, each } }
  })
  const kept = await findKept(tx, placeId, [...new Set(all.flatMap(one => one.pieces.map(({ key }) => key)))])
  const anew = await askAnew(
    tx,
    placeId,
    all.flatMap(({ ask, q, pieces }) =>
      runsOf(
        ask.measure,
        q,
        pieces.filter(({ key }) => !kept.has(key)).map(({ piece }) => piece),
      ).map(run => ({ measure: ask.measure, q, run })),
    ),
  )
  return new Map(
    all.map(({ ask, how, pieces }) => {
      const rows = pieces.flatMap(({ piece, key }) => {
        const counted = kept.get(key) ?? anew.get(piece) ?? []
        if (!kept.has(key)) found.push({ ...ask, madeFrom: key, measureId: ask.measure.id, counted, piece })
        return counted
      })
      return [ask, how === 'added up' ? addedUp(rows) : rows]
    }),
  )
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

type Run = Ask & { run: readonly Piece[] }

/** The pieces that nobody knows: neighbours are asked for together, and with them what shares a list and asks for the same days. */
async function askAnew(tx: Reading, placeId: PlaceId, runs: readonly Run[]) {
  const answers = new Map<Piece, CountedRow[]>()
  const asked = runs.map(({ measure, q, run }) => ({
    ...{ measure, run },
    q: { ...q, from: run[0]!.from, to: run.at(-1)!.to, each: measure.months ? undefined : q.each },
  }))
  const together = Map.groupBy(asked, one =>
    one.measure.shares ? JSON.stringify([one.measure.shares, one.q.from, one.q.to, one.q.today]) : one,
  )
  await Promise.all(
    [...together.values()].map(async group => {
      const [first, ...others] = group
      const rows = await countTogether(tx, placeId, [first!, ...others])
      for (const [i, { run, q }] of group.entries())
        for (const piece of run) answers.set(piece, rowsOf(piece, rows[i]!, q.each))
    }),
  )
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
