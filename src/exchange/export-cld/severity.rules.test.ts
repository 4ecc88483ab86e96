import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FaultKind, inWords } from '../client-level-data/faults.rules.ts'
import type { Count } from '../client-level-data/tally.rules.ts'
import { sentFaults } from './severity.rules.ts'

const counted = (column: string, kind: FaultKind, severity: 'error' | 'warning', rows: number): Count => ({
  ...{ column, kind, severity, rows, first: [{ line: 2, column, severity, message: inWords({ column: 0, kind }) }] },
})
const weightOf = (column: string, kind: FaultKind, severity: 'error' | 'warning' = 'warning') =>
  sentFaults([counted(column, kind, severity, 3)], { counts: [], withheld: 0 })[0]!.severity

test('in a return a word of no list and a blank where none may be are errors', () => {
  for (const kind of ['missing', 'invalid', 'near miss', 'other case', 'release 1', 'release 1 only', 'NULL'] as const)
    assert.equal(weightOf('Gender', kind), 'error', kind)
  for (const kind of ['component does not fit', 'carers only', 'prison and direct payment'] as const)
    assert.equal(weightOf('Service Type', kind), 'error', kind)
  assert.equal(weightOf('Event End Date', 'ends before it starts'), 'error')
})

test('what may well be true, or cannot be helped, is a warning; a row nobody could load is an error whatever it has', () => {
  for (const kind of ['over 110', 'under 18', 'after death', 'in the future', 'no mechanism', 'negative'] as const)
    assert.equal(weightOf('Date of Birth', kind), 'warning', kind)
  for (const kind of ['missing', 'check digit', 'shape'] as const)
    assert.equal(weightOf('NHS Number', kind), 'warning', kind)
  assert.equal(weightOf('Event Start Date', 'no start', 'error'), 'error')
  assert.equal(weightOf('Date of Birth', 'over 110', 'error'), 'error')
})

test('of each fault it is known how many rows are ours; another fault of the same column is none of it', () => {
  const all = [counted('Gender', 'missing', 'warning', 5), counted('Gender', 'invalid', 'warning', 2)]
  const faults = sentFaults(all, { counts: [counted('Gender', 'missing', 'warning', 4)], withheld: 0 })
  assert.deepEqual(
    faults.map(f => [f.rows, f.ours]),
    [
      [5, 4],
      [2, 0],
    ],
  )
})

test('a postcode that is left empty on purpose is no error, and leads to no line; one that is lacking is', () => {
  const blank = (rows: number) => counted('Postcode', 'missing', 'warning', rows)
  const told = (rows: number, ours: number, withheld: number) =>
    sentFaults([blank(rows)], { counts: [blank(ours)], withheld }).map(f => [f.severity, f.rows, f.ours, f.line])
  assert.deepEqual(told(5, 3, 2), [
    ['error', 3, 1, 2],
    ['warning', 2, 2, null],
  ])
  assert.deepEqual(told(2, 2, 2), [['warning', 2, 2, null]])
  assert.deepEqual(told(2, 2, 0), [['error', 2, 2, 2]])
})
