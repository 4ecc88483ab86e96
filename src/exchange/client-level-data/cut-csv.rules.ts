/**
 * Cuts CSV (RFC 4180) into rows, as it comes in. A line ends with CR LF, LF or CR; a cell in quotation marks may hold line
 * ends and doubled quotation marks. Ours because the load must keep step with PostgreSQL's COPY: see docs/decisions.
 *
 * A quotation mark that is never closed swallows what follows. Where a row that spans lines is of the wrong size or
 * has something behind a closing mark, or where it grows past all measure, only its first line is given up, and the cutting goes on at the next.
 */
export type Cutter = {
  push(text: string): void
  end(): void
}
export type Cut = {
  /** `line` is that of the file on which the row begins, from 1. */
  row(cells: string[], line: number): void
  /** A line whose quotation mark was never closed, as it stands. */
  broken(text: string, line: number): void
}

const QUOTE = 34
const COMMA = 44
const LF = 10
const CR = 13
const LONGEST_ROW = 262_144

export function csvCutter(cut: Cut): Cutter {
  let rest = ''
  let line = 1
  let size = -1
  let afterReturn = false

  /** Cuts all whole rows of the text; what is left of it waits for more. */
  function take(text: string, last: boolean): void {
    let at = 0
    if (afterReturn && text.length > 0) {
      if (text.charCodeAt(0) === LF) at = 1
      afterReturn = false
    }
    while (at < text.length) {
      const row = cutRow(text, at, last)
      const tooLong = !row && text.length - at > LONGEST_ROW
      if (!row && !last && !tooLong) break
      const lines = row ? row.lines : 0
      if (!row || (lines > 1 && size >= 0 && (row.cells.length !== size || row.loose))) {
        at = giveUpLine(text, at)
        continue
      }
      // Empty lines are none.
      if (row.cells.length > 1 || row.cells[0] !== '') {
        if (size < 0) size = row.cells.length
        cut.row(row.cells, line)
      }
      line += lines
      at = row.next
      if (row.returned && at === text.length) afterReturn = true
    }
    rest = text.slice(at)
  }

  function giveUpLine(text: string, from: number): number {
    const end = /\r\n|\r|\n/g
    end.lastIndex = from
    const found = end.exec(text)
    cut.broken(text.slice(from, found?.index ?? text.length), line)
    line += 1
    return found ? found.index + found[0].length : text.length
  }

  return {
    push: text => take(rest === '' ? text : rest + text, false),
    end: () => take(rest, true),
  }
}

/** `loose`: something stands behind a closing quotation mark, which may not have been meant as one. */
type Row = { cells: string[]; next: number; lines: number; returned: boolean; loose: boolean }

/** One row from `from`; undefined when the text ends within it, unless it is the last and no quotation mark is open. */
function cutRow(text: string, from: number, last: boolean): Row | undefined {
  const cells: string[] = []
  const length = text.length
  let at = from
  let start = from
  let lines = 1
  let loose = false
  for (;;) {
    if (at >= length) {
      if (!last) return undefined
      cells.push(text.slice(start))
      return { cells, next: length, lines, returned: false, loose }
    }
    const code = text.charCodeAt(at)
    if (code === QUOTE && at === start) {
      const quoted = readQuoted(text, at)
      if (!quoted || (quoted.next >= length && !last)) return undefined
      lines += quoted.lines
      at = quoted.next
      let cell = quoted.text
      // What stands behind the closing mark belongs to the cell too.
      const behind = at
      while (at < length && !ends(text.charCodeAt(at))) at += 1
      if (at >= length && !last) return undefined
      if (at > behind) {
        cell += text.slice(behind, at)
        loose = true
      }
      cells.push(cell)
      if (at >= length) return { cells, next: length, lines, returned: false, loose }
      if (text.charCodeAt(at) !== COMMA) return { cells, ...rowEnd(text, at), lines, loose }
      at += 1
      start = at
    } else if (code === COMMA) {
      cells.push(at === start ? '' : text.slice(start, at))
      at += 1
      start = at
    } else if (code === LF || code === CR) {
      cells.push(at === start ? '' : text.slice(start, at))
      return { cells, ...rowEnd(text, at), lines, loose }
    } else at += 1
  }
}

const ends = (code: number) => code === COMMA || code === LF || code === CR

function rowEnd(text: string, at: number): { next: number; returned: boolean } {
  if (text.charCodeAt(at) === LF) return { next: at + 1, returned: false }
  return text.charCodeAt(at + 1) === LF ? { next: at + 2, returned: false } : { next: at + 1, returned: true }
}

/** The text between quotation marks; undefined when they are not closed. `next` is behind the closing one. */
function readQuoted(text: string, open: number): { text: string; next: number; lines: number } | undefined {
  let from = open + 1
  let said = ''
  for (;;) {
    const close = text.indexOf('"', from)
    if (close < 0) return undefined
    said += text.slice(from, close)
    if (text.charCodeAt(close + 1) !== QUOTE) return { text: said, next: close + 1, lines: linesIn(said) }
    said += '"'
    from = close + 2
  }
}

const linesIn = (text: string) => (/[\r\n]/.test(text) ? (text.match(/\r\n|\r|\n/g)?.length ?? 0) : 0)
