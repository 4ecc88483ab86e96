import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nationalLists } from '../client-level-data/code-lists.rules.ts'
import { headers, placeOf } from '../client-level-data/columns.rules.ts'
import { csvCutter } from '../client-level-data/cut-csv.rules.ts'
import { firstLine, inOrder, inReleaseTwo, lineOf } from './written-row.rules.ts'

const year = { from: '2025-04-01', to: '2026-03-31' }
const written = inReleaseTwo(nationalLists, year)
const rowOf = (said: Record<string, string>) => headers.map(header => said[header] ?? '')
const cellsOf = (row: string[]) =>
  Object.fromEntries(headers.map((header, i) => [header, row[i]]).filter(([, text]) => text))

function cut(text: string): string[][] {
  const rows: string[][] = []
  const cutter = csvCutter({ row: cells => void rows.push(cells), broken: line => assert.fail(line) })
  cutter.push(Buffer.from(text))
  cutter.end()
  return rows
}

test('release 1 becomes release 2, capitals are the list’s, and what is no word stays as it was', () => {
  const row = written(
    rowOf({
      ...{ 'Client Type': 'Service User', Gender: 'FEMALE', Ethnicity: 'Martian', 'First Name': 'NULL' },
      ...{ 'Date of Birth': '03/02/1940', 'Event Start Date': '2025-05-01 00:00:00', 'Event End Date': 'soon' },
      ...{ 'Reporting Period Start Date': '2020-01-01', 'Event Reference': ' A1 ' },
    }),
  )
  assert.deepEqual(cellsOf(row), {
    ...{ 'Reporting Period Start Date': '2025-04-01', 'Reporting Period End Date': '2026-03-31' },
    ...{ 'Client Type': 'Service user', Gender: 'Female', Ethnicity: 'Martian', 'Date of Birth': '1940-02-03' },
    ...{ 'Event Start Date': '2025-05-01', 'Event End Date': 'soon', 'Event Reference': 'A1' },
  })
  assert.deepEqual(written(row), row, 'and what was written once is written so again')
})

test('the first line is the 50 headers to the letter, and there is no mark before it', () => {
  assert.deepEqual(cut(firstLine), [[...headers]])
  assert.equal(firstLine.charCodeAt(0), 'L'.charCodeAt(0))
})

test('days are written as asked, and nothing else is touched', () => {
  const row = written(rowOf({ 'Event Start Date': '2025-05-01', 'Event Reference': '2025-05-01' }))
  const [shown] = cut(lineOf(row, 'day first'))
  assert.equal(shown![placeOf('Event Start Date')], '01/05/2025')
  assert.equal(shown![placeOf('Event Reference')], '2025-05-01')
  assert.deepEqual(written(shown!), row)
})

const text = fc.string({ unit: fc.constantFrom('a', 'B', '"', ',', '\n', '\r', ' ', '=', 'é', '7'), maxLength: 8 })
const anyRow = fc.array(text, { minLength: 50, maxLength: 50 })

test('whatever stands in a row, it is read back as it was written', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 5 }), rows => {
      const sent = rows.map(written)
      const back = cut(firstLine + sent.map(row => lineOf(row, 'iso')).join('')).slice(1)
      assert.deepEqual(back, sent)
      assert.deepEqual(back.map(written), sent)
    }),
  )
})

test('the order of rows, and sending one twice, change nothing', () => {
  const few = fc.record({
    'Event Type': fc.constantFrom('Request', 'Service', 'Review'),
    'Event Start Date': fc.constantFrom('2025-05-01', '2025-04-30'),
    'Event Reference': fc.constantFrom('', '1', '2'),
    'Event Outcome': fc.constantFrom('NFA: Other', 'NFA: Deceased'),
  })
  fc.assert(
    fc.property(fc.array(few, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (said, random) => {
      const rows = said.map(one => written(rowOf(one)))
      const sent = inOrder(rows)
      const shuffled = [...rows, ...rows]
        .map(row => ({ row, at: random.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(one => one.row)
      assert.deepEqual(inOrder(shuffled), sent)
      const starts = sent.map(row => row[placeOf('Event Start Date')]!)
      assert.deepEqual(starts, [...starts].sort())
    }),
  )
})
