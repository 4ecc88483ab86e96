import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type pg from 'pg'
import { newId } from '#platform/database'
import { type Column, fillTable, tablesWithPeople } from '#tests/filled-tables'
import { openTestHouse } from '#tests/house'

/** The second lock of somebody's own page, with the pages left out: every table in which somebody stands, asked directly. */
const house = await openTestHouse()
const place = house.place.id
let client: pg.PoolClient

/** Somebody; and another person's two records, read as one. */
const [open, apart, apartToo] = [newId(), newId(), newId()]
const TODAY = '2026-03-03'
const NOW = '2026-03-03T10:40:00Z'
let columns: Column[]
const set = (name: string, value: string) => client.query('select set_config($1, $2, true)', [name, value])

before(async () => {
  await house.signedInAs('social worker')
  client = await house.db.pool.connect()
  await client.query('begin')
  columns = await tablesWithPeople(client)
  await set('app.place_id', String(place))
  const people = [open, apart, apartToo]
  for (const id of people)
    await client.query(`insert into people.person (place_id, person_id, known_as, added_at) values ($1, $2, 'x', $3)`, [
      ...[place, id, NOW],
    ])
  for (const id of people)
    await client.query(`insert into people.alias_now (place_id, person_id, now_id) values ($1, $2, $3)`, [
      ...[place, id, id === apartToo ? apart : id],
    ])
  await client.query('drop index people.restriction_now')
  for (const one of columns) await fillTable(client, one, { place, people })
})

/** What somebody on their own page may read of what is theirs. Nothing else of theirs is open to them, and nothing of others. */
const ownTables = [
  ...[
    'audit.entry',
    'community.hub_booking',
    'community.introduction',
    'front_door.contact',
    'front_door.support_plan',
  ],
  ...['people.about_me', 'people.access_request', 'people.alias_now', 'people.known_worker', 'people.look_release'],
  ...['people.own_account', 'people.person', 'people.right_asked', 'people.sharing', 'people.strength'],
]

async function ownSeen(account: string) {
  const seen = new Map<string, string[] | undefined>()
  await client.query('savepoint own')
  await set('app.place_id', String(place))
  await client.query('set local role alongside_app')
  await client.query('select platform.see_own($1, $2)', [account, TODAY])
  await client.query('set local role alongside_resident')
  for (const { table, column } of columns) {
    await client.query('savepoint look')
    try {
      const { rows } = await client.query<{ id: string }>(`select distinct ${column} as id from ${table}`)
      seen.set(
        table,
        rows.map(row => row.id),
      )
      await client.query('release savepoint look')
    } catch (fault) {
      assert.equal((fault as { code?: string }).code, '42501', `${table}: ${fault}`)
      await client.query('rollback to savepoint look')
      seen.set(table, undefined)
    }
  }
  await client.query('rollback to savepoint own')
  return seen
}

/** The account that is tied to a record, as `fill` made one. */
const ownAccountOf = async (id: string) =>
  (await client.query<{ id: string }>('select account_id as id from people.own_account where person_id = $1', [id]))
    .rows[0]!.id

test('themselves: their own rows of the tables that were opened to them, no other table, nobody else', async () => {
  await client.query('savepoint contact')
  await set('app.place_id', String(place))
  await client.query(`update front_door.contact set wants_whose = 'person', results = '{}' where person_id = $1`, [
    open,
  ])
  const seen = await ownSeen(await ownAccountOf(open))
  for (const [table, ids] of seen)
    assert.deepEqual(
      ids,
      ownTables.includes(table) ? [open] : undefined,
      `${table} is open to somebody on their own page`,
    )
  await client.query('rollback to savepoint contact')
})

test('themselves: what somebody else said of them does not leave the database, nor a conversation that a concern came of', async () => {
  await client.query('savepoint said')
  await set('app.place_id', String(place))
  const said = ['people.about_me', 'people.strength', 'front_door.support_plan']
  for (const table of said) await client.query(`update ${table} set said_by = 'Helen' where person_id = $1`, [open])
  await client.query(`update front_door.contact set wants_whose = 'caller', results = '{}' where person_id = $1`, [
    open,
  ])
  const account = await ownAccountOf(open)
  const others = await ownSeen(account)
  for (const table of [...said, 'front_door.contact']) assert.deepEqual(others.get(table), [], table)
  await set('app.place_id', String(place))
  await client.query(
    `update front_door.contact set wants_whose = 'person', results = '{safeguarding}' where person_id = $1`,
    [open],
  )
  assert.deepEqual((await ownSeen(account)).get('front_door.contact'), [])
  await client.query('rollback to savepoint said')
})

