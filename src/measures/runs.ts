import { addDays } from '#platform/clock'
import type { Question } from './engine.queries.ts'
import type { Piece } from './kept.rules.ts'
import type { Answer, Wish } from './listed.queries.ts'

/** A piece of a question that has to be asked, and whether counted or as a list. */
export type Want = Wish & { piece: Piece }
type Run = Wish & { run: readonly Piece[] }

/** The pieces of each question; neighbours are asked for together. */
function runsOf(wanted: readonly Want[]): Run[] {
  return [...Map.groupBy(wanted, one => one.q).values()].flatMap(ofOne => {
    const { measure, q } = ofOne[0]!
    const runs: { as: Wish['as']; run: Piece[] }[] = []
    for (const { piece, as } of ofOne) {
      const last = runs.at(-1)
      const follows = last?.as === as && q.each && !measure.months && addDays(last.run.at(-1)!.to, 1) === piece.from
      if (follows) last.run.push(piece)
      else runs.push({ as, run: [piece] })
    }
    return runs.map(({ as, run }) => ({
      ...{ measure, as, run },
      q: { ...q, from: run[0]!.from, to: run.at(-1)!.to, each: measure.months ? undefined : q.each },
    }))
  })
}

/**
 * Runs that one statement answers, as what they share is read once for all of them: those of the same days, and but for what
 * is of one period as a whole those of days that touch.
 */
function groupsOf(runs: readonly Run[]): [Run, ...Run[]][] {
  const sharing = Map.groupBy(runs, ({ measure, q }) =>
    JSON.stringify([measure.shares ?? measure.id, q.today, measure.months ? [q.from, q.to] : null]),
  )
  return [...sharing.values()].flatMap(alike => {
    const groups: [Run, ...Run[]][] = []
    let until = ''
    for (const run of alike.toSorted((a, b) => a.q.from.localeCompare(b.q.from))) {
      const group = groups.at(-1)
      if (group && run.q.from <= addDays(until, 1)) group.push(run)
      else groups.push([run])
      until = group && until > run.q.to ? until : run.q.to
    }
    return groups
  })
}

/** As few statements as there are things to read; the longest list first, as it is likely to take longest. */
export type Statements = readonly [Run, ...Run[]][]
export const statementsFor = (wanted: readonly Want[]): Statements =>
  groupsOf(runsOf(wanted)).sort((a, b) => b[0].measure.lists.length - a[0].measure.lists.length)

const A_QUARTER = 92
const MUCH = 8

/** Whether so much has to be gone through that it is worth a second connection: after a few new contacts it is not. */
export const isMuch = (statements: Statements): boolean =>
  statements.filter(([first, ...more]) => [first, ...more].some(({ q }) => addDays(first.q.from, A_QUARTER) < q.to))
    .length >= MUCH

/** What statements answered, by piece. */
export function byPiece(statements: Statements, answers: readonly Answer[][]): Map<Piece, Answer> {
  const all = new Map<Piece, Answer>()
  for (const [n, runs] of statements.entries())
    for (const [i, { run, q }] of runs.entries()) {
      const { counted, listed } = answers[n]![i]!
      for (const piece of run)
        all.set(piece, { counted: rowsOf(piece, counted, q.each), listed: rowsOf(piece, listed, q.each) })
    }
  return all
}

function rowsOf<Row extends { starts: string | null }>(piece: Piece, rows: Row[], each: Question['each']): Row[] {
  if (piece.starts === null) return rows
  return each ? rows.filter(row => row.starts === piece.starts) : rows.map(row => ({ ...row, starts: piece.starts }))
}
