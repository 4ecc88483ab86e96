import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import type pg from 'pg'
import { makeApp } from '#app'
import { makeDemoPlace } from '#demo'
import { ensurePlace } from '#place'
import { profiles } from '#places'
import { seal, verify } from '#platform/audit'
import { stoppedClock } from '#platform/clock'
import { type Database, migrate, migrations, openDatabase } from '#platform/database'
import type { TableOpens } from '../src/running/backup/format.rules.ts'
import { allTables, rowsOf, textIsExact } from '../src/running/backup/tables.ts'

/**
 * The last migration of each schema that landed: somebody may have a database of it. Whoever lands a migration adds its
 * number here, and the test tells what it does to what is there.
 */
const landed = [11, 18, 25, 33, 39]
/**
 * Tables that are written otherwise since, of which tests below say what became of each row: two that said nearly the same
 * became one in 0038; since 0040 a row of a council's file is one text, and what figures read of it stands beside it. Writing
 * those marks that their figures are others.
 */
const writtenAnew = [
  ...['identity.account_move', 'identity.works_for', 'exchange.cld_row', 'exchange.cld_event'],
  'measures.change',
]

const clock = stoppedClock('2026-03-03T11:00:00Z')
const profile = profiles.marlbrook
let demo: Database
before(async () => {
  demo = await openDatabase({ folder: 'memory' })
  await migrate(demo)
  const place = { ...profile, id: await ensurePlace(demo, profile.slug, profile.name) }
  await makeDemoPlace(demo, place, { asAt: '2026-03-03', seed: 5, scale: 0.01, years: 1, progress: () => undefined })
  await seal(demo, place.id, clock.now())
})
after(() => demo.close())

for (const number of landed)
  test(`a database of schema ${number}, with a borough in it, becomes the newest: nothing is lost and pages open`, async () => {
    const db = await openDatabase({ folder: 'memory' })
    try {
      await migrate(db, number)
      const tables = await fillFrom(demo, db)
      const held = await inOne(db, client => hashes(client, tables))
      assert.ok([...held.values()].filter(({ rows }) => rows > 0).length > 25, 'most tables hold something')
      assert.ok(held.get('people.person')!.rows > 20)

      const ran = await migrate(db)
      assert.equal(ran.length, migrations().filter(m => m.number > number).length)
      // Every table, row and column that there was is there, and says the same.
      assert.deepEqual(await inOne(db, client => hashes(client, tables)), held)
      const { firstFault, batches } = await verify(db, 1, [])
      assert.deepEqual({ firstFault, sealed: batches > 0 }, { firstFault: undefined, sealed: true })
      await pagesOpen(db)
    } finally {
      await db.close()
    }
  })

/** The demo's rows, as far as a schema has room for them: its tables, its columns, its values. */
async function fillFrom(from: Database, to: Database): Promise<TableOpens[]> {
  return inOne(from, source =>
    inOne(to, async target => {
      const now = new Map((await allTables(source)).map(t => [t.table, new Set(t.columns.map(c => c.name))]))
      const then = await allTables(target)
      const { rows: keys } = await target.query<{ table: string; name: string; definition: string }>(
        `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
           from pg_constraint where contype = 'f'`,
      )
      for (const { table, name } of keys) await target.query(`alter table ${table} drop constraint ${name}`)
      for (const { table, columns } of then.filter(one => !writtenAnew.includes(one.table))) {
        assert.ok(now.has(table), `${table} is gone`)
        for (const { name } of columns) assert.ok(now.get(table)!.has(name), `${table}.${name} is gone`)
        for await (const lines of rowsOf(source, { table, columns })) await insert(target, { table, columns }, lines)
      }
      while ((await withoutOrphans(target, keys)) > 0);
      for (const { table, name, definition } of keys)
        await target.query(`alter table ${table} add constraint ${name} ${definition}`)
      return then.filter(one => !writtenAnew.includes(one.table))
    }),
  )
}

/** A value that came with a later schema (a new channel, say) does not fit: its row stays out. */
async function insert(client: pg.ClientBase, { table, columns }: TableOpens, lines: string[]): Promise<void> {
  const text = `insert into ${table} (${columns.map(c => c.name).join(', ')}) overriding system value
    select ${columns.map((c, i) => `(r ->> ${i})::${c.type}`).join(', ')} from json_array_elements($1::json) r`
  await client.query('savepoint rows')
  try {
    await client.query(text, [`[${lines.join(',')}]`])
  } catch (fault) {
    const { code } = fault as { code?: string }
    if (code !== '23514' && code !== '23502') throw fault
    await client.query('rollback to savepoint rows')
    const half = Math.ceil(lines.length / 2)
    if (lines.length === 1) return
    await insert(client, { table, columns }, lines.slice(0, half))
    await insert(client, { table, columns }, lines.slice(half))
  }
}

