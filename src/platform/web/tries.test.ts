import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { makeApp } from '#app'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { forgetTries } from './tries.queries.ts'
import { TRIES_WINDOW } from './tries.rules.ts'

/** Two servers of one house, on one database, with nothing else between them. */
async function scene() {
  const house = await openTestHouse({ mode: 'real' })
  const { db, clock, place } = house
  const second = await makeApp({ db, clock, place, mode: 'real', secure: false })
  after(() => second.close())
  const servers = [house.app, second]
  const asking = async (which: number, address: string, url = '/tell-us', method: 'POST' | 'GET' = 'POST') => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const more = method === 'POST' ? { payload: 'wants=', headers } : {}
    return (await servers[which]!.inject({ method, url, remoteAddress: address, ...more })).statusCode
  }
  const rows = async () =>
    (
      await sql<{ tries: number }>`select tries from platform.failed_try where place_id = ${place.id}`.execute(
        db.kysely,
      )
    ).rows.map(row => row.tries)
  return { house, asking, rows }
}

const MOST = 20

test('what fails from one address is counted in all servers together, and stopped in all of them', async () => {
  const { house, asking, rows } = await scene()
  for (let i = 0; i < MOST; i += 1) {
    const status = await asking(i % 2, '192.0.2.7')
    assert.ok(status >= 400 && status < 500 && status !== 429, `${status}`)
  }
  // Whoever wrote the last is told; the other is told by its next, and no later.
  assert.equal(await asking(1, '192.0.2.7'), 429)
  const next = await asking(0, '192.0.2.7')
  assert.notEqual(next, 429)
  assert.equal(await asking(0, '192.0.2.7'), 429)
  assert.deepEqual(await rows(), [MOST + 1], 'whoever is stopped writes no more')
  assert.notEqual(await asking(0, '192.0.2.8'), 429, 'another address is another')
  assert.notEqual(await asking(1, '192.0.2.7', '/sign-in'), 429, 'and another page')
  house.clock.set('2026-03-03T10:45:01Z')
  assert.notEqual(await asking(0, '192.0.2.7'), 429, 'minutes later it may try again')
})

test('a page that is only looked at writes nothing; what is over is forgotten', async () => {
  const { house, asking, rows } = await scene()
  for (let i = 0; i < 3; i += 1) assert.equal(await asking(0, '192.0.2.9', '/tell-us', 'GET'), 200)
  assert.deepEqual(await rows(), [])
  await asking(0, '192.0.2.9')
  assert.deepEqual(await rows(), [1])
  const now = house.clock.now()
  await house.write(tx => forgetTries(tx, house.place.id, now))
  assert.deepEqual(await rows(), [1], 'it still counts')
  await house.write(tx => forgetTries(tx, house.place.id, new Date(now.getTime() + TRIES_WINDOW)))
  assert.deepEqual(await rows(), [])
})

test('the address itself is kept nowhere', async () => {
  const { house, asking } = await scene()
  await asking(0, '192.0.2.77')
  const kept = await sql<{
    row: string
  }>`select f::text as row from platform.failed_try f where place_id = ${house.place.id}`.execute(house.db.kysely)
  assert.equal(kept.rows.length, 1)
  assert.doesNotMatch(kept.rows[0]!.row, /192\.0\.2/)
})
