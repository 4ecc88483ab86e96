import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { inTransaction, sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import { makeDemoPlace } from './index.ts'
import { levelTables } from './write/level-rows.queries.ts'

const small = { seed: 1, scale: 0.02, years: 1 }
const made = async (): Promise<TestHouse> => {
  const house = await openTestHouse({ profile: 'five-levels' })
  await makeDemoPlace(house.db, house.place, { ...small, asAt: house.today })
  return house
}
let house: TestHouse
before(async () => {
  house = await made()
})

/** Each table as its rows in order, without the place's own number. */
async function rowsOf(of: TestHouse): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const table of levelTables) {
    const rows = await inTransaction(of.db, of.place.id, tx =>
      sql<{ row: string }>`select (to_jsonb(t) - 'place_id')::text as row from ${sql.table(table)} t
        where place_id = ${of.place.id} order by 1`.execute(tx),
    )
    found[table] = rows.rows.map(one => one.row)
  }
  return found
}

test('a household through them, somebody who came out, a few more; the same from the same seed', async () => {
  const one = await rowsOf(house)
  for (const table of levelTables) assert.ok(one[table]!.length > 0, table)
  assert.deepEqual(await rowsOf(await made()), one)
})

test('on the first page there is something to do for the lead worker, and a name to open', async () => {
  const lead = await inTransaction(house.db, house.place.id, tx =>
    sql<{ kind: string }>`select kind from people.waiting
      where place_id = ${house.place.id} and account_name = 'Lena Marsh' and shows_from <= ${house.clock.now()}`.execute(
      tx,
    ),
  )
  assert.ok(lead.rows.filter(row => row.kind === 'task').length >= 2)
  const worker = await house.signedInAs('social worker', { team: 'intervention' })
  const levels = await worker.get('/levels')
  assert.match(levels.text, /Intervention.*2/)
})
