import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHeld } from '#people'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { recordParts } from '../src/record-parts.ts'

const house = await openTestHouse()
const { kinds, nothing } = recordParts.held

/** Every column of a table in which a person's id may stand. */
async function columnsOfPeople() {
  const found = await sql<{ table: string; column: string }>`
    select c.table_schema || '.' || c.table_name as table, c.column_name as column
      from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
     where c.table_schema not in ('pg_catalog', 'information_schema')
       and c.udt_name in ('uuid', '_uuid') and (c.column_name ~ '(^|_)person(_id)?$' or c.column_name in ('into_id', 'now_id', 'shown'))
     order by 1, 2`.execute(house.db.kysely)
  return found.rows
}

test('whoever makes a table in which a person stands says what subject access gives of it', async () => {
  const columns = await columnsOfPeople()
  assert.ok(columns.length > 40, `${columns.length}`)
  const known = new Set([...kinds, ...nothing].map(one => one.table))
  for (const { table, column } of columns)
    assert.ok(known.has(table), `${table}.${column}: no part says what is held there (see src/people/rights/held.ts)`)
})

test('what hangs on such a table by a key is known too', async () => {
  const tables = kinds.map(one => one.table)
  const found = await sql<{ child: string; parent: string }>`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f'`.execute(
    house.db.kysely,
  )
  const known = new Set([...kinds, ...nothing].map(one => one.table))
  /** Nothing of a person stands there. */
  const beside = ['platform.link_token', 'people.access_line', 'platform.outbox']
  for (const { child, parent } of found.rows)
    if (tables.includes(parent)) assert.ok(known.has(child) || beside.includes(child), `${child} hangs on ${parent}`)
})

test('every kind can be read, gives every column but those it names, and the place’s id never', async () => {
  for (const kind of kinds) {
    assert.deepEqual(await house.write(tx => readHeld(tx, house.place, kind, [newId()])), [], kind.key)
    const [schema, name] = kind.table.split('.')
    const columns = (
      await sql<{ column: string }>`select column_name as column from information_schema.columns
        where table_schema = ${schema} and table_name = ${name}`.execute(house.db.kysely)
    ).rows.map(row => row.column)
    for (const column of [...Object.keys(kind.without ?? {}), ...[kind.id].flat()])
      assert.ok(columns.includes(column), `${kind.key}: ${kind.table} has no ${column}`)
    for (const because of Object.values(kind.without ?? {})) assert.ok(because, kind.key)
  }
})
