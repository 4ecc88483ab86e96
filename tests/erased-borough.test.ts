import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { makeDemoPlace } from '#demo'
import { retentionCommand, samePerson } from '#people'
import type { Place } from '#place'
import { verify } from '#platform/audit'
import type { Command } from '#platform/commands'
import { type Database, inTransaction, openDatabase, sql } from '#platform/database'
import { verifyCommand } from '#running'
import { openTestHouse, type TestHouse } from '#tests/house'
import { recordParts } from '../src/record-parts.ts'
import { copyIn } from '../src/running/backup/copy-in.ts'
import { copyOut } from '../src/running/backup/copy-out.ts'

/** Everybody of a whole made borough who is due goes, and nothing that was theirs is found anywhere. */
const LATER = '2040-01-02T10:00:00Z'
const folder = mkdtempSync(join(tmpdir(), 'erased-'))
const kept = join(folder, 'erased')
let house: TestHouse
before(async () => {
  house = await openTestHouse()
  await makeDemoPlace(house.db, house.place, { asAt: house.today, seed: 5, scale: 0.004, years: 1 })
  house.clock.set(LATER)
})
after(() => rmSync(folder, { recursive: true }))

const run = async (command: Command<Place>, flags: Record<string, string | boolean>, db = house.db) => {
  const said: string[] = []
  const more = { words: [], flags, print: (line: string) => said.push(line), progress: () => {} }
  const status = await command.run({ db, clock: house.clock, place: house.place, ...more })
  return { status, said }
}
const retention = async (flags: Record<string, string | boolean>, db?: Database) =>
  (await run(retentionCommand(recordParts.held), flags, db)).said
const read = <T>(statement: ReturnType<typeof sql<T>>) =>
  inTransaction(house.db, house.place.id, async tx => (await statement.execute(tx)).rows)

type Column = { table: string; column: string; kind: string }
/** Every column of every table that has rows of a place. */
const columns = () =>
  read(sql<Column>`select c.table_schema || '.' || c.table_name as table, c.column_name as column, c.udt_name as kind
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
   where t.table_type = 'BASE TABLE' and c.udt_name in ('uuid', '_uuid', 'text', '_text', 'varchar', 'jsonb', 'json')
     and exists (select from information_schema.columns p where p.table_schema = c.table_schema
       and p.table_name = c.table_name and p.column_name = 'place_id')
     and c.table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`)

/** All that one column says, of the whole place. */
const said = async ({ table, column }: Column) =>
  (
    await read(sql<{ all: string | null }>`select string_agg(${sql.ref(column)}::text, E'\n') as all
      from ${sql.table(table)} where place_id = ${house.place.id}`)
  )[0]!.all ?? ''

/** What can tell who somebody is: kept on purpose only as an opaque id in the audit and in the proof. */
async function tracesOf(people: string[]): Promise<Map<string, string>> {
  const found = await read(sql<{ id: string; told: (string | null)[] }>`
    select p.person_id as id, array[p.known_as, p.nhs_number]
        || array(select w.value from people.way_to_reach w where w.place_id = p.place_id and w.person_id = p.person_id)
        || array(select a.lines from people.address a where a.place_id = p.place_id and a.person_id = p.person_id)
        || array(select h.words from people.about_me h where h.place_id = p.place_id and h.person_id = p.person_id)
        || array(select n.words from people.note n where n.place_id = p.place_id and n.person_id = p.person_id)
        || array(select unnest(array[c.wants, c.life, c.helps]) from front_door.contact c where c.place_id = p.place_id and c.person_id = p.person_id)
        || array(select h.reason from people.hand_over h where h.place_id = p.place_id and h.person_id = p.person_id) as told
      from people.person p where p.place_id = ${house.place.id}`)
  const gone = new Set(people)
  const all = found.flatMap(row =>
    row.told.filter(told => told && told.length > 7).map(told => ({ told: told!, id: row.id })),
  )
  // The invented borough says some sentences of several people. Whoever stays keeps theirs, and what it says of others;
  // so does a conversation about somebody who was never found on record.
  const others = await read(sql<{ told: string | null }>`
    select unnest(array[wants, life, helps, caller_name]) as told from front_door.contact
     where place_id = ${house.place.id} and (person_id is null or person_id <> all(${people}::uuid[]))
    union select unnest(array[name, reach]) from people.circle where place_id = ${house.place.id} and person_id <> all(${people}::uuid[])
    union select unnest(array[i.reach, i.about_name, i.from_name]) from front_door.post_item i
     where i.place_id = ${house.place.id} and not exists (select from front_door.contact c
       where c.place_id = i.place_id and c.contact_id = i.post_id and c.person_id = any(${people}::uuid[]))
    union select name from identity.account where place_id = ${house.place.id}`)
  const stays = [...all.filter(one => !gone.has(one.id)), ...others].map(one => one.told ?? '').join('\n')
  return new Map(all.filter(one => gone.has(one.id) && !stays.includes(one.told)).map(one => [one.told, one.id]))
}

