import type { Writing } from '#platform/database'
import { insertCldRows } from './cld.queries.ts'

/**
 * Writes rows behind the reading: one statement is under way while the next rows are collected, never more, so that
 * memory stays flat however slow the database is.
 */
export function writeRows(tx: Writing) {
  let underWay: Promise<void> = Promise.resolve()
  return {
    async rows(rows: Uint8Array): Promise<void> {
      await underWay
      underWay = insertCldRows(tx, rows)
      // What fails is thrown where it is waited for; until then it must not end the process.
      underWay.catch(() => undefined)
    },
    finish: () => underWay,
  }
}
