import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutSmallCsv, decoded } from './small-csv.rules.ts'

test('rows are cut at whichever mark the heading has, and empty lines are none', () => {
  assert.deepEqual(cutSmallCsv('\uFEFFA,B\r\n1,"2, 3"\r\n\r\n 4 ,5\r\n'), [
    ['A', 'B'],
    ['1', '2, 3'],
    ['4', '5'],
  ])
  assert.deepEqual(cutSmallCsv('A;B\n1;2,5\n'), [
    ['A', 'B'],
    ['1', '2,5'],
  ])
  assert.deepEqual(cutSmallCsv('A\tB\n1\t2'), [
    ['A', 'B'],
    ['1', '2'],
  ])
})

test('what cannot be cut is told apart from what is empty', () => {
  assert.equal(cutSmallCsv('A,B\n1,"2\n'), undefined)
  assert.deepEqual(cutSmallCsv(''), [])
})

test('text of older Windows programs is read too', () => {
  assert.equal(decoded(Buffer.from('Siân £5', 'utf8')), 'Siân £5')
  assert.equal(decoded(Buffer.from('Siân £5', 'latin1')), 'Siân £5')
})
