import type { Place } from '#place'
import type { By } from '#platform/audit'
import { type Database, isId, type Writing } from '#platform/database'
import { keepOut } from '../remove-rows/keep-out.ts'
import { lookAcross, tellKeptOut, withAcross } from './across-rows.ts'
import { findCldFile, insertCldFile, insertRefused, removeCldFile, saveAcross } from './cld.queries.ts'
import { findRowTypes, whatIsKnown } from './insert-read.queries.ts'
import type { Period } from './period.rules.ts'
import { processFiles, runsOf } from './process-files.ts'
import type { DayStyle } from './read-cell.rules.ts'
import { type Ready, readRefusing } from './read-refusing.ts'
import { keepRefused } from './refused-rows.ts'
import { type Step, stepNames } from './steps.rules.ts'
import type { Report } from './tally.rules.ts'
import { writeRows } from './write-rows.ts'

export type Load = {
  db: Database
  place: Place
  by: By
  path: string
  /** What to call the file. */
  name: string
  style: DayStyle
  leftOut: readonly Step[]
  /** 'again': a file that was loaded before is judged and processed anew, with the code lists of now. */
  mode: 'once' | 'again'
  /** Where refused rows go, to be mended and loaded again; undefined keeps them in the database only. */
  refusedPath: string | undefined
  progress(done: number, of: number, rows: number): void
  /** What else is written with the file, in its transaction; not of a file that was loaded before. */
  also?(tx: Writing, loaded: Loaded): Promise<void>
}
export type Loaded = Report & {
  outcome: 'loaded' | 'loaded before' | 'all refused'
  fileId: string
  period: Period | undefined
  refusedFile: string | null
  /** Of a file that was loaded before: why it does not count for all its months; '' where it does. */
  notCounting?: string
}

/** All that a file changes, within the transaction it is given, whose turn it is. */
export async function writeFile(tx: Writing, load: Omit<Load, 'db'>, ready: Ready, fileId: string): Promise<Loaded> {
  const { print, lists } = ready
  const { place, by } = load
  await removeCldFile(tx, place.id, fileId)
  const steps = new Set(stepNames.filter(step => !load.leftOut.includes(step)))
  // Likely it is about months after all those that are there.
  const nr = (await runsOf(tx, place.id, steps)).length + 1
  const writing = writeRows(tx, { placeId: place.id, fileId, steps, nr, known: await whatIsKnown(tx, place.id) })
  const refused = keepRefused(load.refusedPath, fileId)
  const write = { as: await findRowTypes(tx), rows: writing.rows }
  const { report, mends, period, stated } = await readRefusing(ready, { refused, write })
  try {
    await writing.finish()
    const shown = { ...report, fileId, refusedFile: null }
    if (report.accepted === 0) {
      if (load.mode === 'again') await processFiles(tx, place.id, steps, lists)
      return { ...shown, outcome: 'all refused', period: undefined, refusedFile: refused.close() }
    }
    const mended = mends === undefined || !isId(mends) ? undefined : await findCldFile(tx, place.id, mends)
    await insertCldFile(tx, place.id, {
      ...{ fileId, name: load.name, sha256: print.sha256, loadedAt: by.at, loadedBy: by.accountId },
      ...{ ...report, period, stated, stepsLeftOut: [...load.leftOut] },
      mends: mended ? (mended.mends ?? mended.fileId) : null,
    })
    await insertRefused(tx, place.id, fileId, refused.rows())
    const keptOut = await keepOut(tx, place.id)
    await processFiles(tx, place.id, steps, lists)
    const across = [
      ...(await lookAcross(tx, { placeId: place.id, fileId, period }, mended !== undefined)),
      ...tellKeptOut(keptOut),
    ]
    await saveAcross(tx, place.id, fileId, across)
    return withAcross({ ...shown, outcome: 'loaded' as const, period, refusedFile: refused.close() }, across)
  } catch (fault) {
    refused.drop()
    throw fault
  }
}
