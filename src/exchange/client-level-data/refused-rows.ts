import type { RefusedRow } from './cld.queries.ts'
import { columnName, type Fault, inWords } from './faults.rules.ts'
import { ownText } from './own-text.rules.ts'
import { openRefusedFile, refusedHeader, refusedLine } from './refused-file.ts'

/** So many refused rows are kept in the database, for the page; the file has all. */
const MOST_KEPT = 20_000

/** Refused rows as they stood: to a file beside, where one is asked for, and kept for the database. */
export function keepRefused(path: string | undefined, fileId: string) {
  const file = path === undefined ? undefined : openRefusedFile(path)
  const rows: RefusedRow[] = []
  return {
    header(names: readonly string[]): void {
      file?.header(refusedHeader(fileId, names))
      // The columns of the file stand first, as line 1 that was refused for nothing.
      rows.push({ line: 1, reason: '', cells: names.map(ownText) })
    },
    row(line: number, fault: Fault, cells: readonly string[]): void {
      const reason = `${columnName(fault)}: ${inWords(fault)}`
      file?.line(refusedLine(reason, cells))
      if (rows.length <= MOST_KEPT) rows.push({ line, reason, cells: cells.map(ownText) })
    },
    rows: (): RefusedRow[] => (rows.length > 1 ? rows : []),
    close: (): string | null => file?.close() ?? null,
    drop: (): void => file?.drop(),
  }
}
