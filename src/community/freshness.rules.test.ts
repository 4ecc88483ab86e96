import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths } from '#platform/clock'
import { freshnessInWords, reviewMonthsFor, standingOf } from './freshness.rules.ts'

const today = '2026-03-03'
const facts = (more: Partial<Parameters<typeof standingOf>[0]> = {}) => ({
  checkedOn: null,
  checkedHow: null,
  lastUsedOn: null,
  reviewMonths: 6,
  contentChangedAt: new Date('2026-01-05T10:00:00Z'),
  ...more,
})
const words = (more: Parameters<typeof facts>[0]) => freshnessInWords(facts(more), today).words

test('an introduction that worked is a check, and the newest of the two counts', () => {
  assert.equal(words({ lastUsedOn: '2026-02-22' }), 'Checked 9 days ago by an introduction that worked')
  assert.equal(
    words({ checkedOn: '2026-02-24', checkedHow: 'phone', lastUsedOn: '2026-02-01' }),
    'Checked 7 days ago by phone',
  )
  assert.equal(
    words({ checkedOn: '2025-08-01', checkedHow: 'phone', lastUsedOn: '2026-03-02' }),
    'Checked yesterday by an introduction that worked',
  )
})

test('an old check says to ring first, a missing one says so too', () => {
  assert.equal(words({ checkedOn: '2025-09-01', checkedHow: 'visit' }), 'Not checked since September: ring first')
  assert.equal(words({ checkedOn: '2024-01-20', checkedHow: 'feed' }), 'Not checked since 2024: ring first')
  assert.equal(words({}), 'Not checked by anyone yet: ring first')
})

test('checked, due within a month, overdue, long overdue', () => {
  assert.equal(standingOf(facts({ checkedOn: '2026-01-10' }), today), 'checked')
  assert.equal(standingOf(facts({ checkedOn: '2025-09-20' }), today), 'due')
  assert.equal(standingOf(facts({ checkedOn: '2025-09-03' }), today), 'due')
  assert.equal(standingOf(facts({ checkedOn: '2025-09-02' }), today), 'overdue')
  assert.equal(standingOf(facts({ checkedOn: '2025-03-02' }), today), 'long overdue')
  assert.equal(standingOf(facts({ contentChangedAt: new Date('2024-03-03T10:00:00Z') }), today), 'long overdue')
})

test('what hurts when it is wrong is looked at sooner, a building later', () => {
  assert.deepEqual(
    [reviewMonthsFor('service', ['in a crisis']), reviewMonthsFor('group'), reviewMonthsFor('place')],
    [3, 6, 12],
  )
})

const order = ['checked', 'due', 'overdue', 'long overdue']
test('time only makes it worse, and a new check always makes it good', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map(n => addDays('2023-01-01', n))
  fc.assert(
    fc.property(day, fc.constantFrom(3, 6, 12), fc.integer({ min: 0, max: 900 }), (checkedOn, reviewMonths, n) => {
      const at = (on: string) => order.indexOf(standingOf(facts({ checkedOn, reviewMonths }), on))
      assert.ok(at(addDays(checkedOn, n)) <= at(addDays(checkedOn, n + 1)))
      assert.equal(at(checkedOn), 0)
      assert.ok(at(addDays(addMonths(checkedOn, reviewMonths), 3)) >= 2)
    }),
  )
})