/** What rested on a row that stayed out stays out as well. Returns how many went. */
async function withoutOrphans(client: pg.ClientBase, keys: { table: string; definition: string }[]): Promise<number> {
  let gone = 0
  for (const { table, definition } of keys) {
    const [, own, parent, theirs] = /FOREIGN KEY \((.+?)\) REFERENCES ([a-z_.]+)\((.+?)\)/.exec(definition)!
    const columns = own!.split(', ')
    const same = theirs!.split(', ').map((name, i) => `p.${name} = c.${columns[i]}`)
    const asks = columns.map(name => `c.${name} is not null`)
    const deleted = await client.query(`delete from ${table} c where ${asks.join(' and ')}
      and not exists (select 1 from ${parent} p where ${same.join(' and ')})`)
    gone += deleted.rowCount ?? 0
  }
  return gone
}

async function hashes(
  client: pg.ClientBase,
  tables: TableOpens[],
): Promise<Map<string, { rows: number; hash: string }>> {
  const all = new Map<string, { rows: number; hash: string }>()
  for (const table of tables) {
    const hash = createHash('sha256')
    let rows = 0
    for await (const lines of rowsOf(client, table)) {
      for (const line of lines) hash.update(`${line}\n`)
      rows += lines.length
    }
    all.set(table.table, { rows, hash: hash.digest('hex') })
  }
  return all
}

