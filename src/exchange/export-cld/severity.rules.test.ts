import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FaultKind } from '../client-level-data/faults.rules.ts'
import { sentFaults } from './severity.rules.ts'

const weightOf = (column: string, kind: FaultKind, severity: 'error' | 'warning' = 'warning') =>
  sentFaults([{ column, kind, severity, rows: 3, first: [{ line: 2, column, severity, message: 'so' }] }])[0]!.severity

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
