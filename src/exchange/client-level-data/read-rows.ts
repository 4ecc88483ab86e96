import type { CodeList } from './code-lists.rules.ts'
import { type Header, headers, readHeader } from './columns.rules.ts'
import { csvCutter } from './cut-csv.rules.ts'
import type { Fault } from './faults.rules.ts'
import { rowJudge } from './judge-row.rules.ts'
import type { JudgedRow } from './judged-row.ts'
import type { DayStyle } from './read-cell.rules.ts'
import { makeTally, type Report } from './tally.rules.ts'

/** What is done with each row as it is read; nothing of it is kept here. */
export type Taking = {
  accepted(line: number, row: JudgedRow, cells: readonly string[]): void
  refused(line: number, fault: Fault, cells: readonly string[]): void
  header(header: Header, names: readonly string[]): void
  /** Between pieces of the file, so that what was taken can be written before more comes. */
  pause(): Promise<void>
}

export type Asking = {
  /** The file in UTF-8, piece by piece; `seen` is told of the bytes so far. */
  pieces(seen: (bytes: number) => void): AsyncIterable<Buffer>
  lists: readonly CodeList[]
  style: DayStyle
  today: string
  /** How much of the file came, and how many rows were read of it. */
  seen(bytes: number, rows: number): void
}

/** The file is none of Client Level Data; the words say why. */
export class NoCldFile extends Error {}

/** Reads a file from its first to its last row, in the memory of a piece of it. */
export async function readRows(asking: Asking, taking: Taking): Promise<Report> {
  const tally = makeTally()
  const judge = rowJudge(asking.lists, asking.style, asking.today)
  let header: Header | undefined
  const cells: string[] = headers.map(() => '')

  function refuse(line: number, fault: Fault, as: readonly string[]): void {
    tally.row(line, [fault], fault)
    taking.refused(line, fault, as)
  }
  const cutter = csvCutter({
    row(found, line) {
      if (!header) {
        header = openHeader(found)
        tellHeader(header, line, tally.remark)
        taking.header(header, found)
      } else if (found.length !== header.cells) {
        refuse(line, { column: -1, kind: 'cells', text: many(found.length), meant: many(header.cells) }, found)
      } else {
        const { from } = header
        for (let i = 0; i < from.length; i += 1) cells[i] = from[i]! < 0 ? '' : found[from[i]!]!
        if (header.mends !== undefined) for (let i = 0; i < cells.length; i += 1) cells[i] = unguarded(cells[i]!)
        const judged = judge(cells)
        tally.row(line, judged.faults, judged.refused)
        if (judged.refused) taking.refused(line, judged.refused, found)
        else taking.accepted(line, judged, cells)
      }
    },
    broken(text, line) {
      if (!header) throw new NoCldFile('The first line has a quotation mark that is never closed.')
      refuse(line, { column: -1, kind: 'quote' }, [text])
    },
  })
  for await (const piece of asking.pieces(bytes => asking.seen(bytes, tally.read()))) {
    cutter.push(piece)
    await taking.pause()
  }
  cutter.end()
  await taking.pause()
  if (!header) throw new NoCldFile('The file is empty.')
  return tally.report()
}

const many = (n: number) => `${n} cell${n === 1 ? '' : 's'}`

/** In a file of ours an apostrophe keeps a spreadsheet from reckoning; it is not part of the cell. */
const unguarded = (text: string) => (/^'[=+\-@]/.test(text) ? text.slice(1) : text)

function openHeader(names: readonly string[]): Header {
  const header = readHeader(names)
  const lacks = (name: string) => header.missing.includes(name)
  if (header.missing.length === headers.length)
    throw new NoCldFile('The first line names none of the 50 columns. Is it a Client Level Data file?')
  if (lacks('NHS Number') && lacks('LA Person Unique Identifier'))
    throw new NoCldFile('No column says who a row is about: NHS Number or LA Person Unique Identifier.')
  if (lacks('Event Start Date')) throw new NoCldFile('There is no column Event Start Date.')
  return header
}

function tellHeader(header: Header, line: number, tell: (line: number, column: string, words: string) => void): void {
  for (const name of header.missing) tell(line, name, 'the file has no such column: it is blank in every row')
  for (const name of header.extra) tell(line, name.slice(0, 60), 'not one of the 50 columns: it is not read')
  for (const name of header.twice) tell(line, name, 'the column is there twice: the first is read')
}
