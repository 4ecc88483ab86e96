import { csvLine } from '#platform/csv'
import type { CodeList } from '../client-level-data/code-lists.rules.ts'
import { columns, headers, placeOf } from '../client-level-data/columns.rules.ts'
import { type JudgeWord, judgeWords } from '../client-level-data/judge-word.rules.ts'
import { dayReader, lastRemembered } from '../client-level-data/read-cell.rules.ts'
import type { Period } from './sent.rules.ts'

/** A row of 50 cells as it is sent but for the style of its days, which are ISO here: what it is put in order by. */
export type SentRow = string[]

export const dateStyles = { iso: 'iso', 'day-first': 'day first' } as const
export type DateStyle = (typeof dateStyles)[keyof typeof dateStyles]

const statedFrom = placeOf('Reporting Period Start Date')
const statedTo = placeOf('Reporting Period End Date')

/**
 * Writes a row in release 2's words with the period of the return: release 1's words become what they are called now, and
 * capitals are the list's. What is no word of its list stays as it was submitted, for whoever knows better to mend.
 */
export function inReleaseTwo(lists: readonly CodeList[], period: Period) {
  const words = columns.map((c): JudgeWord | undefined => (c.kind === 'list' ? judgeWords(lists, c.header) : undefined))
  const readDay = dayReader('either')
  const days = columns.map(c => (c.kind === 'date' ? lastRemembered(readDay) : undefined))
  return (cells: readonly string[]): SentRow =>
    columns.map(({ kind }, i) => {
      if (i === statedFrom) return period.from
      if (i === statedTo) return period.to
      const text = cells[i]!.trim()
      if (text === '' || (text.length === 4 && text.toUpperCase() === 'NULL')) return ''
      if (kind === 'date') return days[i]!(text) ?? text
      return words[i]?.(text).becomes ?? text
    })
}

const key = {
  type: placeOf('Event Type'),
  reference: placeOf('Event Reference'),
  started: placeOf('Event Start Date'),
  ended: placeOf('Event End Date'),
}
const types = ['', 'Request', 'Assessment', 'Service', 'Review']

/**
 * One person's rows in the order in which they are sent: by start, event type, reference, end, then by all that stands in
 * them, so that the same rows always make the same file. A row that is there twice is sent once.
 */
export function inOrder(rows: readonly SentRow[]): readonly SentRow[] {
  if (rows.length < 2) return rows
  const placed = rows.map(cells => {
    const type = types.indexOf(cells[key.type]!)
    return { cells, by: [cells[key.started]!, String(type), cells[key.reference]!, cells[key.ended]!, ...cells] }
  })
  placed.sort((a, b) => compare(a.by, b.by))
  return placed.filter((row, i) => i === 0 || compare(placed[i - 1]!.by, row.by) !== 0).map(row => row.cells)
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1
  return 0
}

const dayFirst = (day: string) => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')
const days = columns.flatMap((c, i) => (c.kind === 'date' ? [i] : []))

/**
 * Unlike our other files nothing is put before a text that a spreadsheet would reckon with: the return is read by a
 * program, and must say what was submitted, to the letter.
 */
export function lineOf(row: SentRow, style: DateStyle): string {
  const cells = style === 'iso' ? row : row.map((text, i) => (days.includes(i) ? dayFirst(text) : text))
  return csvLine(cells)
}

export const firstLine = csvLine(headers)
