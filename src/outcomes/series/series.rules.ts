import { type DateString, dayInWords, isDate, readDay } from '#platform/clock'
import type { CellFault } from '#platform/commands'
import type { SeriesValue } from './series.queries.ts'
import { findSeries, type Series } from './series.ts'

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })

/** '92%', '£412', '£120 thousand over', '18.9 of 24', '310 days'. */
export function seriesInWords({ id, unit }: Pick<Series, 'id' | 'unit'>, value: number): string {
  if (unit === '%') return `${number.format(value)}%`
  if (!unit.startsWith('£')) return `${number.format(value)} ${unit}`
  const amount = `£${number.format(Math.abs(value))}${unit.slice(1)}`
  if (id !== 'budget-position') return value < 0 ? `-${amount}` : amount
  return value === 0 ? 'on budget' : `${amount} ${value > 0 ? 'over' : 'under'}`
}

/** Whether a value may leave the council: one of fewer than five may be about somebody (safety.md). */
const mayLeave = (v: Pick<SeriesValue, 'denominator'>) => v.denominator === null || v.denominator >= 5

/** A series as it is shown: its last value, the one before, and all there are for a small line. */
export function seriesShown(
  series: Series,
  values: readonly SeriesValue[],
  asked: { seen: 'our own' | 'published'; today: DateString },
) {
  const all = values.filter(v => v.series === series.id).toSorted((a, b) => a.onDate.localeCompare(b.onDate))
  const last = all.at(-1)
  if (!last) return undefined
  const hidden = (v: SeriesValue) => asked.seen === 'published' && !mayLeave(v)
  const words = (v: SeriesValue) => (hidden(v) ? 'hidden' : seriesInWords(series, v.value))
  const was = all.at(-2)
  return {
    value: words(last),
    onDate: dayInWords(last.onDate, asked.today),
    of: last.denominator !== null && !hidden(last) ? `of ${number.format(last.denominator)}` : '',
    was: was ? words(was) : '',
    wasOn: was ? dayInWords(was.onDate, asked.today) : '',
    note: last.note,
    points: all.map(v => ({ label: v.onDate, value: hidden(v) ? null : v.value, denominator: v.denominator })),
  }
}

type Typed = { series: string; onDate: string; value: string; denominator: string; note: string; source: string }
type Problems = Partial<Record<keyof Typed, string>>

/** '1,204.5', '£12', '61%' and '-3' as numbers; undefined for anything else. */
export function numberFrom(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^(-?)£/, '$1')
    .replace(/%$/, '')
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(plain)) return undefined
  return Number(plain.replaceAll(',', ''))
}

/** A value as typed or as a row of a file has it, or what is wrong with each part of it. */
export function readSeriesValue(typed: Typed, today: DateString): { value: SeriesValue } | { problem: Problems } {
  const problem: Problems = {}
  const series = findSeries(typed.series.trim().toLowerCase())
  const onDate = readDay(typed.onDate) ?? typed.onDate.trim()
  const value = numberFrom(typed.value)
  const denominator = typed.denominator.trim() === '' ? null : numberFrom(typed.denominator)
  if (!series) problem.series = 'There is no series of this name'
  if (!isDate(onDate)) problem.onDate = 'Write the last day of its period like 31/3/2026'
  else if (onDate > today || onDate < '1990-01-01') problem.onDate = 'Look at the year again'
  if (value === undefined) problem.value = 'Write a number'
  else if (series?.unit === '%' && (value < 0 || value > 100)) problem.value = 'A share is from 0 to 100'
  if (denominator === undefined || (denominator !== null && denominator <= 0))
    problem.denominator = 'Write how many it is of as a number, or leave it empty'
  if (Object.keys(problem).length > 0) return { problem }
  const { note, source } = typed
  return {
    value: {
      ...{ series: series!.id, onDate, value: value!, denominator: denominator!, note: note.trim() },
      source: source.trim() || series!.source,
    },
  }
}

const columns: readonly (readonly [name: string, key: keyof Typed])[] = [
  ['Series', 'series'],
  ['Date', 'onDate'],
  ['Value', 'value'],
  ['Denominator', 'denominator'],
  ['Note', 'note'],
  ['Source', 'source'],
]

/** Reads a file whole, found by its headers: Series, Date, Value; Denominator, Note and Source where there are any. */
export function readSeriesFile(
  rows: readonly string[][],
  today: DateString,
): { values: SeriesValue[]; faults: CellFault[] } {
  const [header = [], ...body] = rows
  const at = (name: string) => header.findIndex(h => h.trim().toLowerCase() === name.toLowerCase())
  const absent = ['Series', 'Date', 'Value'].filter(name => at(name) < 0)
  if (absent.length > 0)
    return { values: [], faults: absent.map(column => ({ line: 1, column, message: 'The file has no such column' })) }
  const values = new Map<string, SeriesValue>()
  const faults: CellFault[] = []
  body.forEach((cells, i) => {
    const typed = Object.fromEntries(columns.map(([name, key]) => [key, cells[at(name)] ?? ''])) as Typed
    const read = readSeriesValue(typed, today)
    if ('value' in read) {
      const key = `${read.value.series} ${read.value.onDate}`
      if (values.has(key)) faults.push({ line: i + 2, column: 'Date', message: 'The file has this day twice' })
      values.set(key, read.value)
      return
    }
    for (const [name, key] of columns)
      if (read.problem[key]) faults.push({ line: i + 2, column: name, message: read.problem[key] })
  })
  return { values: [...values.values()], faults }
}
