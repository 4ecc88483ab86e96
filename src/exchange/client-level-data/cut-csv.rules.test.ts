import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvCutter } from './cut-csv.rules.ts'

/** Cut apart wherever it may be, also within a letter. */
function cut(text: string, size = 1_000) {
  const rows: string[][] = []
  const lines: number[] = []
  const broken: [number, string][] = []
  const cutter = csvCutter({
    row: (cells, line) => {
      rows.push(cells)
      lines.push(line)
    },
    broken: (text, line) => void broken.push([line, text]),
  })
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size))
  cutter.end()
  return { rows, lines, broken }
}
const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

test('what is written is read, whatever the line ends and wherever the pieces are parted', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r', '😀'), maxLength: 6 })
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  fc.assert(
    fc.property(
      table,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      (rows, end, ended, size) => {
        const text = rows.map(cells => cells.map(quoted).join(',')).join(end) + (ended ? end : '')
        const found = cut(text, size)
        assert.deepEqual(found.rows, rows)
        assert.deepEqual(found.broken, [])
      },
    ),
  )
})

test('a row is known by the line on which it begins; empty lines are none', () => {
  const { rows, lines } = cut('a,b\r\n\r\n"1\r\n2",x\r\n3,4')
  assert.deepEqual(rows, [
    ['a', 'b'],
    ['1\r\n2', 'x'],
    ['3', '4'],
  ])
  assert.deepEqual(lines, [1, 3, 5])
})

test('a quotation mark that is never closed gives up its line only', () => {
  const { rows, broken } = cut('a,b\n1,"2\n3,4\n5,"6"\n7,8\n')
  assert.deepEqual(broken, [[2, '1,"2']])
  assert.deepEqual(rows.slice(1), [
    ['3', '4'],
    ['5', '6'],
    ['7', '8'],
  ])
  const end = cut('a,b\n1,2\n3,"4')
  assert.deepEqual([end.rows.length, end.broken], [2, [[3, '3,"4']]])
})

test('what was read before is remembered as what it is, also beside what has the same hash', () => {
  const alike = ['Aa', 'BB', 'AaAa', 'BBBB', 'AaBB', 'é', 'Ã©', 'a'.repeat(64), 'a'.repeat(65), '"', 'a""b']
  const cell = fc.oneof(fc.constantFrom(...alike), fc.string({ maxLength: 3 }))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 40 }), pairs => {
      const rows = pairs.map(([one, other]) => ['x', one, other])
      assert.deepEqual(cut(rows.map(cells => cells.map(quoted).join(',')).join('\n')).rows, rows)
    }),
  )
})

test('letters that nothing prints are spaces, quoted or not', () => {
  assert.deepEqual(cut('a\u0000b,"c\u001fd",e\tf\n').rows, [['a b', 'c d', 'e\tf']])
})
