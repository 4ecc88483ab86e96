import { c, type JudgedRow } from './judge-row.rules.ts'

/** Marks that part rows, cells and words within a cell on their way to the database; texts that were read have none. */
export const ROW = '\u001e'
export const CELL = '\u001f'
export const WITHIN = '\u001d'

const finite = (n: number | null) => (n !== null && Number.isFinite(n) ? String(n) : '')

/** A row as `insertCldRows` takes it: sixteen things that were made of it, then its 50 cells. */
export function packRow(line: number, row: JudgedRow, cells: readonly string[]): string {
  const { words, days } = row
  const made = [
    String(line),
    row.personKey,
    words[c.clientType] ?? '',
    words[c.eventType] ?? '',
    row.eventKey,
    days.started ?? '',
    days.ended ?? '',
    days.born ?? '',
    days.died ?? '',
    words[c.outcome] ?? '',
    String(row.outcomeRank),
    row.conversation ? 'yes' : '',
    finite(row.perWeek),
    finite(row.once),
    row.postcode ?? '',
    row.clean ? row.clean.join(WITHIN) : '',
  ]
  return made.join(CELL) + CELL + cells.join(CELL)
}
