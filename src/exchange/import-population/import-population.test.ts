import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, sql } from '#platform/database'
import { cldFile, csv, runImport } from '#tests/cld'
import { openTestHouse } from '#tests/house'
import { readPopulation } from './population-file.rules.ts'

test('bands are read, replace what was known of their day, and again change nothing', async () => {
  const house = await openTestHouse()
  const bands = [
    ['Date', 'Neighbourhood', 'Age from', 'Age to', 'People'],
    ['2024', '', '18', '64', '12,000'],
    ['30/06/2024', '', '65', '', '4000'],
    ['2024-06-30', 'fernhill', '65', '', '700'],
  ]
  const run = async (rows: string[][]) =>
    JSON.parse((await runImport(house, 'import population', cldFile(csv(rows)), { json: true })).printed)
  assert.deepEqual(await run(bands), { read: 3, accepted: 3, refused: 0, changed: 3, faults: [] })
  assert.equal((await run(bands)).changed, 0)
  assert.equal((await run(bands.slice(0, 3))).changed, 1)
  const { rows } = await inTransaction(house.db, house.place.id, tx =>
    sql`select on_date, neighbourhood, age_from, age_to, people from facts.population where place_id = ${house.place.id} order by age_from`.execute(
      tx,
    ),
  )
  assert.deepEqual(rows, [
    { on_date: '2024-06-30', neighbourhood: null, age_from: 18, age_to: 64, people: 12000 },
    { on_date: '2024-06-30', neighbourhood: null, age_from: 65, age_to: null, people: 4000 },
  ])
})

test('single years stand side by side, and what is wrong is said and changes nothing', async () => {
  const { rows, faults } = readPopulation(
    [
      ['Year', 'Age 17', '18', '90+'],
      ['2024', '10', '20', '3'],
    ],
    [],
  )
  assert.deepEqual(faults, [])
  assert.deepEqual(
    rows.map(r => [r.onDate, r.ageFrom, r.ageTo, r.people]),
    [
      ['2024-06-30', 17, 17, 10],
      ['2024-06-30', 18, 18, 20],
      ['2024-06-30', 90, null, 3],
    ],
  )
  const house = await openTestHouse()
  const wrong = csv([
    ['Date', 'Neighbourhood', 'Age from', 'Age to', 'People'],
    ['2024', 'atlantis', '18', '64', '5'],
    ['x', '', '1', '', '2'],
    ['2024', '', '9', '3', '2'],
  ])
  const { status, printed } = await runImport(house, 'import population', cldFile(wrong), { json: true })
  assert.deepEqual([status, JSON.parse(printed).accepted, JSON.parse(printed).faults.length], [1, 0, 3])
})
