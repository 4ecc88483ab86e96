import type { CodeList } from './code-lists.rules.ts'
import type { Fault } from './faults.rules.ts'
import { type Fingerprint, piecesOf } from './open-file.ts'
import type { Period } from './period.rules.ts'
import type { DayStyle } from './read-cell.rules.ts'
import { readRows } from './read-rows.ts'
import { type RowTypes, rowBytes, type Written } from './row-bytes.ts'
import type { Report } from './tally.rules.ts'
import { type Between, watchRows } from './watch-rows.ts'

export type Asked = {
  path: string
  print: Fingerprint
  lists: readonly CodeList[]
  style: DayStyle
  today: string
  /** Whether the file's own word for its period is taken. */
  believing: 'worked out' | 'stated'
  /** As what accepted rows are written down; left out, they only count. */
  as: RowTypes | undefined
}

/** What was read since the piece before. */
export type Piece = {
  /** Accepted rows as the database takes them, where there are any. */
  rows: Written | undefined
  /** What time the rows so far say that the file is about. */
  stated: Between
  refused: { line: number; fault: Fault; cells: readonly string[] }[]
  /** The first line of the file, in the first piece. */
  names: readonly string[] | undefined
  /** Of the file, up to here. */
  bytes: number
  read: number
}

/** `mends` is the file that it says it mends. */
export type FileRead = { report: Report; mends: string | undefined; period: Period; stated: Between }

/** So many rows go on at once, while the next are being read. */
const ROWS = 4_000
const REFUSED = 500

/** Reads a file piece by piece, gives each on, and works out what time the file is about. */
export async function readPieces(
  { path, print, lists, style, today, believing, as }: Asked,
  give: (piece: Piece) => Promise<void>,
): Promise<FileRead> {
  const watched = watchRows()
  const accepted = as && rowBytes(as)
  let mends: string | undefined
  let piece: Piece = { rows: undefined, stated: watched.stated(), refused: [], names: undefined, bytes: 0, read: 0 }
  const on = async () => {
    const whole = { ...piece, rows: accepted && accepted.rows() > 0 ? accepted.take() : undefined }
    piece = { ...piece, refused: [], names: undefined }
    await give(whole)
  }
  const report = await readRows(
    {
      pieces: seen => piecesOf(path, print.letters, seen),
      ...{ lists, style, today },
      seen: (bytes, read) => Object.assign(piece, { bytes, read }),
    },
    {
      header(header, names) {
        mends = header.mends
        piece.names = names
      },
      refused: (line, fault, cells) => void piece.refused.push({ line, fault, cells }),
      accepted(line, row, cells) {
        watched.row(row)
        accepted?.add(line, row, cells)
      },
      pause: async () => {
        if ((accepted?.rows() ?? 0) >= ROWS || piece.refused.length >= REFUSED) await on()
      },
    },
  )
  await on()
  const period = watched.period(believing, today)
  const stated = watched.stated()
  if (mends === undefined) tellPeriod(report, period, stated)
  return { report, mends, period, stated }
}

/** That a file states more or less than it holds is told; nobody is kept out for it. */
function tellPeriod(report: Report, period: Period, stated: Between): void {
  if (report.accepted === 0 || (stated.from === period.from && stated.to === period.to)) return
  const message = `the file states ${stated.from ?? 'no day'} to ${stated.to ?? 'no day'}; it counts for ${period.from} to ${period.to}`
  report.faults.push({ line: 1, column: 'Reporting Period Start Date', severity: 'warning', message })
}
