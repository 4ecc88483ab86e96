import { columns } from './columns.rules.ts'
import { columnName, type Fault, type FaultKind, inWords, type Told } from './faults.rules.ts'

/** How often a fault of one kind was found in one column, and where first. */
export type Count = { column: string; kind: FaultKind; severity: Told['severity']; rows: number; first: Told[] }

export type Report = {
  read: number
  accepted: number
  acceptedWithWarnings: number
  refused: number
  /** In the order of the file, up to MOST_TOLD; `counts` has all. */
  faults: Told[]
  counts: Count[]
}

export const MOST_TOLD = 1_000
const FIRST = 5

export type Tally = {
  row(line: number, faults: readonly Fault[], refused: Fault | undefined): void
  /** What is about the file and not about a row. */
  remark(line: number, column: string, message: string): void
  /** How many rows so far. */
  read(): number
  report(): Report
}

/** Counts what was found. A row's fault is an error where the row was refused for it, else a warning. */
export function makeTally(): Tally {
  const report = { read: 0, accepted: 0, acceptedWithWarnings: 0, refused: 0 }
  const faults: Told[] = []
  const counts = new Map<string, Count>()

  function tell(line: number, fault: Fault, severity: Told['severity']): void {
    const column = columnName(fault)
    const key = `${severity} ${fault.column} ${fault.kind}`
    const count = counts.get(key) ?? { column, kind: fault.kind, severity, rows: 0, first: [] }
    if (count.rows === 0) counts.set(key, count)
    count.rows += 1
    if (count.first.length < FIRST) count.first.push({ line, column, severity, message: inWords(withoutWords(fault)) })
    if (faults.length < MOST_TOLD) faults.push({ line, column, severity, message: inWords(fault) })
  }

  return {
    row(line, found, refused) {
      report.read += 1
      if (refused) report.refused += 1
      else report.accepted += 1
      if (!refused && found.length > 0) report.acceptedWithWarnings += 1
      for (const fault of found) tell(line, fault, refused ? 'error' : 'warning')
    },
    remark(line, column, message) {
      if (faults.length < MOST_TOLD) faults.push({ line, column, severity: 'warning', message })
    },
    read: () => report.read,
    report: () => ({ ...report, faults, counts: inOrder([...counts.values()]) }),
  }
}

/** What is kept in the database says nothing that stood in a cell, unless it is nearly a word of the list. */
export const withoutWords = (fault: Fault): Fault =>
  fault.kind === 'invalid' || fault.kind === 'not then' ? { ...fault, text: '…' } : fault

const place = new Map(columns.map((c, i) => [c.header, i]))
const inOrder = (counts: Count[]) =>
  counts.sort(
    (a, b) =>
      (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0) ||
      (place.get(a.column) ?? -1) - (place.get(b.column) ?? -1),
  )
