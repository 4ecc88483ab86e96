import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestHouse } from '#tests/house'
import { inTransaction, newId, openDatabase, type Reading, sendAlong, sharedOut, sql } from './index.ts'

const addPostcode = (place: number, postcode: string) =>
  sql`insert into place.postcode (place_id, postcode, latitude, longitude) values (${place}, ${postcode}, 52, -1)`

type Seen = { connection: number; place: string; apart: string; postcodes: string[] }

async function look(tx: Reading): Promise<Seen> {
  const found = await sql<Seen>`select pg_backend_pid() as connection, current_setting('app.place_id') as place,
    current_setting('app.apart') as apart,
    (select coalesce(array_agg(postcode order by postcode), '{}') from place.postcode) as postcodes`.execute(tx)
  return found.rows[0]!
}

/** Shares out two pieces of work. With two to do them neither is done before both are begun, and what is done in between. */
async function shareTwo(tx: Reading, many: 'two' | 'one', between = async () => {}): Promise<Seen[]> {
  let begun = 0
  const both = Promise.withResolvers<void>()
  return sharedOut(tx, ['a', 'b'], async one => {
    begun += 1
    if (begun === 2) await between().then(both.resolve)
    if (many === 'two') await both.promise
    else await sql`select pg_sleep(0.05)`.execute(one)
    return look(one)
  })
}

const connections = (found: Seen[]) => new Set(found.map(one => one.connection)).size

test('a large reading is shared out over connections of the same place, as it stood; the embedded database has one', async () => {
  const [{ db, place }, other] = [await openTestHouse(), await openTestHouse()]
  const many = db.kind === 'server' ? 'two' : 'one'
  const add = (to: number, postcode: string) => inTransaction(db, to, tx => addPostcode(to, postcode).execute(tx))
  await add(place.id, 'ZX1 1AA')
  await add(other.place.id, 'ZX1 1AB')
  const later = async () => {
    const text = `insert into place.postcode (place_id, postcode, latitude, longitude) values ($1, 'ZX1 1AC', 52, -1)`
    if (many === 'two') await db.pool.query(text, [place.id])
  }
  const apart = `{${newId()}}`
  const found = await inTransaction(db, place.id, async tx => {
    sendAlong(sql`select set_config('app.apart', ${apart}, true)`.execute(tx))
    return shareTwo(tx, many, later)
  })
  assert.equal(connections(found), many === 'two' ? 2 : 1)
  assert.deepEqual(new Set(found.map(one => one.place)), new Set([String(place.id)]))
  assert.deepEqual(
    found.map(one => one.apart),
    [apart, apart],
    'whoever is kept apart here is there, too',
  )
  assert.deepEqual(found[1]!.postcodes, ['ZX1 1AA'], 'the second sees neither another place nor what came later')
  assert.equal(db.pool.idleCount, db.pool.totalCount, 'every connection was given back')
})

test('what the others could not see, or may not, stays on one connection', async () => {
  const { db, place } = await openTestHouse()
  const written = await inTransaction(db, place.id, async tx => {
    await addPostcode(place.id, 'ZX1 1AA').execute(tx)
    return shareTwo(tx, 'one')
  })
  assert.equal(connections(written), 1)
  assert.deepEqual(
    written.map(one => one.postcodes),
    [['ZX1 1AA'], ['ZX1 1AA']],
  )
  const outside = await inTransaction(db, place.id, async tx => {
    sendAlong(sql`select set_config('role', 'alongside_partner', true)`.execute(tx))
    return sharedOut(tx, ['a', 'b'], async one => {
      const found = await sql<{ pid: number }>`select pg_backend_pid() as pid, pg_sleep(0.05)`.execute(one)
      return found.rows[0]!.pid
    })
  })
  assert.equal(outside[0], outside[1])
})

test('half of all connections stay free for pages', async () => {
  const url = process.env.TEST_DATABASE_URL
  const { place } = await openTestHouse()
  /** How many there are afterwards: the busy ones, that of the transaction, and those it was shared out over. */
  const opened = async (busy: number, more: { connections?: number; atOnce?: number }) => {
    const db = await openDatabase({ url, folder: 'memory', ...more })
    const others = await Promise.all(Array.from({ length: busy }, () => db.pool.connect()))
    await inTransaction(db, place.id, tx => shareTwo(tx, 'one'))
    const all = db.pool.totalCount
    for (const other of others) other.release()
    await db.close()
    return all
  }
  for (const [busy, more, expected] of [
    [0, { connections: 2 }, 1],
    [2, { connections: 6 }, 3],
    [1, { connections: 6 }, 3],
    [0, { atOnce: 1 }, 1],
    [0, {}, 2],
    [0, { atOnce: 3 }, 2],
  ] as const)
    if (url) assert.equal(await opened(busy, more), expected, JSON.stringify([busy, more]))
})

test('a fault is told once everybody is done, and nothing is begun after it', async () => {
  const { db, place } = await openTestHouse()
  const begun: string[] = []
  const work = inTransaction(db, place.id, tx =>
    sharedOut(tx, ['a', 'b', 'c', 'd'], async (one, which) => {
      begun.push(which)
      if (which === 'a') await sql`select 1 / 0`.execute(one)
      else await sql`select pg_sleep(0.2)`.execute(one)
    }),
  )
  await assert.rejects(work, { code: '22012' })
  assert.ok(begun.length <= 2, `begun: ${begun}`)
  assert.equal(db.pool.idleCount, db.pool.totalCount)
  assert.equal(await inTransaction(db, place.id, async tx => (await look(tx)).place), String(place.id))
})
