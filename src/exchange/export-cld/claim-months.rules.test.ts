import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween } from '#platform/clock'
import { type Claims, claimMonths } from './claim-months.rules.ts'

const file = (fileId: string, from: string, to: string, stated: Claims['stated'] = { from, to }): Claims => ({
  fileId,
  found: { from, to },
  stated,
})
const year = { from: '2025-04-01', to: '2026-03-31' }
const said = (files: Claims[], period = year) => claimMonths(files, period).map(r => `${r.fileId} ${r.from} ${r.to}`)

test('one file counts for its months; the others have none', () => {
  assert.deepEqual(said([file('a', '2025-04-01', '2025-09-30')]), ['a 2025-04-01 2025-09-30'])
  assert.deepEqual(said([]), [])
})

test('of two files about a month the later counts, and an earlier one keeps the rest', () => {
  assert.deepEqual(said([file('a', '2025-04-01', '2026-03-31'), file('b', '2025-07-01', '2025-09-30')]), [
    'a 2025-04-01 2025-06-30',
    'b 2025-07-01 2025-09-30',
    'a 2025-10-01 2026-03-31',
  ])
})

test('a month that a file only states is its own unless another file is about it', () => {
  const wide = { from: '2025-04-01', to: '2026-03-31' }
  const thin = file('b', '2025-07-01', '2025-12-31', wide)
  assert.deepEqual(said([thin]), ['b 2025-04-01 2026-03-31'])
  assert.deepEqual(said([file('a', '2025-04-01', '2025-06-30'), thin]), [
    'a 2025-04-01 2025-06-30',
    'b 2025-07-01 2026-03-31',
  ])
})

const day = fc.integer({ min: 0, max: 900 }).map(n => addDays('2024-11-03', n))
const files = fc.array(
  fc.tuple(day, fc.nat(300)).map(([from, n]) => file(`${from} ${n}`, from, addDays(from, n))),
  { maxLength: 5 },
)

test('runs follow each other, never overlap and stay in the period; a file that states it all has it all', () => {
  fc.assert(
    fc.property(files, day, fc.nat(500), (some, from, n) => {
      const period = { from, to: addDays(from, n) }
      const runs = claimMonths(some, period)
      runs.forEach((run, i) => {
        assert.ok(run.from <= run.to && run.from >= period.from && run.to <= period.to)
        if (i > 0) assert.ok(run.from > runs[i - 1]!.to && run.nr > runs[i - 1]!.nr)
      })
      const alone = claimMonths([file('x', period.to, period.to, period)], period)
      assert.equal(alone.length, 1)
      assert.equal(daysBetween(alone[0]!.from, alone[0]!.to), n)
    }),
  )
})
