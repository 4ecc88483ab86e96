import { readDay } from '#platform/clock'
import { type CodeValue, listOf, nationalLists, type OwnCode } from './code-lists.rules.ts'
import { columns } from './columns.rules.ts'

export const codeListHeaders = [
  'List',
  'Release',
  'Value',
  'Position',
  'Grouping',
  'Becomes',
  'Valid from',
  'Valid until',
] as const
export type CodeListFault = { line: number; column: string; message: string }

const lists = new Map(columns.filter(c => c.kind === 'list').map(c => [c.header.toLowerCase(), c.header]))

/** The rows of a file of code lists; one fault is enough to leave everything as it is. */
export function readCodeLists(lines: readonly string[][]): { codes: OwnCode[]; faults: CodeListFault[] } {
  const [header = [], ...body] = lines
  const at = codeListHeaders.map(name => header.findIndex(h => h.trim().toLowerCase() === name.toLowerCase()))
  const missing = codeListHeaders.slice(0, 3).filter((_, i) => at[i]! < 0)
  if (missing.length > 0)
    return { codes: [], faults: [{ line: 1, column: missing.join(', '), message: 'there is no such column' }] }
  const codes: OwnCode[] = []
  const faults: CodeListFault[] = []
  for (const [i, cells] of body.entries()) {
    const read = readCode(
      at.map(place => (cells[place] ?? '').trim()),
      codes,
    )
    if ('message' in read) faults.push({ line: i + 2, ...read })
    else codes.push(read)
  }
  return { codes, faults }
}

type Wrong = Omit<CodeListFault, 'line'>
const wrong = (column: string, message: string): Wrong => ({ column, message })
const inQuotes = (text: string) => `“${text.slice(0, 40)}”`

/**
 * The order of a list is the file's, but for outcomes, whose order is the national hierarchy: the workbook lists words and does
 * not say it. A new outcome comes after all that are known.
 */
const placeIn = (list: string, nth: number, ours: readonly CodeValue[], alike: CodeValue | undefined): number =>
  list === 'Event Outcome' ? (alike?.position ?? ours.length + nth) : nth

/**
 * One value, in the order of the headers; `before` are those of the rows above. What a row leaves blank stands as in our own
 * list of the same word: without its grouping nobody would live at home any more, and no outcome would be a next step.
 */
function readCode(cells: string[], before: readonly OwnCode[]): OwnCode | Wrong {
  const [list = '', given, value = '', position, grouping, becomes, from = '', until = ''] = cells
  const known = lists.get(list.toLowerCase())
  if (!known) return wrong('List', `${inQuotes(list)} is not a column that has a list`)
  if (given !== '1' && given !== '2') return wrong('Release', 'a release is 1 or 2')
  if (!value) return wrong('Value', 'blank')
  if (position && !/^\d{1,4}$/.test(position)) return wrong('Position', 'a position is a whole number')
  if (from && !readDay(from)) return wrong('Valid from', 'this is not a day')
  if (until && !readDay(until)) return wrong('Valid until', 'this is not a day')
  const release = given === '1' ? 1 : 2
  const same = before.filter(c => c.list === known && c.release === release)
  const ours = listOf(nationalLists, known, release)?.values ?? []
  const alike = ours.find(v => v.value.toLowerCase() === value.toLowerCase())
  if (same.some(c => c.value === value)) return wrong('Value', `${inQuotes(value)} is there twice`)
  return {
    ...{ list: known, release, value, position: Number(position) || placeIn(known, same.length + 1, ours, alike) },
    ...{ grouping: grouping || (alike?.grouping ?? null) },
    ...{ becomes: becomes || (release === 2 ? value : (alike?.becomes ?? null)) },
    ...{ validFrom: readDay(from) ?? null, validUntil: readDay(until) ?? null },
  }
}
