import type { Writing } from '#platform/database'
import { insertRead, type Presumed } from './insert-read.queries.ts'
import type { Written } from './row-bytes.ts'
import type { Between } from './watch-rows.ts'

/**
 * Writes rows behind the reading: one statement is under way while the next rows are collected, never more, so that
 * memory stays flat however slow the database is.
 */
export function writeRows(tx: Writing, of: Omit<Presumed, 'stated'>) {
  let underWay: Promise<void> = Promise.resolve()
  return {
    async rows(rows: Written, stated: Between): Promise<void> {
      await underWay
      underWay = insertRead(tx, { ...of, stated }, rows)
      // What fails is thrown where it is waited for; until then it must not end the process.
      underWay.catch(() => undefined)
    },
    finish: () => underWay,
  }
}
