import { columns } from './columns.rules.ts'
import type { Fault, FaultKind } from './faults.rules.ts'
import type { Verdict } from './judge-word.rules.ts'

/** What a fault says of the one cell it is told of. What two cells say of each other leaves both what they are. */
const verdictOf: Partial<Record<FaultKind, Verdict>> = {
  ...{ missing: 'missing', 'no start': 'missing', person: 'missing' },
  ...{ 'release 1': 'release 1', 'release 1 only': 'release 1' },
  ...{ invalid: 'invalid', 'near miss': 'invalid', 'other case': 'invalid', 'not then': 'invalid', shape: 'invalid' },
  ...{ 'not a day': 'invalid', 'unread start': 'invalid', 'check digit': 'invalid', negative: 'invalid' },
}

/** A cell with nothing in it, or with what somebody's system writes for nothing. */
const isBlank = (text: string) => text === '' || ['', 'null'].includes(text.trim().toLowerCase())

export type ColumnVerdicts = { column: string } & Record<Verdict, number>

/** Counts each cell of each row by what is said of it (standards, 9: 10). */
export function countVerdicts() {
  const counts = columns.map(({ header }) => ({
    column: header,
    valid: 0,
    blank: 0,
    missing: 0,
    invalid: 0,
    'release 1': 0,
  }))
  return {
    row(cells: readonly string[], faults: readonly Fault[]): void {
      const said = new Map<number, Verdict>()
      for (const { column, kind } of faults) {
        const verdict = verdictOf[kind]
        if (verdict) said.set(column, verdict)
      }
      for (let i = 0; i < counts.length; i += 1)
        counts[i]![said.get(i) ?? (isBlank(cells[i]!) ? 'blank' : 'valid')] += 1
    },
    counts: (): ColumnVerdicts[] => counts,
  }
}
