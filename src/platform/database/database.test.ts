import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openTestHouse, type TestHouse } from '#tests/house'
import { describe, FolderInUse, inTransaction, isId, migrate, newId, openDatabase, sendAlong, sql } from './index.ts'

test('places are kept apart whatever a statement says', async () => {
  const one = await openTestHouse()
  const other = await openTestHouse()
  const add = (place: number, postcode: string) =>
    sql`insert into place.postcode (place_id, postcode, latitude, longitude) values (${place}, ${postcode}, 52, -1)`
  await inTransaction(one.db, one.place.id, tx => add(one.place.id, 'ZX1 1AA').execute(tx))
  const seen = (place: number) =>
    inTransaction(
      one.db,
      place,
      async tx => (await sql`select postcode from place.postcode where postcode = 'ZX1 1AA'`.execute(tx)).rows.length,
    )
  assert.equal(await seen(one.place.id), 1)
  assert.equal(await seen(other.place.id), 0)
  await assert.rejects(
    inTransaction(one.db, one.place.id, tx => add(other.place.id, 'ZX1 1AB').execute(tx)),
    /row-level security/,
  )
})

test('every table of a place’s data begins its key with the place and is kept apart', async () => {
  const { db } = await openTestHouse()
  const { rows } = await db.pool.query<{ name: string; apart: boolean; first: string }>(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as apart,
      (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) as first
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')`)
  assert.ok(rows.length > 20)
  for (const row of rows.filter(r => r.name !== 'place.place')) {
    assert.equal(row.first, 'place_id', row.name)
    assert.equal(row.apart, true, row.name)
  }
})

test('every index of a place’s data begins with the place, and every view asks as the one who reads', async () => {
  const { db } = await openTestHouse()
  const indexes = await db.pool.query<{ name: string; first: string }>(`
    select i.indexrelid::regclass::text as name, coalesce(a.attname, 'an expression') as first
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public') and c.relname <> 'place'`)
  for (const index of indexes.rows) assert.equal(index.first, 'place_id', index.name)
  const views = await db.pool.query<{ name: string; options: string[] | null }>(`
    select c.oid::regclass::text as name, c.reloptions as options from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema')`)
  for (const view of views.rows) assert.ok(view.options?.includes('security_invoker=true'), view.name)
})

test('schema.sql and the table types say what the migrations add up to', async t => {
  const db = await openDatabase({ folder: 'memory' })
  t.after(() => db.close())
  await migrate(db)
  const { schema, tables } = await describe(db.pool)
  assert.equal(readFileSync(new URL('../../../database/schema.sql', import.meta.url), 'utf8'), schema)
  assert.equal(readFileSync(new URL('./tables.ts', import.meta.url), 'utf8'), tables)
})

test('a second process on the same folder is refused, and the folder is free again when the first is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-lock-'))
  const first = await openDatabase({ folder })
  await assert.rejects(openDatabase({ folder }), FolderInUse)
  await first.close()
  const source = new URL('./index.ts', import.meta.url).href
  const opening = `const { openDatabase } = await import('${source}'); await openDatabase({ folder: '${folder}' }); process.kill(process.pid, 'SIGKILL')`
  assert.throws(() => execFileSync(process.execPath, ['--input-type=module', '-e', opening], { stdio: 'ignore' }))
  const again = await openDatabase({ folder })
  await again.close()
  rmSync(folder, { recursive: true })
})

test('a transaction inside a transaction is refused at once, not waited for', async () => {
  const { db, place } = await openTestHouse()
  await assert.rejects(
    inTransaction(db, place.id, () => inTransaction(db, place.id, async () => 1)),
    /inside another/,
  )
})

const postcodes = (house: TestHouse) =>
  inTransaction(house.db, house.place.id, async tx =>
    (await sql<{ postcode: string }>`select postcode from place.postcode order by 1`.execute(tx)).rows.map(
      r => r.postcode,
    ),
  )
const addPostcode = (place: number, postcode: string) =>
  sql`insert into place.postcode (place_id, postcode, latitude, longitude) values (${place}, ${postcode}, 52, -1)`

test('what is sent along stands with the rest, in the order asked; should it fail, nothing is kept and its fault is told', async () => {
  const house = await openTestHouse()
  const { id } = house.place
  const seen = await inTransaction(house.db, id, async tx => {
    sendAlong(addPostcode(id, 'ZX7 1AA').execute(tx))
    const [one, two] = await Promise.all([
      sql`select postcode from place.postcode where postcode = 'ZX7 1AA'`.execute(tx),
      sql`select 1 where false`.execute(tx),
    ])
    return [one.rows.length, two.rows.length]
  })
  assert.deepEqual(seen, [1, 0])
  const twice = async (after: 'nothing' | 'a read') =>
    inTransaction(house.db, id, async tx => {
      await addPostcode(id, 'ZX7 1AB').execute(tx)
      sendAlong(addPostcode(id, 'ZX7 1AA').execute(tx))
      if (after === 'a read') await sql`select 1`.execute(tx)
      return 'kept'
    })
  await assert.rejects(twice('nothing'), { code: '23505' })
  await assert.rejects(twice('a read'), { code: '23505' })
  assert.deepEqual(await postcodes(house), ['ZX7 1AA'])
})

test('a transaction that is over answers no more, and a fault that was caught keeps nothing', async () => {
  const house = await openTestHouse()
  const { id } = house.place
  const kept = await inTransaction(house.db, id, async tx => tx)
  await assert.rejects(addPostcode(id, 'ZX7 2AA').execute(kept), /is over/)
  await assert.rejects(
    inTransaction(house.db, id, async tx => {
      await addPostcode(id, 'ZX7 2AB').execute(tx)
      await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    }),
    /could not be kept/,
  )
  assert.throws(() => sendAlong(Promise.resolve()), /stands in a transaction/)
  assert.deepEqual(await postcodes(house), [])
})

test('days stay days', async () => {
  const { db } = await openTestHouse()
  const { rows } = await db.pool.query(
    `select date '2026-03-29' as day, array[date '2026-03-29', date '2026-03-30'] as days, 12345678901::bigint as big`,
  )
  assert.deepEqual(rows[0], { day: '2026-03-29', days: ['2026-03-29', '2026-03-30'], big: '12345678901' })
})

test('ids are new, sound and in order', () => {
  const ids = Array.from({ length: 50 }, newId)
  assert.ok(ids.every(isId))
  assert.deepEqual(ids, [...ids].sort())
})

test('a connection that is given up is replaced, and what was named on it is asked again', async () => {
  const db = await openDatabase({ folder: 'memory' })
  const ask = async () => (await db.pool.query<{ n: string }>('select $1::text as n', ['one'])).rows[0]!.n
  assert.equal(await ask(), 'one')
  for (let n = 0; n < 2; n += 1) (await db.pool.connect()).release(new Error('given up'))
  assert.equal(await ask(), 'one')
  await db.close()
})
