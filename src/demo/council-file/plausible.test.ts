import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { longTermSupportMeasures } from '#long-term-support'
import { figuresOf, wholeOf } from '#measures'
import { inTransaction, refreshStatistics } from '#platform/database'
import { shortTermHelpMeasures } from '#short-term-help'
import { openTestHouse, type TestHouse } from '#tests/house'
import { bringReturn } from './bring-return.ts'

let house: TestHouse

before(async () => {
  house = await openTestHouse()
  const { place, today } = house
  await house.write(tx => bringReturn(tx, place, { asAt: today, seed: 1, scale: 0.12, years: 3 }))
  await refreshStatistics(house.db)
})

/** Round and wide, about what England published for 2023 to 2024: each of the three years must lie between. */
const bands: readonly (readonly [measure: string, low: number, high: number])[] = [
  ['ascof-2a', 70, 85],
  ['ascof-2b', 8, 26],
  ['ascof-2c', 480, 660],
  ['ascof-2e', 72, 86],
  ['ascof-3d-1a', 85, 95],
  ['ascof-3d-2a', 22, 32],
]
/** Nobody publishes these: there are some of each kind, and they are not all. No file knows who went back to hospital. */
const own: typeof bands = [
  ['ascof-2d-proxy', 84, 95],
  ['short-term-help.reablement-after-hospital', 50, 75],
  ['short-term-help.needed-after-all', 3, 14],
]
const years = [
  ['2023-03-01', '2024-02-29'],
  ['2024-03-01', '2025-02-28'],
  ['2025-03-01', '2026-02-28'],
] as const

for (const [id, low, high] of [...bands, ...own])
  test(`${id} lies between ${low} and ${high} in each year`, async () => {
    const measure = [...longTermSupportMeasures, ...shortTermHelpMeasures].find(m => m.id === id)!
    for (const [from, to] of years) {
      const found = await inTransaction(house.db, house.place.id, tx =>
        figuresOf(tx, house.place.id, measure, { from, to, today: house.today, by: [[]] }),
      )
      const { value } = wholeOf(found)
      assert.ok(value !== null && value >= low && value <= high, `${from}: ${value}`)
    }
  })
