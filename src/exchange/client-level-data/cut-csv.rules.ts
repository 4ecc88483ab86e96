/**
 * Cuts CSV (RFC 4180) into rows, as it comes in, in UTF-8. A line ends with CR LF, LF or CR; a cell in quotation marks may hold
 * line ends and doubled quotation marks. Ours because the load must keep step with PostgreSQL's COPY: see docs/decisions.
 *
 * A quotation mark that is never closed swallows what follows. Where a row that spans lines is of the wrong size or
 * has something behind a closing mark, or where it grows past all measure, only its first line is given up, and the cutting goes on at the next.
 */
export type Cutter = {
  push(bytes: Buffer): void
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
const SPACE = 32
const LONGEST_ROW = 262_144

export function csvCutter(cut: Cut): Cutter {
  const cutRow = rowCutter()
  let rest: Buffer = Buffer.alloc(0)
  let line = 1
  let size = -1
  let afterReturn = false

  /** Cuts all whole rows of the bytes; what is left of them waits for more. */
  function take(bytes: Buffer, last: boolean): void {
    let at = 0
    if (afterReturn && bytes.length > 0) {
      if (bytes[0] === LF) at = 1
      afterReturn = false
    }
    while (at < bytes.length) {
      const row = cutRow(bytes, at, last)
      const tooLong = !row && bytes.length - at > LONGEST_ROW
      if (!row && !last && !tooLong) break
      const lines = row ? row.lines : 0
      if (!row || (lines > 1 && size >= 0 && (row.cells.length !== size || row.loose))) {
        at = giveUpLine(bytes, at)
        continue
      }
      // Empty lines are none.
      if (row.cells.length > 1 || row.cells[0] !== '') {
        if (size < 0) size = row.cells.length
        cut.row(row.cells, line)
      }
      line += lines
      at = row.next
      if (row.returned && at === bytes.length) afterReturn = true
    }
    rest = bytes.subarray(at)
  }

  function giveUpLine(bytes: Buffer, from: number): number {
    let end = from
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1
    cut.broken(bytes.toString('utf8', from, end), line)
    line += 1
    return end < bytes.length ? rowEnd(bytes, end).next : end
  }

  return {
    push: bytes => take(rest.length === 0 ? bytes : Buffer.concat([rest, bytes]), false),
    end: () => take(rest, true),
  }
}

/** `loose`: something stands behind a closing quotation mark, which may not have been meant as one. */
type Row = { cells: string[]; next: number; lines: number; returned: boolean; loose: boolean }

/** Cuts one row from `from`; undefined when the bytes end within it, unless it is the last and no quotation mark is open. */
function rowCutter(): (bytes: Buffer, from: number, last: boolean) => Row | undefined {
  const textOf = rememberedText()
  let above = noCells()
  let mine = noCells()
  return (bytes, from, last) => {
    const cells: string[] = []
    const { length } = bytes
    if (above.bytes !== bytes) above.cells = []
    mine.bytes = bytes
    mine.cells = cells
    let at = from
    let lines = 1
    let loose = false
    for (;;) {
      const nth = cells.length
      mine.starts[nth] = at
      const same = endAsAbove(above, bytes, at, nth)
      if (same >= 0) {
        cells.push(above.cells[nth]!)
        at = same
      } else {
        let start = at
        let hash = 0
        let letters = PLAIN
        let quoted: Quoted | undefined
        if (at < length && bytes[at] === QUOTE) {
          quoted = readQuoted(bytes, at)
          if (!quoted || (quoted.next >= length && !last)) return undefined
          lines += quoted.lines
          start = at = quoted.next
        }
        for (; at < length; at += 1) {
          let code = bytes[at]!
          const sort = sorts[code]!
          if (sort !== PLAIN) {
            if (sort === END) break
            if (sort === UNPRINTABLE) code = bytes[at] = SPACE
            else letters = sort
          }
          hash = (Math.imul(hash, 31) + code) | 0
        }
        if (at >= length && !last) return undefined
        // What stands behind the closing mark belongs to the cell too.
        if (quoted && at > start) loose = true
        const text = quoted && at === start ? '' : textOf(bytes, start, at, hash, letters)
        cells.push(quoted ? wordsOf(bytes, quoted, textOf) + text : text)
      }
      mine.ends[nth] = at
      if (at < length && bytes[at] === COMMA) {
        at += 1
        continue
      }
      // Of a row that spans lines, or may have been cut wrongly, nothing is taken over by the next.
      if (lines > 1 || loose) mine.cells = []
      const spare = above
      above = mine
      mine = spare
      return at >= length
        ? { cells, next: length, lines, returned: false, loose }
        : { cells, ...rowEnd(bytes, at), lines, loose }
    }
  }
}

/** Where the cells of a row stood; it has none where nothing can be taken from it. */
type Cells = { bytes: Buffer; cells: string[]; starts: number[]; ends: number[] }
const noCells = (): Cells => ({ bytes: Buffer.alloc(0), cells: [], starts: [], ends: [] })

/** Where a cell ends that says, byte by byte, what the one above it does, as most do; -1 where it does not. */
function endAsAbove(above: Cells, bytes: Buffer, at: number, nth: number): number {
  if (nth >= above.cells.length) return -1
  const start = above.starts[nth]!
  const size = above.ends[nth]! - start
  const end = at + size
  if (end >= bytes.length || sorts[bytes[end]!] !== END) return -1
  for (let i = 0; i < size; i += 1) if (bytes[at + i] !== bytes[start + i]) return -1
  return end
}

const PLAIN = 0
const END = 1
/** Nothing prints them: they are spaces. */
const UNPRINTABLE = 2
/** Part of a letter that is more than one byte. */
const WIDE = 3
const sorts = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code === COMMA || code === LF || code === CR) return END
  if (code === 0 || (code >= 28 && code < SPACE)) return UNPRINTABLE
  return code > 127 ? WIDE : PLAIN
})

