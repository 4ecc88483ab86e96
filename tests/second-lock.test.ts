import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import type pg from 'pg'
import { sharedParts } from '#place'
import { newId } from '#platform/database'
import { type Column, fillTable, tablesWithPeople } from '#tests/filled-tables'
import { openTestHouse } from '#tests/house'

/**
 * The second lock, with every page check left out: the database asked directly, for each table in which somebody stands. It
 * promises four things: place, organisation, restriction, and the end date of a sharing (docs/access.md).
 */
const house = await openTestHouse()
const other = await openTestHouse()
const place = house.place.id
let client: pg.PoolClient

/** Their records: one that everybody of the council may open, one kept apart, and a second record of the one kept apart. */
const [open, apart, apartToo] = [newId(), newId(), newId()]
const [worker, named, colleague, partner] = [newId(), newId(), newId(), newId()]
const TODAY = '2026-03-03'
const NOW = '2026-03-03T10:40:00Z'
let columns: Column[]

before(async () => {
  client = await house.db.pool.connect()
  await client.query('begin')
  columns = await tablesWithPeople(client)
  await set('app.place_id', String(place))
  for (const id of [open, apart, apartToo])
    await client.query(`insert into people.person (place_id, person_id, known_as, added_at) values ($1, $2, 'x', $3)`, [
      place,
      id,
      NOW,
    ])
  for (const [id, now] of [
    [open, open],
    [apart, apart],
    [apartToo, apart],
  ])
    await client.query(`insert into people.alias_now (place_id, person_id, now_id) values ($1, $2, $3)`, [
      place,
      id,
      now,
    ])
  await client.query(
    `insert into people.restriction (place_id, restriction_id, person_id, why, accounts, teams, review_on, set_by_name, set_at)
     values ($1, $2, $3, 'family works here', $4, '{records}', '2026-06-01', 'x', $5)`,
    [place, newId(), apart, [named], NOW],
  )
  for (const [id, until] of [
    [open, '2026-03-10'],
    [apart, '2026-03-10'],
  ] as const)
    await client.query(
      `insert into people.sharing (place_id, sharing_id, person_id, organisation_key, parts, basis, condition, agreed, agreed_says, agreed_how, why, from_on, until_on, made_by_name, made_at)
       values ($1, $2, $3, 'open-doors', '{story,plan}', 'x', 'x', 'said yes', 'x', 'x', 'x', $4, $5, 'x', $6)`,
      [place, newId(), id, '2026-03-01', until, NOW],
    )
  await client.query('drop index people.restriction_now')
  for (const one of columns) await fillTable(client, one, { place, people: [open, apart, apartToo] })
  // Of the rows made for each table those that would keep everybody apart are over.
  await client.query(`update people.restriction set ended_at = $1 where why <> 'family works here'`, [NOW])
})

const set = (name: string, value: string) => client.query('select set_config($1, $2, true)', [name, value])

type Eyes = { account: string; team?: string; organisation?: string; day?: string | null; at?: string; place?: number }

/** What somebody sees of a table, by whom each row is about; undefined where the table is shut to them. */
async function seenBy({
  account,
  team = 'north-social-work',
  organisation = '',
  day = TODAY,
  at = NOW,
  place: where = place,
}: Eyes) {
  const seen = new Map<string, string[] | undefined>()
  await client.query('savepoint eyes')
  await set('app.apart', '')
  await set('app.place_id', String(where))
  await client.query('set local role alongside_app')
  await client.query('select platform.see_as($1, $2, $3, $4, $5)', [account, team, organisation, day, at])
  if (organisation !== '') await client.query('set local role alongside_partner')
  for (const { table, column } of columns) {
    await client.query('savepoint look')
    try {
      const { rows } = await client.query<{ id: string }>(
        `select distinct ${column} as id from ${table} where ${column} is not null`,
      )
      seen.set(
        table,
        rows
          .map(row => row.id)
          .filter(id => [open, apart, apartToo].includes(id))
          .sort(),
      )
      await client.query('release savepoint look')
    } catch (fault) {
      assert.equal((fault as { code?: string }).code, '42501', `${table}: ${fault}`)
      await client.query('rollback to savepoint look')
      seen.set(table, undefined)
    }
  }
  await client.query('rollback to savepoint eyes')
  return seen
}

