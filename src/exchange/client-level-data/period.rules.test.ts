import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock'
import { chooseFiles, type Ended, type Loaded, workOutPeriod } from './period.rules.ts'

const months = (counts: Record<string, Record<string, number>>): Ended =>
  new Map(Object.entries(counts).map(([month, types]) => [month, new Map(Object.entries(types))]))

test('the period is from the first to the last month that holds its share', () => {
  const all = { Request: 40, Assessment: 30, Review: 30 }
  const ended = months({ '2023-01': { Request: 3 }, '2024-04': all, '2024-05': all, '2024-06': all, '2025-01': all })
  assert.deepEqual(workOutPeriod(ended, '2025-01-20'), { from: '2024-04-01', to: '2024-06-30' })
  assert.deepEqual(workOutPeriod(ended, '2025-02-01'), { from: '2024-04-01', to: '2025-01-31' })
})

test('a month that lacks two of the types is not one the file is about; a few events say nothing', () => {
  const all = { Request: 40, Assessment: 30, Review: 30 }
  const ended = months({ '2024-04': { Review: 90 }, '2024-05': all, '2024-06': { Request: 50, Review: 50 } })
  assert.deepEqual(workOutPeriod(ended, '2025-01-20'), { from: '2024-05-01', to: '2024-06-30' })
  assert.equal(workOutPeriod(months({ '2024-04': { Review: 99 } }), '2025-01-20'), undefined)
  assert.ok(workOutPeriod(months({ '2024-04': { Review: 100 } }), '2025-01-20'))
})

test('each month is the latest file’s that covers it', () => {
  const files = [
    { fileId: 'year', from: '2023-07-01', to: '2024-06-30' },
    { fileId: 'next', from: '2023-10-01', to: '2024-09-30' },
    { fileId: 'part', from: '2024-09-10', to: '2024-10-05' },
  ]
  assert.deepEqual(chooseFiles(files, 'by month'), [
    { fileId: 'year', from: '2023-07-01', to: '2023-09-30', nr: 1, last: false },
    { fileId: 'next', from: '2023-10-01', to: '2024-09-30', nr: 2, last: false },
    { fileId: 'part', from: '2024-10-01', to: '2024-10-05', nr: 3, last: true },
  ])
})

test('whatever the files, what is chosen lies in its file, in order and once', () => {
  const file = fc
    .record({ start: fc.nat(900), days: fc.nat(500), n: fc.nat(1000) })
    .map(({ start, days, n }): Loaded => {
      const from = addDays('2022-01-01', start)
      return { fileId: `${n}`, from, to: addDays(from, days) }
    })
  fc.assert(
    fc.property(fc.uniqueArray(file, { maxLength: 5, selector: f => f.fileId }), files => {
      const runs = chooseFiles(files, 'by month')
      for (const [i, run] of runs.entries()) {
        const its = files.find(f => f.fileId === run.fileId)!
        assert.ok(run.from >= its.from && run.to <= its.to && run.from <= run.to)
        if (i > 0) assert.ok(runs[i - 1]!.to < run.from)
      }
      assert.equal(runs.filter(run => run.last).length, Math.min(1, files.length))
    }),
  )
})
