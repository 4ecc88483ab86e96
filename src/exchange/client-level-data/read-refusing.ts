import type { CodeList } from './code-lists.rules.ts'
import type { Fingerprint } from './open-file.ts'
import type { Period } from './period.rules.ts'
import type { DayStyle } from './read-cell.rules.ts'
import { readRows, type Taking } from './read-rows.ts'
import type { keepRefused } from './refused-rows.ts'
import type { Report } from './tally.rules.ts'
import { type Between, watchRows } from './watch-rows.ts'

export type Ready = {
  path: string
  print: Fingerprint
  lists: readonly CodeList[]
  style: DayStyle
  today: string
  /** Whether the file's own word for its period is taken. */
  believing: 'worked out' | 'stated'
  progress(done: number, of: number, rows: number): void
}
type Using = Pick<Taking, 'accepted' | 'pause'> & { refused: ReturnType<typeof keepRefused> }

/** `mends` is the file that it says it mends. */
export type FileRead = { report: Report; mends: string | undefined; period: Period; stated: Between }

/** Reads a file, keeps its refused rows and works out what time it is about. */
export async function readRefusing(
  { path, print, lists, style, today, believing, progress }: Ready,
  { refused, accepted, pause }: Using,
): Promise<FileRead> {
  const watched = watchRows()
  let mends: string | undefined
  try {
    const report = await readRows(
      {
        ...{ path, letters: print.letters, lists, style, today },
        seen: (bytes, rows) => progress(bytes, print.bytes, rows),
      },
      {
        header: (header, names) => {
          mends = header.mends
          refused.header(names)
        },
        refused: refused.row,
        accepted: (line, row, cells) => {
          watched.row(row)
          accepted(line, row, cells)
        },
        pause,
      },
    )
    const period = watched.period(believing, today)
    const stated = watched.stated()
    if (mends === undefined) tellPeriod(report, period, stated)
    return { report, mends, period, stated }
  } catch (fault) {
    refused.drop()
    throw fault
  }
}

/** That a file states more or less than it holds is told; nobody is kept out for it. */
function tellPeriod(report: Report, period: Period, stated: Between): void {
  if (report.accepted === 0 || (stated.from === period.from && stated.to === period.to)) return
  const message = `the file states ${stated.from ?? 'no day'} to ${stated.to ?? 'no day'}; it counts for ${period.from} to ${period.to}`
  report.faults.push({ line: 1, column: 'Reporting Period Start Date', severity: 'warning', message })
}