async function inOne<T>(db: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  try {
    await client.query('begin')
    await textIsExact(client)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (fault) {
    await client.query('rollback')
    throw fault
  } finally {
    client.release()
  }
}

/** Each page that a role finds along the top, and somebody's record. */
async function pagesOpen(db: Database): Promise<void> {
  const app = await makeApp({ db, clock, place: { ...profile, id: 1 }, mode: 'demo', secure: false })
  const first = async (text: string) => (await db.pool.query<{ id: string }>(text)).rows[0]!.id
  try {
    const worker = await first(
      "select account_id as id from identity.account where role = 'contact adviser' order by 1",
    )
    const person = await first('select person_id as id from people.person order by 1')
    const signedIn = await app.inject({
      method: 'POST',
      url: '/sign-in',
      payload: `account=${worker}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!
    const home = await app.inject({ url: '/', headers: { cookie } })
    const along = [...home.body.matchAll(/<li><a href="(\/[^"]*)"/g)].map(match => match[1]!)
    assert.ok(along.length >= 3, `${along.length} links`)
    for (const url of [...new Set(['/', ...along, `/people/${person}`])])
      assert.equal((await app.inject({ url, headers: { cookie } })).statusCode, 200, url)
  } finally {
    await app.close()
  }
}

test('who works for whom was written twice, and is written once: every move is there, and the last is what the account is', async () => {
  const db = await openDatabase({ folder: 'memory' })
  try {
    await migrate(db, 33)
    await ensurePlace(db, profile.slug, profile.name)
    const ask = async <T extends object>(text: string) => (await db.pool.query<T>(text)).rows
    const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
    const account = (n: number, role: string, team: string, left = 'null') =>
      ask(`insert into identity.account (place_id, account_id, name, email, role, team, left_on)
        values (1, '${id(n)}', 'x', '${n}@example.org', '${role}', '${team}', ${left})`)
    const period = (n: number, from: string, until: string, role: string, team: string) =>
      ask(`insert into identity.works_for (place_id, account_id, from_on, until_on, organisation_key, team, role)
        values (1, '${id(n)}', '${from}', ${until}, '', '${team}', '${role}')`)
    const move = (n: number, kind: string, role: string, team: string, from: string, done = 'now()') =>
      ask(`insert into identity.account_move (place_id, move_id, account_id, kind, role, team, from_on, made_by_name, made_at, done_at)
        values (1, gen_random_uuid(), '${id(n)}', '${kind}', '${role}', '${team}', '${from}', 'Sam Ade', '${from}', ${done})`)
    // 1 joined, moved, and leaves soon; 2 left; 3 was changed by the council's own sign-in; 4 was never written down.
    await account(1, 'team manager', 'hubs')
    await move(1, 'joined', 'social worker', 'hubs', '2026-01-05')
    await move(1, 'moved', 'team manager', 'hubs', '2026-02-02')
    await move(1, 'left', 'team manager', 'hubs', '2026-12-01', 'null')
    await period(1, '2026-01-05', `'2026-02-01'`, 'social worker', 'hubs')
    await period(1, '2026-02-02', 'null', 'team manager', 'hubs')
    await account(2, 'social worker', 'hubs', `'2026-02-10'`)
    await period(2, '2026-01-01', `'2026-02-10'`, 'social worker', 'hubs')
    await account(3, 'director', 'leadership')
    await move(3, 'joined', 'social worker', 'hubs', '2026-01-05')
    await period(3, '2026-01-05', `'2026-03-01'`, 'social worker', 'hubs')
    await period(3, '2026-03-02', 'null', 'director', 'leadership')
    await account(4, 'administrator', 'records')
    await migrate(db)
    const rows = await ask<{ said: string }>(`select concat_ws(' ', right(account_id::text, 1), cause, role, team,
        case when right(account_id::text, 1) <> '4' then from_on end, 'to', until_on, nullif(made_by_name, ''), case when done_at is null then 'planned' end) as said
      from identity.works_for order by account_id, from_on, made_at`)
    assert.deepEqual(
      rows.map(row => row.said),
      [
        '1 joined social worker hubs 2026-01-05 to 2026-02-01 Sam Ade',
        '1 moved team manager hubs 2026-02-02 to Sam Ade',
        '1 left team manager hubs 2026-12-01 to Sam Ade planned',
        '2 joined social worker hubs 2026-01-01 to 2026-02-09',
        '2 left social worker hubs 2026-02-10 to',
        '3 joined social worker hubs 2026-01-05 to 2026-03-01 Sam Ade',
        '3 moved director leadership 2026-03-02 to',
        '4 joined administrator records to',
      ],
    )
  } finally {
    await db.close()
  }
})

test('rows of files were arrays, gone through for events: each is one text of the same cells, with all that figures read beside it', async () => {
  const db = await openDatabase({ folder: 'memory' })
  try {
    await migrate(db, 39)
    await ensurePlace(db, profile.slug, profile.name)
    const ask = async <T extends object>(text: string) => (await db.pool.query<T>(text)).rows
    const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
    const cells = (gender: string) =>
      `array[null, null, null, null, 'L1', null, null, null, null, '${gender}'] || array_fill(null::text, array[40])`
    const row = (line: number, gender: string, clean: string) =>
      ask(`insert into exchange.cld_row (place_id, file_id, line, cells, clean, person_key, client_type, event_type, event_key, started_on,
          ended_on, outcome_rank, postcode)
        values (1, '${id(9)}', ${line}, ${cells(gender)}, ${clean}, '9990000018', 'Service user', 'Request', '${id(line)}', '2026-01-0${line}',
          '2026-01-0${line}', 99, 'ZZ1 1ZZ')`)
    // 2 was cleaned; 3 did not count; 4 said that nothing can be made of its word.
    await row(2, 'femail', `array['Female'] || array_fill(null::text, array[25])`)
    await row(3, 'Male', 'null')
    await row(4, 'x', `array['-'] || array_fill(null::text, array[25])`)
    await ask(`insert into exchange.cld_person (place_id, person_id, person_key) values (1, '${id(7)}', '9990000018')`)
    for (const line of [2, 4])
      await ask(`insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on, ended_on, neighbourhood)
        values (1, '${id(line)}', '${id(9)}', ${line}, '${id(7)}', 'Service user', 'Request', '2026-01-0${line}', '2026-01-0${line}', 'fernhill')`)
    const before = await ask('select contact_id, person_id, on_date, neighbourhood from facts.contact order by 1')
    assert.equal(before.length, 2)
    await migrate(db)
    assert.deepEqual(
      await ask('select contact_id, person_id, on_date, neighbourhood from facts.contact order by 1'),
      before,
    )
    const rows = await ask<{
      said: string
    }>(`select concat_ws(' ', r.line, exchange.cell_of(r.cells, 5), exchange.cell_of(r.cells, 10),
        cardinality(exchange.cells_of(r.cells)), e.gender, e.local_id, e.postcode, right(e.person_id::text, 1), e.said_end, case when e.nr is null then 'does not count' end) as said
      from exchange.cld_row r join exchange.cld_event e using (place_id, file_id, line) order by r.line`)
    assert.deepEqual(
      rows.map(one => one.said),
      [
        '2 L1 femail 50 Female L1 ZZ1 1ZZ 7 2026-01-02',
        '3 L1 Male 50 Male L1 ZZ1 1ZZ 7 2026-01-03 does not count',
        '4 L1 x 50 L1 ZZ1 1ZZ 7 2026-01-04',
      ],
    )
  } finally {
    await db.close()
  }
})
