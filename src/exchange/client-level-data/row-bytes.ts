import { hash } from 'node:crypto'
import { c, type JudgedRow } from './judge-row.rules.ts'

/**
 * Rows as PostgreSQL itself writes them down (the binary form of an array of exchange.cld_row, as its COPY has it too):
 * nothing is quoted here or cut apart there, which costs the server half as much as text does.
 */
const TYPE = { boolean: 16, smallint: 21, integer: 23, text: 25, double: 701, texts: 1009, date: 1082, uuid: 2950 }
const COLUMNS = 19

/** Before the first row: how many dimensions, whether any row is null, of what type, how many rows, from which number. */
const HEAD = 20
const NULL = -1

export type RowBytes = {
  add(line: number, row: JudgedRow, cells: readonly string[]): void
  /** How many rows wait. */
  rows(): number
  /** The rows so far, and begins anew. The bytes are the caller's. */
  take(): Uint8Array<ArrayBuffer>
}

export type OfFile = {
  placeId: number
  fileId: string
  /** The number that the server has given to the type exchange.cld_row. */
  rowType: number
}

export function rowBytes({ placeId, fileId, rowType }: OfFile): RowBytes {
  let bytes = Buffer.allocUnsafe(1 << 20)
  let at = HEAD
  let rows = 0
  const file = Buffer.from(fileId.replaceAll('-', ''), 'hex')

  function make(room: number): void {
    if (at + room <= bytes.length) return
    const more = Buffer.allocUnsafe(Math.max(bytes.length * 2, at + room))
    bytes.copy(more, 0, 0, at)
    bytes = more
  }
  function number(value: number): void {
    bytes[at] = value >>> 24
    bytes[at + 1] = value >>> 16
    bytes[at + 2] = value >>> 8
    bytes[at + 3] = value
    at += 4
  }
  /** A text of ASCII letter by letter, which for short ones is faster than to ask for it; any other as UTF-8. */
  function text(value: string): void {
    const { length } = value
    make(length * 3 + 8)
    const begins = at + 4
    for (let i = 0; i < length; i += 1) {
      const code = value.charCodeAt(i)
      if (code > 127) {
        const size = bytes.write(value, begins, 'utf8')
        number(size)
        at += size
        return
      }
      bytes[begins + i] = code
    }
    number(length)
    at += length
  }
  const textOrNull = (value: string) => (value === '' ? number(NULL) : text(value))
  function typed(type: number, value: string | null | undefined): void {
    number(type)
    if (value) text(value)
    else number(NULL)
  }
  function whole(type: number, size: 1 | 2 | 4, value: number): void {
    number(type)
    number(size)
    for (let shift = (size - 1) * 8; shift >= 0; shift -= 8) bytes[at++] = value >>> shift
  }
  function double(value: number | null): void {
    const known = value !== null && Number.isFinite(value)
    number(TYPE.double)
    number(known ? 8 : NULL)
    if (known) at = bytes.writeDoubleBE(value, at)
  }
  function day(value: string | null): void {
    if (value) whole(TYPE.date, 4, daysFrom2000(value))
    else typed(TYPE.date, null)
  }
  function uuid(value: Buffer): void {
    number(TYPE.uuid)
    number(16)
    at += value.copy(bytes, at)
  }
  function texts(values: readonly string[]): void {
    number(TYPE.texts)
    const sizeAt = at
    at += 4
    number(1)
    number(1)
    number(TYPE.text)
    number(values.length)
    number(1)
    for (const value of values) {
      make(value.length * 3 + 8)
      textOrNull(value)
    }
    const end = at
    at = sizeAt
    number(end - sizeAt - 4)
    at = end
  }

  return {
    add(line, { words, days, ...row }, cells) {
      make(1_024)
      const sizeAt = at
      at += 4
      number(COLUMNS)
      whole(TYPE.integer, 4, placeId)
      uuid(file)
      whole(TYPE.integer, 4, line)
      texts(cells)
      make(1_024)
      if (row.clean) texts(row.clean)
      else typed(TYPE.texts, null)
      make(1_024)
      typed(TYPE.text, row.personKey)
      typed(TYPE.text, words[c.clientType])
      typed(TYPE.text, words[c.eventType])
      make(1_024)
      uuid(hash('md5', row.eventKey, 'buffer'))
      day(days.started)
      day(days.ended)
      day(days.born)
      day(days.died)
      typed(TYPE.text, words[c.outcome])
      make(1_024)
      whole(TYPE.smallint, 2, row.outcomeRank)
      whole(TYPE.boolean, 1, row.conversation ? 1 : 0)
      double(row.perWeek)
      double(row.once)
      typed(TYPE.text, row.postcode)
      const end = at
      at = sizeAt
      number(end - sizeAt - 4)
      at = end
      rows += 1
    },
    rows: () => rows,
    take() {
      const end = at
      at = 0
      number(1)
      number(0)
      number(rowType)
      number(rows)
      number(1)
      // A copy of its own, to be handed to another thread.
      const taken = new Uint8Array(bytes.subarray(0, end))
      at = HEAD
      rows = 0
      return taken
    },
  }
}

const MARCH_2000 = 60
/** Days from the first of January 2000, as the server counts them. Years are reckoned from March, leap days come last. */
function daysFrom2000(day: string): number {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - 2000 - (month < 3 ? 1 : 0)
  const ofYear = Math.floor((153 * (month + (month < 3 ? 9 : -3)) + 2) / 5) + Number(day.slice(8, 10)) - 1
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear + MARCH_2000
}
