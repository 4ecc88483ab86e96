import type { Writing } from '#platform/database'
import { insertCldRows } from './cld.queries.ts'
import { ROW } from './pack-row.rules.ts'

/** So many rows go to the database at once, while the next are being read. */
const AT_ONCE = 2_000

/**
 * Writes rows behind the reading: one statement is under way while the next rows are collected, never more, so that
 * memory stays flat however slow the database is.
 */
export function writeRows(tx: Writing, placeId: number, fileId: string) {
  let waiting: string[] = []
  let underWay: Promise<void> = Promise.resolve()
  const send = async () => {
    await underWay
    const rows = waiting
    waiting = []
    if (rows.length === 0) return
    underWay = insertCldRows(tx, placeId, fileId, rows.join(ROW))
    // What fails is thrown where it is waited for; until then it must not end the process.
    underWay.catch(() => undefined)
  }
  return {
    add: (row: string) => void waiting.push(row),
    pause: async () => {
      if (waiting.length >= AT_ONCE) await send()
    },
    finish: async () => {
      await send()
      await underWay
    },
  }
}
