import { addDays } from '#platform/clock'
import type { Asked, Question, Together } from './engine.queries.ts'
import type { Piece } from './kept.rules.ts'

type Run = Asked & { run: readonly Piece[] }

/** The pieces of each question; neighbours are asked for together. */
export function runsOf(wanted: readonly (Asked & { piece: Piece })[]): Run[] {
  return [...Map.groupBy(wanted, one => one.q).values()].flatMap(ofOne => {
    const { measure, q } = ofOne[0]!
    const runs: Piece[][] = []
    for (const { piece } of ofOne) {
      const before = runs.at(-1)?.at(-1)
      if (before && q.each && !measure.months && addDays(before.to, 1) === piece.from) runs.at(-1)!.push(piece)
      else runs.push([piece])
    }
    return runs.map(run => ({ measure, q, run }))
  })
}

/** What is asked of runs, by piece: with each run in one statement whatever shares a list and asks for the same days. */
export async function askRuns<Row extends { starts: string | null }>(
  runs: readonly Run[],
  ask: (together: Together) => Promise<Row[][]>,
): Promise<Map<Piece, Row[]>> {
  const answers = new Map<Piece, Row[]>()
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
      const rows = await ask([first!, ...others])
      for (const [i, { run, q }] of group.entries())
        for (const piece of run) answers.set(piece, rowsOf(piece, rows[i]!, q.each))
    }),
  )
  return answers
}

function rowsOf<Row extends { starts: string | null }>(piece: Piece, rows: Row[], each: Question['each']): Row[] {
  if (piece.starts === null) return rows
  return each ? rows.filter(row => row.starts === piece.starts) : rows.map(row => ({ ...row, starts: piece.starts }))
}
