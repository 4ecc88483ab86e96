import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestHouse } from '#tests/house'
import { inTransaction, newId, sql } from './index.ts'
import { written } from './written.ts'

test('a statement asked again answers as it did: rows, no rows, days, and one that has no columns', async () => {
  const { db, place } = await openTestHouse()
  const asked = (from: number) =>
    sql`select n, date '2026-03-03' + n as day, null::text as nothing, array[n, n] as both from generate_series(${from}::integer, 2) n`
  const add = (code: string) =>
    sql`insert into place.postcode (place_id, postcode, latitude, longitude) values (${place.id}, ${code}, 52, -1)`
  await inTransaction(db, place.id, async tx => {
    for (let time = 0; time < 3; time += 1) {
      assert.deepEqual((await asked(2).execute(tx)).rows, [{ n: 2, day: '2026-03-05', nothing: null, both: [2, 2] }])
      assert.deepEqual((await asked(3).execute(tx)).rows, [])
      assert.equal((await asked(1).execute(tx)).rows.length, 2)
      const added = await add(`ZX9 ${time}AA`).execute(tx)
      assert.deepEqual([added.rows, added.numAffectedRows], [[], 1n])
    }
  })
})

test('a statement that failed once it was known says so, and answers again', async () => {
  const { db, place } = await openTestHouse()
  const half = (by: number) => sql<{ half: number }>`select 10 / ${by}::integer as half`
  const ask = (by: number) => inTransaction(db, place.id, async tx => (await half(by).execute(tx)).rows[0]?.half)
  assert.equal(await ask(2), 5)
  assert.equal(await ask(5), 2)
  await assert.rejects(ask(0), { code: '22012' })
  assert.equal(await ask(1), 10)
  assert.equal(await ask(10), 1)
})

test('a statement written out is put together as Kysely would, and what only Kysely knows is left to it', async () => {
  const { db } = await openTestHouse()
  const executor = db.kysely.getExecutor()
  const id = newId()
  const parts = [sql`a = ${1}`, sql`b = ${[2, 3]}`, sql``, sql.raw('c is null')]
  const names = [sql.ref('t.a"b'), sql.ref('people.t.a'), sql.ref('a'), sql.table('people.person'), sql.id('a', 'b')]
  const queryId = { queryId: 'one' }
  const both = (statement: { toOperationNode(): unknown }) => {
    const node = statement.toOperationNode() as never
    const theirs = executor.compileQuery(node, queryId)
    return {
      ours: written(node, queryId),
      theirs: { query: node, queryId, sql: theirs.sql, parameters: theirs.parameters },
    }
  }
  for (const [statement, text] of [
    [
      sql`select ${id}::uuid, ${sql.join(parts, sql` and `)} where ${sql`d = ${sql`${'e'}::text`}`} limit ${5}`,
      'select $1::uuid, a = $2 and b = $3 and  and c is null where d = $4::text limit $5',
    ],
    [sql`select ${sql.join(names)}`, 'select "t"."a""b", "people"."t"."a", "a", "people"."person", "a"."b"'],
    [sql`select 1`, 'select 1'],
  ] as const) {
    const { ours, theirs } = both(statement)
    assert.equal(theirs.sql, text)
    assert.deepEqual(ours, theirs)
  }
  for (const other of [sql`select ${sql.lit('x')}`, sql`select ${sql.ref('t.*' as never)}, ${db.kysely.fn.countAll()}`])
    assert.equal(both(other).ours, undefined)
})