const all = [open, apart, apartToo].sort()
const everywhere = (seen: Map<string, string[] | undefined>, expected: string[], but: string[] = []) => {
  assert.equal(seen.size, columns.length)
  for (const [table, ids] of seen) if (!but.includes(table)) assert.deepEqual(ids, expected, table)
}

test('there are tables with people in them, and each is locked', async () => {
  assert.ok(columns.length > 40, `${columns.length}`)
  const { rows } = await client.query<{ table: string }>(
    `select schemaname || '.' || tablename as table from pg_policies where policyname = 'person_apart' and permissive = 'RESTRICTIVE'`,
  )
  const locked = rows.map(row => row.table)
  assert.deepEqual(
    columns.map(one => one.table).filter(table => !locked.includes(table)),
    [],
    'a table with people in it calls platform.keep_people_apart',
  )
})

test('the house itself sees everybody; a page that has not said for whom it is sees nobody', async () => {
  await client.query('savepoint house')
  await client.query('set local role alongside_app')
  for (const [as, expected] of [
    ['{}', all],
    ['', []],
  ] as const) {
    await set('app.apart', as)
    for (const { table, column } of columns) {
      const { rows } = await client.query<{ id: string }>(
        `select distinct ${column} as id from ${table} where ${column} = any($1)`,
        [all],
      )
      assert.deepEqual(rows.map(row => row.id).sort(), expected, table)
    }
  }
  await client.query('rollback to savepoint house')
})

test('restriction: whoever is not named sees no row of it in any table, under whichever of their records', async () => {
  everywhere(await seenBy({ account: colleague }), [open])
})

test('whoever is named, by name or by team, sees all of it', async () => {
  everywhere(await seenBy({ account: named }), all)
  everywhere(await seenBy({ account: colleague, team: 'records' }), all)
})

test('the worker to come back to sees it, until they are not', async () => {
  await client.query('savepoint known')
  await set('app.place_id', String(place))
  await client.query(`update people.known_worker set account_id = $1, until_on = null where person_id = $2`, [
    worker,
    apartToo,
  ])
  everywhere(await seenBy({ account: worker }), all)
  await client.query(`update people.known_worker set until_on = '2026-03-02' where person_id = $1`, [apartToo])
  everywhere(await seenBy({ account: worker }), [open])
  await client.query('rollback to savepoint known')
})

test('broken glass opens it to them alone, and only until its hours are over', async () => {
  await client.query('savepoint glass')
  await set('app.place_id', String(place))
  await client.query(
    `update people.broken_glass set account_id = $1, began_at = $2, until_at = '2026-03-03T14:40:00Z' where person_id = $3`,
    [...[colleague, NOW, apart]],
  )
  everywhere(await seenBy({ account: colleague }), all)
  everywhere(await seenBy({ account: colleague, at: '2026-03-03T14:40:00Z' }), [open])
  everywhere(await seenBy({ account: worker }), [open])
  await client.query('rollback to savepoint glass')
})

test('place: nobody sees a row of another', async () => {
  for (const account of [colleague, named]) everywhere(await seenBy({ account, place: other.place.id }), [])
})

/** What another organisation's people may read of a person's, and as which part of the record. */
const parts: Record<string, string> = {
  ...{ 'people.person': 'any', 'people.alias_now': 'any', 'people.sharing': 'any', 'people.not_to_tell': 'any' },
  ...{
    'people.about_me': 'story',
    'people.strength': 'story',
    'people.way_to_reach': 'reaching',
    'people.detail': 'needs',
  },
  ...{ 'people.circle': 'circle', 'people.known_worker': 'circle', 'front_door.support_plan': 'plan' },
  ...{ 'community.introduction': 'arranged', 'community.hub_booking': 'arranged' },
}
/** Its own lines of the audit, and concerns it raised: of these nothing is its own here. */
const ownOnly = ['audit.entry']

test('organisation: of what is shared it sees those parts and no other table; what is kept apart is shared with nobody', async () => {
  const seen = await seenBy({ account: partner, organisation: 'open-doors' })
  for (const [table, ids] of seen) {
    const part = parts[table]
    if (!part)
      assert.deepEqual(ids, ownOnly.includes(table) ? [] : undefined, `${table} is open to another organisation`)
    else assert.deepEqual(ids, ['any', 'story', 'plan'].includes(part) ? [open] : [], table)
  }
  assert.deepEqual(
    [...new Set(Object.values(parts))].filter(part => part !== 'any').sort(),
    sharedParts.map(p => p.key).sort(),
  )
})