function rowEnd(bytes: Buffer, at: number): { next: number; returned: boolean } {
  if (bytes[at] === LF) return { next: at + 1, returned: false }
  return bytes[at + 1] === LF ? { next: at + 2, returned: false } : { next: at + 1, returned: true }
}

/** What is between quotation marks; `next` is behind the closing one. */
type Quoted = { from: number; next: number; lines: number; hash: number; letters: number; doubled: boolean }

function readQuoted(bytes: Buffer, open: number): Quoted | undefined {
  let [hash, letters, lines, doubled] = [0, PLAIN, 0, false]
  for (let at = open + 1; at < bytes.length; at += 1) {
    let code = bytes[at]!
    if (code === QUOTE) {
      if (bytes[at + 1] !== QUOTE) return { from: open + 1, next: at + 1, lines, hash, letters, doubled }
      doubled = true
      at += 1
    } else {
      const sort = sorts[code]!
      if (sort === UNPRINTABLE) code = bytes[at] = SPACE
      else if (sort === WIDE) letters = WIDE
      else if (code === CR || (code === LF && bytes[at - 1] !== CR)) lines += 1
    }
    hash = (Math.imul(hash, 31) + code) | 0
  }
  return undefined
}

function wordsOf(bytes: Buffer, { from, next, hash, letters, doubled }: Quoted, textOf: TextOf): string {
  return doubled
    ? bytes.toString('utf8', from, next - 1).replaceAll('""', '"')
    : textOf(bytes, from, next - 1, hash, letters)
}

/** `letters`: WIDE where any is. */
type TextOf = (bytes: Buffer, start: number, end: number, hash: number, letters: number) => string

const REMEMBERED = 1 << 15
const LONG = 64

/**
 * The text of bytes by their hash. Files say the same over and over: what was said before is the same text again, so that it
 * costs no memory, and to compare it costs whoever judges it nothing.
 */
function rememberedText(): TextOf {
  const known: string[] = new Array(REMEMBERED).fill('')
  const their = new Uint8Array(REMEMBERED * LONG)
  return (bytes, start, end, hash, letters) => {
    const length = end - start
    if (length === 0) return ''
    if (letters !== PLAIN) return bytes.toString('utf8', start, end)
    if (length > LONG) return bytes.toString('latin1', start, end)
    const slot = (hash ^ (hash >>> 15)) & (REMEMBERED - 1)
    const at = slot * LONG
    const before = known[slot]!
    if (before.length === length) {
      let i = 0
      while (i < length && their[at + i] === bytes[start + i]) i += 1
      if (i === length) return before
    }
    for (let i = 0; i < length; i += 1) their[at + i] = bytes[start + i]!
    const text = bytes.toString('latin1', start, end)
    known[slot] = text
    return text
  }
}
