import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Question } from './engine.queries.ts'
import { changedSince, cutsOf, type Kind, type KindWithout, type Mark, packed, without } from './listed.rules.ts'
import type { Measure } from './measure.ts'

const eightBytes = (...numbers: bigint[]) =>
  Buffer.concat(
    numbers.map(n => {
      const bytes = Buffer.alloc(8)
      bytes.writeBigInt64BE(n)
      return bytes
    }),
  )
const kind = (neighbourhood: string, counts: Kind['counts'], amount: number | null, ...whose: bigint[]): Kind => ({
  ...{ starts: null, keys: { neighbourhood }, counts, reason: counts === 'yes' ? 'came' : 'too soon', amount },
  ...{ rows: whose.length, whose: eightBytes(...whose) },
})
const q = { from: '2026-01-01', to: '2026-12-31', today: '2026-12-31', by: [[], ['neighbourhood']] } as Question
const told = (measure: Partial<Measure>, kinds: readonly KindWithout[]) =>
  cutsOf(measure as Measure, q, kinds)
    .filter(row => row.counts === null)
    .map(row => [row.keys.neighbourhood ?? 'all', row.rows, row.yes, row.leftOut, row.amount])

const all = [
  kind('fernhill', 'yes', 3, 1n, 2n, 2n),
  kind('fernhill', 'yes', 10, -5n),
  kind('moor', 'yes', 4, 1n),
  kind('moor', 'left out', null, 0n, 7n),
]

test('every cut of what is kept, with the middle amount of those that count', () => {
  assert.deepEqual(told({ combine: 'median' }, all), [
    ['all', 7, 5, 2, 3],
    ['fernhill', 4, 4, 0, 3],
    ['moor', 3, 1, 2, 4],
  ])
  assert.deepEqual(told({ combine: 'median' }, all.slice(1, 3))[0], ['all', 2, 2, 0, 7], 'halfway between two')
  assert.deepEqual(told({ combine: 'share' }, all)[0], ['all', 7, 5, 2, null])
  assert.deepEqual(
    cutsOf({ combine: 'count' } as Measure, { ...q, by: [[]] }, all).map(row => [row.counts, row.reason, row.rows]),
    [
      [null, null, 7],
      ['yes', 'came', 5],
      ['left out', 'too soon', 2],
    ],
  )
  assert.deepEqual(told({ combine: 'median' }, []), [])
})

test('the rows of some people are taken out, of whatever kind; nobody is one of them', () => {
  const { kinds, whose } = packed(all)
  const rows = (...people: bigint[]) => without(kinds, whose, new Set(people)).map(one => one.rows)
  assert.deepEqual(rows(), [3, 1, 1, 2])
  assert.deepEqual(rows(2n), [1, 1, 1, 2])
  assert.deepEqual(rows(1n, -5n), [2, 2])
  assert.deepEqual(rows(0n), [3, 1, 1, 1])
})

const mark = (stamp: string, writtenBy: string, hash: string): Mark => ({
  ...{ source: 'a', stamp, writtenBy },
  people: [{ id: `person ${hash}`, hash }],
})
const marks = [mark('5', '90', '1'), mark('6', '105', '2'), mark('8', '111', '3'), mark('16', '121', '4')]
const then = { seen: '100:110:105', stamps: { a: '7' } }

test('who was written about since: by those who were still writing, or had not begun', () => {
  const now = { seen: '120:120:', stamps: { a: String(7 ^ 6 ^ 8) } }
  assert.deepEqual([...changedSince(then, now, ['a'], marks)!.keys()], [2n, 3n])
  assert.deepEqual(changedSince(then, { ...then, seen: '101:110:105' }, ['a', 'b'], marks), new Map())
})

test('it is not known whom it is about when the marks do not come to what was written', () => {
  const now = { seen: '120:120:', stamps: { a: String(7 ^ 6 ^ 8 ^ 32) } }
  assert.equal(changedSince(then, now, ['a'], marks), null, 'one more that names nobody')
  assert.equal(changedSince(then, { ...now, stamps: { a: '7' } }, ['a'], marks), null, 'marks that are gone again')
  assert.equal(changedSince({ ...then, seen: '5:5:' }, then, ['a'], marks), null, 'a snapshot of another server')
})