test('themselves: nothing once it has ended, they have died or there is a safety hold, on any record of theirs', async () => {
  const account = await ownAccountOf(apartToo)
  const none = async (what: string) => {
    for (const [table, ids] of await ownSeen(account))
      assert.ok(ids === undefined || ids.length === 0, `${what}: ${table}`)
  }
  assert.deepEqual(
    (await ownSeen(account)).get('people.person')!.sort(),
    [apart, apartToo].sort(),
    'both records as one',
  )
  for (const [what, change] of [
    ['a hold on the other record', `update people.person set safety_hold = true where person_id = '${apart}'`],
    ['a death', `update people.person set died_on = '2026-03-01' where person_id = '${apartToo}'`],
    ['ended', `update people.own_account set ended_at = now() where person_id = '${apartToo}'`],
  ] as const) {
    await client.query('savepoint change')
    await set('app.place_id', String(place))
    await client.query(change)
    await none(what)
    await client.query('rollback to savepoint change')
  }
  for (const [table, ids] of await ownSeen(newId()))
    assert.ok(ids === undefined || ids.length === 0, `a stranger: ${table}`)
})

test('themselves: they change nothing but the end of a sharing, write only what they ask and say, and only of and as themselves', async () => {
  await client.query('savepoint writes')
  const account = await ownAccountOf(open)
  await set('app.place_id', String(place))
  await client.query('set local role alongside_app')
  await client.query('select platform.see_own($1, $2)', [account, TODAY])
  await client.query('set local role alongside_resident')
  const said = ['people.about_me', 'people.strength']
  const written = [...said, 'audit.entry', 'people.access_request', 'people.right_asked', 'people.task']
  for (const { table, column } of columns) {
    for (const text of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      ...(written.includes(table) ? [] : [`insert into ${table} (place_id, ${column}) values (${place}, '${open}')`]),
    ]) {
      await client.query('savepoint one')
      await assert.rejects(client.query(text), { code: '42501' }, text)
      await client.query('rollback to savepoint one')
    }
  }
  const say = (id: string, saidBy: string | null) => [
    `insert into people.about_me (place_id, about_me_id, person_id, words, said_by, said_on, written_by)
      values (${place}, '${newId()}', '${id}', 'x', ${saidBy}, '${TODAY}', 'x')`,
    `insert into people.strength (place_id, strength_id, person_id, side, words, said_by, from_on)
      values (${place}, '${newId()}', '${id}', 'strength', 'x', ${saidBy}, '${TODAY}')`,
  ]
  for (const text of say(open, null)) await client.query(text)
  for (const text of [...say(open, `'Helen'`), ...say(apart, null)]) {
    await client.query('savepoint word')
    await assert.rejects(client.query(text), { code: '42501' }, text)
    await client.query('rollback to savepoint word')
  }
  const ask = (id: string) =>
    client.query(
      `insert into people.right_asked (place_id, asked_id, person_id, kind, about, words, asked_on, due_on, written_by_name, written_at)
        values ($1, $2, $3, 'correction', 'x', 'x', $4, $4, 'x', $5)`,
      [place, newId(), id, TODAY, NOW],
    )
  await ask(open)
  await client.query('savepoint other')
  await assert.rejects(ask(apart), { code: '42501' })
  await client.query('rollback to savepoint other')
  const ended = await client.query(`update people.sharing set ended_at = $1, ended_why = 'x'`, [NOW])
  const theirs = await client.query('select from people.sharing')
  assert.equal(ended.rowCount, theirs.rowCount)
  await client.query('rollback to savepoint writes')
})

test('themselves: besides, only how they come in, their forms, and the sessions they have a time at', async () => {
  const { rows } = await client.query<{ table: string }>(`select distinct table_schema || '.' || table_name as table
    from information_schema.column_privileges where grantee = 'alongside_resident' order by 1`)
  const more = rows.map(row => row.table).filter(table => !columns.some(one => one.table === table))
  assert.deepEqual(more, [
    ...['community.hub_session', 'community.hub_slot', 'identity.account', 'identity.challenge'],
    ...['identity.passkey', 'identity.session', 'people.heard', 'place.place', 'platform.answered'],
  ])
  await client.query('savepoint eyes')
  await set('app.place_id', String(place))
  const account = await ownAccountOf(open)
  await client.query('set local role alongside_app')
  await client.query('select platform.see_own($1, $2)', [account, TODAY])
  await client.query('set local role alongside_resident')
  for (const table of [
    'identity.account',
    'identity.session',
    'identity.passkey',
    'identity.challenge',
    'platform.answered',
  ]) {
    const seen = await client.query(`select from ${table} where account_id is distinct from $1`, [account])
    assert.equal(seen.rowCount, 0, table)
  }
  await client.query('rollback to savepoint eyes')
})

// The last of all, and no hook: the house closes its database in a hook of its own, which waits for this.
test('nothing of this is kept', async () => {
  await client.query('rollback')
  const kept = await client.query('select from people.person where person_id = any($1)', [[open, apart, apartToo]])
  client.release()
  assert.equal(kept.rows.length, 0)
})
