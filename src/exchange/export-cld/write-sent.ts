import { createHash } from 'node:crypto'
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { type DateStyle, firstLine, lineOf, type SentRow } from './written-row.rules.ts'

const AT_ONCE = 1 << 18

/** The file as it grows, readable by its owner only. It has its name when it is whole and was judged; until then `partial`. */
export function openSent(path: string, style: DateStyle) {
  const partial = `${path}.part`
  const file = openSync(partial, 'w', 0o600)
  const hash = createHash('sha256')
  let waiting = firstLine
  let closed = false
  let bytes = 0
  const send = () => {
    const text = Buffer.from(waiting)
    hash.update(text)
    writeSync(file, text)
    bytes += text.length
    waiting = ''
  }
  const close = () => {
    if (!closed) closeSync(file)
    closed = true
  }
  return {
    partial,
    /** How much of it is written. */
    bytes: () => bytes,
    rows(rows: readonly SentRow[]): void {
      for (const row of rows) waiting += lineOf(row, style)
      if (waiting.length > AT_ONCE) send()
    },
    /** All is written; its SHA-256. */
    end(): string {
      send()
      close()
      return hash.digest('hex')
    },
    keep: (): void => renameSync(partial, path),
    drop(): void {
      close()
      rmSync(partial, { force: true })
    },
  }
}
