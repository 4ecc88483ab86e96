import { audited } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { inTransaction, newId, type Reading, refreshStatistics, type Writing } from '#platform/database'
import { withAcross } from './across-rows.ts'
import { findLoaded, listCldFiles, listOwnCodes, takeTurns } from './cld.queries.ts'
import { withOwn } from './code-lists.rules.ts'
import { type Fingerprint, fingerprint } from './open-file.ts'
import { openReader, type Reader } from './read-apart.ts'
import { type Ready, readRefusing } from './read-refusing.ts'
import { keepRefused } from './refused-rows.ts'
import { whyNotCounting } from './standing-files.ts'
import { type Load, type Loaded, writeFile } from './write-file.ts'

/**
 * Loads a file in one transaction: all of its accepted rows or, when anything goes wrong, none. A file that was loaded
 * before is read again, so that the same can be said of it, and changes nothing. Throws NoCldFile.
 */
export async function loadCld(load: Load): Promise<Loaded> {
  const reader = openReader(load.path)
  try {
    return await loadOnce(load, reader)
  } finally {
    await reader.close()
  }
}

async function loadOnce(load: Load, reader: Reader): Promise<Loaded> {
  const { db, place, by } = load
  const print = await fingerprint(load.path)
  const before = await inTransaction(db, place.id, async tx => ({
    fileId: await findLoaded(tx, place.id, print.sha256),
    ready: await readyFor(tx, load, reader, print),
  }))
  if (before.fileId && load.mode === 'once') return readOnly(load, before.ready, before.fileId)
  const written = await audited<Loaded | string>(db, by, async tx => {
    await takeTurns(tx, place.id)
    // The same file may have been loaded while this one waited for its turn.
    const fileId = await findLoaded(tx, place.id, print.sha256)
    if (fileId && load.mode === 'once') return { result: fileId, audit: [] }
    const result = await writeFile(tx, load, before.ready, fileId ?? newId())
    await load.also?.(tx, result)
    const act =
      result.outcome === 'loaded'
        ? `loaded ${result.accepted} rows of Client Level Data`
        : 'read Client Level Data of which no row could be accepted'
    return { result, audit: [{ act, record: result.fileId, content: print.sha256 }] }
  })
  if (typeof written === 'string') return readOnly(load, before.ready, written)
  // Figures are asked for at once. Planned as for empty tables, one of them takes minutes.
  await refreshStatistics(db, ['exchange.cld_event', 'exchange.cld_person'])
  return written
}

/** Loads a file as part of a place that is made whole, under an id that it gives. Whoever makes it writes the audit. */
export async function loadCldWithin(tx: Writing, load: Omit<Load, 'db'>, fileId: string): Promise<Loaded> {
  const reader = openReader(load.path)
  try {
    return await writeFile(tx, load, await readyFor(tx, load, reader, await fingerprint(load.path)), fileId)
  } finally {
    await reader.close()
  }
}

type What = Omit<Load, 'db'>
async function readyFor(
  tx: Reading,
  { place, path, style, progress, by, leftOut }: What,
  reader: Reader,
  print: Fingerprint,
): Promise<Ready> {
  const lists = withOwn(await listOwnCodes(tx, place.id))
  const believing = leftOut.includes('period') ? 'stated' : 'worked out'
  return { reader, path, print, style, progress, lists, today: dayOf(by.at), believing }
}

async function readOnly(load: Load, ready: Ready, fileId: string): Promise<Loaded> {
  const refused = keepRefused(load.refusedPath, fileId)
  const { report, period } = await readRefusing(ready, { refused })
  const files = await inTransaction(load.db, load.place.id, tx => listCldFiles(tx, load.place.id))
  const notCounting = whyNotCounting(files, fileId, ready.today)
  const before = { ...report, outcome: 'loaded before' as const, fileId, period, refusedFile: refused.close() }
  return withAcross({ ...before, notCounting }, files.find(file => file.fileId === fileId)?.across ?? [])
}
