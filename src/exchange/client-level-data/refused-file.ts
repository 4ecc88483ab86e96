import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { csvLine, guarded } from '#platform/csv'
import { REASON } from './columns.rules.ts'

/** A number may begin with a sign; anything else that a spreadsheet would reckon with is kept from it. */
const safe = (text: string) => (/^[+-]?[\d.,]+$/.test(text) ? text : guarded(text))
const safeLine = (cells: readonly string[]) => csvLine(cells.map(safe))

/** The first line: why, with the id of the file that the rows are of, then the file's own columns. */
export const refusedHeader = (fileId: string, names: readonly string[]) => {
  // A file that mends another already has the column.
  const own = names[0]?.startsWith(REASON) ? names.slice(1) : names
  return safeLine([`${REASON}: ${fileId}`, ...own])
}
export const refusedLine = (reason: string, cells: readonly string[]) => safeLine([reason, ...cells])

/** The file of refused rows, made only when there is one; it stands under its name when it is whole. */
export function openRefusedFile(path: string) {
  const partial = `${path}.part`
  let file: number | undefined
  let header = ''
  return {
    header(line: string): void {
      header = line
    },
    line(line: string): void {
      if (file === undefined) {
        file = openSync(partial, 'w', 0o600)
        writeSync(file, `\uFEFF${header}`)
      }
      writeSync(file, line)
    },
    /** The path, or null when nothing was refused: then an earlier file of that name goes. */
    close(): string | null {
      if (file === undefined) {
        rmSync(path, { force: true })
        return null
      }
      closeSync(file)
      renameSync(partial, path)
      return path
    },
    drop(): void {
      if (file !== undefined) closeSync(file)
      rmSync(partial, { force: true })
    },
  }
}
