import type { FaultKind } from '../client-level-data/faults.rules.ts'
import type { Count } from '../client-level-data/tally.rules.ts'

export type SentFault = { column: string; severity: 'error' | 'warning'; message: string; rows: number; line: number }

/** What the national check may well have a question about, but does not turn away. All else is an error in a return. */
const onlyWarned: readonly FaultKind[] = [
  'check digit',
  'in the future',
  'after death',
  'under 18',
  'over 110',
  'no mechanism',
  'negative',
]

/** Whether a fault of an accepted row is a warning in a return, and no error. */
export const isTolerated = (kind: FaultKind, column: string): boolean =>
  onlyWarned.includes(kind) || column === 'NHS Number'

/**
 * What the judge found in a file of ours, with the weight it has in a return: a word that is in no list, which an import
 * only warns of, is an error here. An NHS number may be missing or wrong where somebody cannot be traced; the council's own
 * identifier then says who it is.
 */
export const sentFaults = (counts: readonly Count[]): SentFault[] =>
  counts.map(({ column, kind, severity, rows, first }) => {
    const tolerated = isTolerated(kind, column)
    const { line, message } = first[0]!
    return { column, severity: severity === 'error' || !tolerated ? 'error' : 'warning', message, rows, line }
  })
