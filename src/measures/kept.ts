import { type PlaceId, planEachAnew, type Reading, sharedOut } from '#platform/database'
import { listCovered } from './covered.queries.ts'
import type { Covered } from './covered.rules.ts'
import type { CountedRow, Question } from './engine.queries.ts'
import type { Figure } from './figures.rules.ts'
import { askedOf, checkCuts, figuresFromRows } from './figures.ts'
import { findKept, keepAnswers, mayKeep, readChanges, type ToKeep, tablesOfFacts } from './kept.queries.ts'
import {
  addedUp,
  hashOf,
  lastThatMatters,
  type Piece,
  partsOfQuestion,
  piecesOf,
  sourcesOf,
  stampsTogether,
  type Written,
  writtenAt,
  writtenUpTo,
} from './kept.rules.ts'
import { answerTogether, keepListed, type Together, type ToList } from './listed.queries.ts'
import { cutsOf, type Kind, type Seen } from './listed.rules.ts'
import type { Measure } from './measure.ts'
import { howAsked, listedUnder, mend, type Wanted } from './mended.ts'
import { byPiece, isMuch, statementsFor } from './runs.ts'

/** Asks measures for figures, and remembers what it found for whoever asks next. */
export type Asker = {
  /** Which days facts are known of. */
  covered(): Promise<Covered>
  figuresOf(measure: Measure, q: Question): Promise<Figure[]>
  /** To be called when all is asked: what was found anew is kept, unless something was written meanwhile. */
  keep(): Promise<void>
}

/** What each fact is made of, and what was written of each source. */
type State = Seen & { tables: Map<string, string[]>; written: Map<string, Written> }

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
  let covered: Promise<Covered> | undefined
  return {
    covered() {
      covered ??= listCovered(tx, placeId)
      return covered
    },
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
      const before = await state
      const after = { ...before, ...(await written(tx, placeId)) }
      const unchanged = found.filter(
        ({ measure, q, piece, madeFrom: key }) =>
          madeFrom(measure, q, piece, sourcesOf(measure, before.tables), after) === key,
      )
      if (unchanged.length > 0) keepAnswers(tx, placeId, unchanged)
      keepListed(
        tx,
        placeId,
        unchanged.flatMap(one => toList(one, before)),
      )
      found.length = 0
    },
  }
}

type Ask = { measure: Measure; q: Question }
type Found = ToKeep & Ask & { piece: Piece; listed?: readonly Kind[] }

/** What is kept, then what can be mended, and the rest asked anew: what shares what it reads, in one statement. */
async function answerAll(tx: Reading, placeId: PlaceId, state: State, asks: readonly Ask[], found: Found[]) {
  const all = asks.map(ask => {
    const sources = sourcesOf(ask.measure, state.tables)
    const { pieces, how, each } = piecesOf(ask.measure, ask.q)
    const keys = pieces.map(piece => madeFrom(ask.measure, ask.q, piece, sources, state))
    return { ask, how, sources, pieces: pieces.map((piece, i) => ({ piece, key: keys[i]! })), q: { ...ask.q, each } }
  })
  const kept = await findKept(tx, placeId, [...new Set(all.flatMap(one => one.pieces.map(({ key }) => key)))])
  const wanted = all.flatMap(({ ask: { measure }, q, sources, pieces }) =>
    pieces.filter(({ key }) => !kept.has(key)).map(({ piece }) => ({ measure, q, sources, piece })),
  )
  const { counted, listed } = await answerWanted(tx, placeId, state, wanted)
  return new Map(
    all.map(({ ask, how, pieces }) => {
      const rows = pieces.flatMap(({ piece, key }) => {
        const rows = kept.get(key) ?? counted.get(piece) ?? []
        if (!kept.has(key))
          found.push({
            ...ask,
            madeFrom: key,
            measureId: ask.measure.id,
            counted: rows,
            piece,
            listed: listed.get(piece),
          })
        return rows
      })
      return [ask, how === 'added up' ? addedUp(rows) : rows]
    }),
  )
}

async function answerWanted(tx: Reading, placeId: PlaceId, state: State, wanted: readonly Wanted[]) {
  const counted = await mend(tx, placeId, state, wanted)
  const rest = wanted.filter(({ piece }) => !counted.has(piece)).map(one => ({ ...one, as: howAsked(one) }))
  const statements = statementsFor(rest)
  const ask = (one: Reading, each: Together) => answerTogether(one, placeId, each)
  const answers = isMuch(statements)
    ? await sharedOut(tx, statements, ask)
    : await Promise.all(statements.map(each => ask(tx, each)))
  const anew = byPiece(statements, answers)
  const listed = new Map<Piece, readonly Kind[]>()
  for (const { measure, q, piece, as } of rest) {
    const answer = anew.get(piece)!
    if (as === 'listed') listed.set(piece, answer.listed)
    counted.set(piece, as === 'listed' ? cutsOf(measure, q, answer.listed) : answer.counted)
  }
  return { counted, listed }
}

async function beginState(tx: Reading, placeId: PlaceId): Promise<State> {
  const [tables, now] = await Promise.all([tablesOfFacts(tx), written(tx, placeId)])
  return { tables, ...now }
}

async function written(tx: Reading, placeId: PlaceId): Promise<Seen & { written: Map<string, Written> }> {
  const { seen, months } = await readChanges(tx, placeId)
  const bySource = [...Map.groupBy(months, row => row.source)]
  return {
    written: new Map(bySource.map(([source, rows]) => [source, writtenUpTo(rows)])),
    stamps: Object.fromEntries(bySource.map(([source, rows]) => [source, stampsTogether(rows)])),
    seen,
  }
}

const toList = ({ listed: kinds, ...one }: Found, { seen, stamps }: Seen): ToList[] =>
  kinds ? [{ asked: listedUnder(one), measureId: one.measureId, seen, stamps, kinds }] : []

const nothingWritten: Written = { always: '', upTo: [] }

/** What an answer is kept under: whatever could make it another. */
function madeFrom(measure: Measure, q: Question, piece: Piece, sources: readonly string[], state: State): string {
  const last = lastThatMatters(measure, piece)
  const marks = sources.map(source => [source, writtenAt(state.written.get(source) ?? nothingWritten, last)])
  return hashOf(...partsOfQuestion(measure, q, piece), marks)
}
