import type { Place } from '#place'
import { audited, type By } from '#platform/audit'
import { type DateString, dayOf } from '#platform/clock'
import { type Database, inTransaction, newId, type Writing } from '#platform/database'
import { findCldFile, findLoaded, insertCldFile, insertRefused, listOwnCodes, takeTurns } from './cld.queries.ts'
import { type CodeList, withOwn } from './code-lists.rules.ts'
import { type Fingerprint, fingerprint } from './open-file.ts'
import { packRow } from './pack-row.rules.ts'
import type { Period } from './period.rules.ts'
import { processFiles } from './process-files.ts'
import type { DayStyle } from './read-cell.rules.ts'
import { readRows } from './read-rows.ts'
import { keepRefused } from './refused-rows.ts'
import { type Step, stepNames } from './steps.rules.ts'
import type { Report } from './tally.rules.ts'
import { watchRows } from './watch-rows.ts'
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
  /** Where refused rows go, to be mended and loaded again; undefined keeps them in the database only. */
  refusedPath: string | undefined
  progress(done: number, of: number): void
}
export type Loaded = Report & {
  outcome: 'loaded' | 'loaded before' | 'all refused'
  fileId: string
  period: Period | undefined
  refusedFile: string | null
}

type Ready = { load: Load; print: Fingerprint; lists: readonly CodeList[]; today: DateString; fileId: string }

/**
 * Loads a file in one transaction: all of its accepted rows or, when anything goes wrong, none. A file that was loaded
 * before is read again, so that the same can be said of it, and changes nothing. Throws NoCldFile.
 */
export async function loadCld(load: Load): Promise<Loaded> {
  const { db, place, by } = load
  const print = await fingerprint(load.path)
  const before = await inTransaction(db, place.id, async tx => ({
    fileId: await findLoaded(tx, place.id, print.sha256),
    lists: withOwn(await listOwnCodes(tx, place.id)),
  }))
  const ready: Ready = { load, print, lists: before.lists, today: dayOf(by.at), fileId: before.fileId ?? newId() }
  if (before.fileId) return readOnly(ready)
  return audited(db, by, async tx => {
    const result = await writeAll(tx, ready)
    const act =
      result.outcome === 'loaded'
        ? `loaded ${result.accepted} rows of Client Level Data`
        : 'read Client Level Data of which no row could be accepted'
    return { result, audit: [{ act, record: ready.fileId, content: print.sha256 }] }
  })
}

async function readOnly(ready: Ready): Promise<Loaded> {
  const refused = keepRefused(ready.load.refusedPath, ready.fileId)
  const report = await reading(ready, { refused, accepted: () => undefined, pause: async () => undefined })
  return {
    ...report.report,
    outcome: 'loaded before',
    fileId: ready.fileId,
    period: undefined,
    refusedFile: refused.close(),
  }
}

type Using = {
  refused: ReturnType<typeof keepRefused>
  accepted: Parameters<typeof readRows>[1]['accepted']
  pause(): Promise<void>
}

async function reading({ load, print, lists, today }: Ready, { refused, accepted, pause }: Using) {
  let mends: string | undefined
  try {
    const report = await readRows(
      {
        ...{ path: load.path, letters: print.letters, lists, style: load.style, today },
        seen: bytes => load.progress(bytes, print.bytes),
      },
      {
        header: (header, names) => {
          mends = header.mends
          refused.header(names)
        },
        refused: refused.row,
        ...{ accepted, pause },
      },
    )
    return { report, mends }
  } catch (fault) {
    refused.drop()
    throw fault
  }
}

async function writeAll(tx: Writing, ready: Ready): Promise<Loaded> {
  const { load, print, fileId, lists, today } = ready
  const { place, by } = load
  await takeTurns(tx, place.id)
  const writing = writeRows(tx, place.id, fileId)
  const watched = watchRows()
  const refused = keepRefused(load.refusedPath, fileId)
  const { report, mends } = await reading(ready, {
    refused,
    accepted: (line, row, cells) => {
      watched.row(row)
      writing.add(packRow(line, row, cells))
    },
    pause: writing.pause,
  })
  try {
    await writing.finish()
    const shown = { ...report, fileId, refusedFile: null }
    if (report.accepted === 0)
      return { ...shown, outcome: 'all refused', period: undefined, refusedFile: refused.close() }
    const mended = mends === undefined ? undefined : await findCldFile(tx, place.id, mends)
    const period = watched.period(load.leftOut.includes('period') ? 'stated' : 'worked out', today)
    await insertCldFile(tx, place.id, {
      ...{ fileId, name: load.name, sha256: print.sha256, loadedAt: by.at, loadedBy: by.accountId },
      ...{ ...report, period, stated: watched.stated(), stepsLeftOut: [...load.leftOut] },
      mends: mended ? (mended.mends ?? mended.fileId) : null,
    })
    await insertRefused(tx, place.id, fileId, refused.rows())
    await processFiles(tx, place.id, new Set(stepNames.filter(step => !load.leftOut.includes(step))), lists)
    return { ...shown, outcome: 'loaded', period, refusedFile: refused.close() }
  } catch (fault) {
    refused.drop()
    throw fault
  }
}
