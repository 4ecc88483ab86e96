import { addDays } from '#platform/clock'
import type { Question } from './engine.queries.ts'
import type { Piece } from './kept.rules.ts'
import type { Answer, Together, Wish } from './listed.queries.ts'

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

/** What is asked of pieces: as few statements as there are things to read. */
export async function askPieces(
  wanted: readonly Want[],
  ask: (together: Together) => Promise<Answer[]>,
): Promise<Map<Piece, Answer>> {
  const answers = new Map<Piece, Answer>()
  await Promise.all(
    groupsOf(runsOf(wanted)).map(async group => {
      const found = await ask(group)
      for (const [i, { run, q }] of group.entries())
        for (const piece of run)
          answers.set(piece, {
            counted: rowsOf(piece, found[i]!.counted, q.each),
            listed: rowsOf(piece, found[i]!.listed, q.each),
          })
    }),
  )
  return answers
}

function rowsOf<Row extends { starts: string | null }>(piece: Piece, rows: Row[], each: Question['each']): Row[] {
  if (piece.starts === null) return rows
  return each ? rows.filter(row => row.starts === piece.starts) : rows.map(row => ({ ...row, starts: piece.starts }))
}