test('end date: the day after the last, before the first, and without an agreement that stands, there is nothing', async () => {
  const of = (day: string | null, organisation = 'open-doors') => seenBy({ account: partner, organisation, day })
  assert.deepEqual((await of('2026-03-10')).get('people.person'), [open], 'the last day counts')
  for (const seen of [await of('2026-03-11'), await of('2026-02-28'), await of(null), await of(TODAY, 'linden-homes')])
    for (const [table, ids] of seen) assert.ok(ids === undefined || ids.length === 0, table)
  await client.query('savepoint ended')
  await set('app.place_id', String(place))
  await client.query(`update people.sharing set ended_at = $1, ended_why = 'said no' where person_id = $2`, [NOW, open])
  for (const [table, ids] of await of(TODAY)) assert.ok(ids === undefined || ids.length === 0, table)
  await client.query('rollback to savepoint ended')
})

test('another organisation changes and removes nothing of anybody’s, and writes no row about them but a concern', async () => {
  await client.query('savepoint writes')
  await set('app.place_id', String(place))
  await client.query('set local role alongside_app')
  await client.query('select platform.see_as($1, $2, $3, $4, $5)', [partner, '', 'open-doors', TODAY, NOW])
  await client.query('set local role alongside_partner')
  for (const { table, column } of columns) {
    for (const text of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      ...(['audit.entry', 'front_door.concern'].includes(table)
        ? []
        : [`insert into ${table} (place_id, ${column}) values (${place}, '${open}')`]),
    ]) {
      await client.query('savepoint one')
      await assert.rejects(client.query(text), { code: '42501' }, text)
      await client.query('rollback to savepoint one')
    }
  }
  await client.query('rollback to savepoint writes')
})

test('a row about somebody kept apart cannot be written by whoever may not see them', async () => {
  await client.query('savepoint writes')
  await set('app.place_id', String(place))
  await client.query('set local role alongside_app')
  await client.query('select platform.see_as($1, $2, $3, $4, $5)', [colleague, 'x', '', TODAY, NOW])
  await assert.rejects(
    client.query(
      `insert into people.strength (place_id, strength_id, person_id, side, words, from_on) values ($1, $2, $3, 'strength', 'x', $4)`,
      [...[place, newId(), apart, TODAY]],
    ),
    { code: '42501' },
  )
  await client.query('rollback to savepoint writes')
})

/** Where everybody is looked at on purpose, whoever asks. Each with why it may. */
const mayLook: Record<string, string> = {
  'src/measures/covered.queries.ts': 'since when records are kept does not depend on who asks, and names nobody',
  'src/measures/engine.queries.ts': 'a figure counts everybody and names nobody',
  'src/exchange/code-lists/change-shown.ts': 'it counts rows that use a word of a list and names nobody',
  'src/exchange/export-cld/export-cld.page.ts':
    'the national return is of everybody, by law; who may take it may open records, and each in it has a line',
  'src/exchange/client-level-data/take-out.page.ts':
    'what figures read is put together anew of everybody’s rows; the page shows how many and names nobody',
  'src/exchange/export-cld/sent-faults.page.ts':
    'the faults of the national return, line by line as in the file, which whoever asks may take whole; it names nobody',
  'src/exchange/export-cld/would-send.ts': 'it counts what would be sent and names nobody',
  'src/people/break-glass/break-glass.page.ts': 'somebody has to get in, says why, and it is gone through',
  'src/people/matches/matches.page.ts': 'the records team is told that a match exists, without the name',
  'src/people/matches/note-matches.ts': 'the match goes to the records team; whoever saves learns nothing',
  'src/nav.ts': 'how many broken glasses wait to be gone through',
}

test('everybody is looked at only where it is listed here, with its reason', () => {
  const root = new URL('..', import.meta.url).pathname
  const files = readdirSync(join(root, 'src'), { recursive: true })
    .map(file => `src/${file}`)
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const using = files.filter(file => readFileSync(join(root, file), 'utf8').includes('seeingEverybody('))
  assert.deepEqual(using.sort(), Object.keys(mayLook).sort())
})

// The last of all, and no hook: the house closes its database in a hook of its own, which waits for this.
test('nothing of this is kept', async () => {
  await client.query('rollback')
  const kept = await client.query('select from people.person where person_id = any($1)', [[open, apart, apartToo]])
  client.release()
  assert.equal(kept.rows.length, 0)
})
