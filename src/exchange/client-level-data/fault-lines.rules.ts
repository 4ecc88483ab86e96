import { csvLine, guarded } from '#platform/csv'
import { columnName, type Fault, inWords } from './faults.rules.ts'
import { withoutWords } from './tally.rules.ts'

export type Weight = 'refused' | 'error' | 'warning'

/** A fault is found again by its line and by the council's own identifier; no name and no NHS number is in it. */
export const faultsHeader = csvLine(['Line', 'LA Person Unique Identifier', 'Column', 'Severity', 'What is wrong'])

type Where = { line: number; localId: string }

export const faultLine = ({ line, localId }: Where, weight: Weight, fault: Fault): string =>
  messageLine({ line, localId }, weight, columnName(fault), inWords(withoutWords(fault)))

export const messageLine = ({ line, localId }: Where, weight: Weight, column: string, message: string): string =>
  csvLine([String(line), guarded(localId.trim()), column, weight, guarded(message)])
