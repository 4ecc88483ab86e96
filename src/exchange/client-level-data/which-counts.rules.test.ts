import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths } from '#platform/clock'
import { asLast, behind, farFewer, type Sized, whatCounts } from './which-counts.rules.ts'

const sized = (fileId: string, from: string, to: string, accepted = 100): Sized => ({
  ...{ fileId, from, to, accepted },
  name: `${fileId}.csv`,
})
const year = sized('year', '2024-04-01', '2025-03-31', 178)
const half = sized('half', '2024-04-01', '2025-03-31', 90)
const june = sized('june', '2024-06-01', '2024-06-30', 20)

test('which file counts is told by months that follow each other', () => {
  assert.deepEqual(whatCounts([year, june], year), [
    { fileId: 'year', from: '2024-04-01', to: '2024-05-31' },
    { fileId: 'june', from: '2024-06-01', to: '2024-06-30' },
    { fileId: 'year', from: '2024-07-01', to: '2025-03-31' },
  ])
  assert.deepEqual(behind([year, june], 'june'), [{ fileId: 'year', from: '2024-06-01', to: '2024-06-30' }])
  assert.deepEqual(behind([june, year], 'june'), [], 'it counts for nothing')
  assert.deepEqual(behind([june], 'june'), [{ fileId: null, from: '2024-06-01', to: '2024-06-30' }])
  assert.deepEqual(
    behind([year, june], 'year').map(span => span.fileId),
    [null, null],
    'what another counts for is none of what it leaves',
  )
})

test('half a file in place of the whole is told with both numbers; a month of a year is not', () => {
  assert.deepEqual(farFewer([year, half], 'half'), [{ name: 'year.csv', rows: 90, against: 178 }])
  assert.deepEqual(farFewer([half, year], 'year'), [])
  assert.deepEqual(farFewer([half, year], 'half'), [], 'it took nothing')
  assert.deepEqual(farFewer([year, june], 'june'), [])
  const small = { ...june, accepted: 1 }
  assert.deepEqual(farFewer([year, small], 'june'), [{ name: 'year.csv', rows: 1, against: 178 }])
  assert.deepEqual(farFewer([{ ...year, accepted: 100 }, small], 'june'), [], 'of a handful a share says nothing')
})

test('let count again, a file counts for every month that it covers whole', () => {
  const months = fc.integer({ min: 0, max: 23 })
  const files = fc.array(
    fc.tuple(months, fc.integer({ min: 0, max: 12 })).map(([from, long]) => ({
      from: addMonths('2023-01-01', from),
      to: addDays(addMonths('2023-01-01', from + long + 1), -1),
    })),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(files, fc.nat(), (made, which) => {
      const all = made.map((one, i) => ({ ...one, fileId: String(i) }))
      const one = all[which % all.length]!
      assert.deepEqual(whatCounts(asLast(all, one), one), [{ fileId: one.fileId, from: one.from, to: one.to }])
    }),
  )
})