test('whoever is due is listed as what goes, goes, and leaves nothing by which anybody could find them', async () => {
  const manager = await house.signedInAs('team manager', { name: 'Ade Cole' })
  const everybody = await read(
    sql<{ id: string }>`select person_id as id from people.person where place_id = ${house.place.id}`,
  )
  const listed = await retention({ 'dry-run': true })
  const due = listed.flatMap(line => /^([0-9a-f-]{36}) {2}/.exec(line)?.[1] ?? [])
  assert.ok(everybody.length > 60 && due.length > everybody.length / 2, `${due.length} of ${everybody.length}`)
  const ids = (
    await inTransaction(house.db, house.place.id, async tx => {
      const all: string[][] = []
      for (const one of due) all.push(await samePerson(tx, house.place.id, one))
      return all
    })
  ).flat()
  const traces = await tracesOf(ids)
  assert.ok(traces.size > due.length * 3, `${traces.size} traces`)
  const frozen = () =>
    read(
      sql<{
        figure: string
      }>`select f::text as figure from outcomes.frozen_figure f where place_id = ${house.place.id} order by 1`,
    )
  const before = await frozen()
  assert.ok(before.length > 5, 'what a meeting was held on stays as it was')
  const copy = join(folder, 'copy')
  await copyOut(house.db, copy, { madeAt: house.clock.now(), madeFor: 'the test' })
  await retention({ as: `${manager.accountId}@example.org`, reason: 'the rule', kept })
  const left: string[] = []
  for (const column of await columns()) {
    if (['audit.entry', 'people.erased'].includes(column.table)) continue
    const text = await said(column)
    if (column.kind.endsWith('uuid'))
      for (const id of ids) if (text.includes(id)) left.push(`${column.table}.${column.column}: an id`)
    if (!column.kind.endsWith('uuid'))
      for (const [trace] of traces)
        if (text.includes(trace)) left.push(`${column.table}.${column.column}: ${trace.slice(0, 60)}`)
    if (column.kind.startsWith('json'))
      for (const id of ids) if (text.includes(id)) left.push(`${column.table}.${column.column}: an id`)
  }
  assert.deepEqual([...new Set(left)], [])
  const reasons = await read(
    sql<{ reason: string }>`select reason from audit.entry where place_id = ${house.place.id} and reason is not null`,
  )
  for (const { reason } of reasons) for (const [trace] of traces) assert.ok(!reason.includes(trace), reason)
  const stay = await read(
    sql<{ id: string }>`select person_id as id from people.person where place_id = ${house.place.id}`,
  )
  assert.equal(stay.length, everybody.length - new Set(ids).size)
  assert.equal((await verify(house.db, house.place.id, [])).firstFault, undefined)
  assert.deepEqual(await frozen(), before)

  // A copy from before brings everybody back. Asked with the file that was kept outside, they go again, and are gone.
  const restored = await openDatabase({ folder: 'memory' })
  try {
    await copyIn(restored, copy)
    const back = await run(verifyCommand, { erased: kept }, restored)
    assert.equal(back.status, 1)
    for (const id of ids) assert.ok(back.said.join('\n').includes(id), 'each is told of')
    await retention({ as: `${manager.accountId}@example.org`, reason: 'restored', again: kept, kept }, restored)
    const again = await run(verifyCommand, { erased: kept }, restored)
    assert.equal(again.status, 0, again.said.join('\n'))
    const there = await restored.pool.query('select count(*)::integer as n from people.person where place_id = $1', [
      house.place.id,
    ])
    assert.equal(there.rows[0].n, stay.length)
  } finally {
    await restored.close()
  }
})
