import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { audited } from '#platform/audit'
import { todayOf } from '#platform/clock'
import type { Writing } from '#platform/database'
import { type Command, Refusal, type Running } from './command.ts'
import { cutSmallCsv, decoded } from './small-csv.rules.ts'

/** A cell that cannot stand. `line` is that of the file, from 1; an empty line is none. */
export type CellFault = { line: number; column: string; message: string }
type HasId = { id: number }

export type Keeping<P> = {
  place: P
  now: Date
  /** Who brought it; the command line is nobody. */
  by: { accountId: string | null; name: string }
  /** What its owner calls the file. */
  fileName: string
}

/** A small file of rows that is taken whole or not at all: a part of it would be wrong. A command and a page take the same. */
export type WholeFile<Row, P extends HasId> = {
  name: string
  does: string
  help: string
  /** What is counted: 'bands'. */
  called: string
  read(lines: string[][], asked: { place: P; today: string }): { rows: Row[]; faults: CellFault[] }
  /** Writes them in one transaction. Returns how many are new or changed. */
  keep(tx: Writing, rows: Row[], keeping: Keeping<P>): Promise<number>
  audit(rows: Row[]): { act: string; content?: unknown }
  /** What is said when it is done. */
  done(rows: Row[], changed: number): string
}

/** Bytes. */
export const LARGEST_WHOLE = 50 * 1024 * 1024
/** Faults that are said in words; --json has them all. */
export const FAULTS_SHOWN = 20

/** Such a file as it was read. `read` counts rows, whole or faulty. */
export type Read<Row> = { read: number; rows: Row[]; faults: CellFault[] }

/** Reads such a file on disk. Throws Refusal where it is none. */
export async function readWhole<Row, P extends HasId>(
  file: Pick<WholeFile<Row, P>, 'read'>,
  path: string,
  asked: { place: P; today: string },
): Promise<Read<Row>> {
  const { rows, faults } = file.read(await linesOf(path), asked)
  if (faults.length === 0 && rows.length === 0) throw new Refusal('The file has no rows.')
  return { read: rows.length + new Set(faults.map(fault => fault.line)).size, rows, faults }
}

/** A command that reads such a file, refuses it or keeps it, and reports: 0 where it is kept, 1 where it is not. */
export function importWhole<Row, P extends HasId>(file: WholeFile<Row, P>): Command<P> {
  const { name, does, help, called } = file
  return {
    ...{ name, does, help },
    async run(running) {
      const { place, clock, words, flags, print } = running
      const [path, ...more] = words
      if (!path || more.length > 0) {
        print(help)
        return 2
      }
      const { read, rows, faults } = await readWhole(file, path, { place, today: todayOf(clock) })
      const whole = faults.length === 0
      const changed = whole ? await keep(file, running, rows, basename(path)) : 0
      const report = { read, accepted: whole ? read : 0, refused: whole ? 0 : read, changed, faults }
      const inWords = whole
        ? [file.done(rows, changed)]
        : [
            `${read} ${called} read, and nothing is changed:`,
            ...faults.slice(0, FAULTS_SHOWN).map(f => `  line ${f.line}: ${f.column}: ${f.message}`),
          ]
      print(flags.json ? JSON.stringify(report) : inWords.join('\n'))
      return whole ? 0 : 1
    },
  }
}

const nobody = { accountId: null, name: 'A file' }

function keep<Row, P extends HasId>(
  file: WholeFile<Row, P>,
  { db, place, clock }: Running<P>,
  rows: Row[],
  fileName: string,
) {
  const now = clock.now()
  return audited(db, { placeId: place.id, accountId: null, role: 'command line', team: '', at: now }, async tx => ({
    result: await file.keep(tx, rows, { place, now, by: nobody, fileName }),
    audit: [file.audit(rows)],
  }))
}

/** Rows of a small CSV file on disk, as UTF-8 or, where it is none, as Windows writes it. Refuses what is no such file. */
async function linesOf(path: string): Promise<string[][]> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Refusal(`There is no file ${path}.`)
  if (found.size > LARGEST_WHOLE) throw new Refusal(`${path} is too large to be such a file.`)
  const bytes = await readFile(path)
  if (isWorkbook(bytes)) throw new Refusal('This is a workbook: save the sheet as CSV, and bring that.')
  const lines = cutSmallCsv(decoded(bytes))
  if (!lines) throw new Refusal('The file cannot be cut into cells: a quotation mark never closes.')
  return lines
}

/** Excel's and LibreOffice's are archives; older ones of Excel begin otherwise. */
const isWorkbook = (bytes: Buffer) =>
  ['504b0304', 'd0cf11e0'].some(start => bytes.subarray(0, 4).toString('hex') === start)
