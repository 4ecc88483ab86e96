import { placeOf } from '../client-level-data/columns.rules.ts'
import { type FaultKind, inWords } from '../client-level-data/faults.rules.ts'
import type { Count } from '../client-level-data/tally.rules.ts'

export type SentFault = {
  column: string
  severity: 'error' | 'warning'
  message: string
  rows: number
  /** How many of those rows come of our own records; the others of the council's files. */
  ours: number
  /** Where it is first; null where nobody should go and look. */
  line: number | null
}

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
 * identifier then says who it is. `ours` is the same of our own rows alone: those are put right here, the others elsewhere;
 * `withheld` is how many of them have no postcode on purpose, which is no fault.
 */
export function sentFaults(
  counts: readonly Count[],
  ours: { counts: readonly Count[]; withheld: number },
): SentFault[] {
  const key = (c: Count) => `${c.severity} ${c.column} ${c.kind}`
  const ourRows = new Map(ours.counts.map(c => [key(c), c.rows]))
  const faults = counts.map((count): SentFault => {
    const { column, kind, severity, rows, first } = count
    const tolerated = isTolerated(kind, column)
    const { line, message } = first[0]!
    return {
      ...{ column, severity: severity === 'error' || !tolerated ? ('error' as const) : ('warning' as const), message },
      ...{ rows, ours: ourRows.get(key(count)) ?? 0, line },
    }
  })
  return faults.flatMap(fault => (isNoPostcode(fault) ? apart(fault, ours.withheld) : [fault]))
}

const blankPostcode = inWords({ column: placeOf('Postcode'), kind: 'missing' })
const isNoPostcode = ({ column, message }: SentFault) => column === 'Postcode' && message === blankPostcode

/** Rows without a postcode on purpose, and those that lack one. */
function apart(fault: SentFault, withheld: number): SentFault[] {
  if (withheld === 0) return [fault]
  const left = { ...fault, rows: fault.rows - withheld, ours: fault.ours - withheld }
  const meant = 'left empty: the address is hidden, or somebody could be in danger'
  const told = { ...fault, severity: 'warning' as const, message: meant, rows: withheld, ours: withheld, line: null }
  return left.rows > 0 ? [left, told] : [told]
}
