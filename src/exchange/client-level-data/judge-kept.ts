import type { Place } from '#place'
import { dayOf } from '#platform/clock'
import type { Reading } from '#platform/database'
import { type CldFile, listOwnCodes } from './cld.queries.ts'
import { withOwn } from './code-lists.rules.ts'
import { headers, readHeader } from './columns.rules.ts'
import type { Fault } from './faults.rules.ts'
import { c, type JudgeRow, rowJudge } from './judge-row.rules.ts'
import { namesOfRefused, nextKept, nextRefused } from './kept-rows.queries.ts'
import { bePatient } from './put-right.queries.ts'

/** A row as it is kept, judged anew. `reason` stands alone where a refused row cannot be cut into its columns. */
export type Judged = {
  line: number
  refused: boolean
  faults: readonly Fault[]
  reason: string
  cells: readonly string[]
  localId: string
}

/**
 * All rows of a file that are kept, refused ones first, in the memory of a page of them: as on the day of loading, by the
 * code lists of now.
 */
export async function* judgeKept(tx: Reading, place: Place, file: CldFile): AsyncGenerator<Judged> {
  await bePatient(tx)
  const judge = rowJudge(
    withOwn(await listOwnCodes(tx, place.id)),
    'either',
    dayOf(file.firstLoadedAt ?? file.loadedAt),
  )
  yield* judgeRefused(tx, place, file, judge)
  for (let at = 0; ; ) {
    const rows = await nextKept(tx, place.id, file.fileId, at)
    if (rows.length === 0) return
    for (const { line, cells } of rows) {
      const { faults, refused } = judge(cells)
      yield { line, refused: refused !== undefined, faults, reason: '', cells, localId: cells[c.localId]! }
    }
    at = rows.at(-1)!.line
  }
}

async function* judgeRefused(tx: Reading, place: Place, file: CldFile, judge: JudgeRow): AsyncGenerator<Judged> {
  const names = await namesOfRefused(tx, place.id, file.fileId)
  if (!names) return
  const { from, cells: size } = readHeader(names)
  for (let at = 1; ; ) {
    const rows = await nextRefused(tx, place.id, file.fileId, at)
    if (rows.length === 0) return
    for (const { line, reason, cells: found } of rows) {
      const cells = found.length === size ? headers.map((_, i) => (from[i]! < 0 ? '' : found[from[i]!]!)) : []
      const faults = cells.length > 0 ? judge(cells).faults : []
      yield { line, refused: true, faults, reason, cells, localId: cells[c.localId] ?? '' }
    }
    at = rows.at(-1)!.line
  }
}
