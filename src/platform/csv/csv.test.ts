import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { csvOf } from './csv.rules.ts'

test('what was written is read again, whatever is in it, and no cell begins a formula', () => {
  const cells = fc.array(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 4 }), { minLength: 1 })
  fc.assert(
    fc.property(cells, lines => {
      const read = parse(csvOf(lines), { relax_column_count: true }) as string[][]
      assert.deepEqual(
        read.map(line => line.map(text => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text))),
        lines.map(line => line.map(text => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text))),
      )
      for (const text of read.flat()) assert.doesNotMatch(text, /^[=+\-@\t\r]/)
    }),
  )
})

test('nothing known is an empty cell, and a number is a number', () => {
  assert.equal(csvOf([['a', null, -1.5]]), 'a,,-1.5\r\n')
})
