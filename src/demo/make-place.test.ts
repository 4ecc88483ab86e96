import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { verify } from '#platform/audit'
import { inTransaction, sql } from '#platform/database'
import { sendCldOf } from '#tests/cld-sent'
import { openTestHouse, type TestHouse } from '#tests/house'
import { decidedContent } from './content/decided.ts'
import { sharedContent } from './content/shared.ts'
import { makeDemoPlace } from './index.ts'
import { makingOf } from './make-place.ts'
import { type Table, tables } from './write/row.ts'
import { rowsOf } from './write/rows.ts'

const options = { seed: 1, scale: 0.02, years: 3 }
let house: TestHouse

before(async () => {
  house = await openTestHouse()
  await makeDemoPlace(house.db, house.place, { ...options, asAt: house.today })
})

async function count(
  table:
    | Table
    | 'people.sharing'
    | 'people.restriction'
    | 'people.broken_glass'
    | 'people.glass_notice'
    | 'people.local_decision'
    | 'people.learning_note'
    | 'people.name_word'
    | 'community.entry'
    | 'community.entry_word',
): Promise<number> {
  const found = await inTransaction(house.db, house.place.id, tx =>
    sql<{
      n: number
    }>`select count(*)::integer as n from ${sql.table(table)} where place_id = ${house.place.id}`.execute(tx),
  )
  return found.rows[0]!.n
}

test('every row that was made is in its table', async () => {
  const made = new Map<Table, number>()
  for (const { table } of rowsOf(makingOf(house.place, { ...options, asAt: house.today })))
    made.set(table, (made.get(table) ?? 0) + 1)
  // The partner's people, the records manager and one page of somebody's own, with what is shared of it; and a line for each
  // thing shared, kept apart, broken into, decided, invited to and come in to.
  const { people, sharings } = sharedContent.marlbrook!
  const { decisions, notes } = decidedContent.marlbrook!
  const besides: Partial<Record<Table, number>> = {
    'identity.account': people.length + 2,
    'audit.entry': sharings.length + 1 + 2 + 2 + decisions.length,
  }
  for (const table of tables) assert.equal(await count(table), (made.get(table) ?? 0) + (besides[table] ?? 0), table)
  assert.deepEqual(
    [await count('people.sharing'), await count('people.restriction'), await count('people.broken_glass')],
    [sharings.length + 1, 1, 1],
  )
  assert.deepEqual(
    [await count('people.local_decision'), await count('people.learning_note'), await count('people.glass_notice')],
    [decisions.length, notes.length, 1],
  )
  assert.equal(
    await count('community.entry'),
    makingOf(house.place, { ...options, asAt: house.today }).borough.listings.length,
  )
  assert.ok((await count('community.entry_word')) > 1_000)
  assert.ok((await count('people.name_word')) >= 2 * (made.get('people.person') ?? 0))
})

test('the audit of three years is sealed, and its chain holds', async () => {
  const verdict = await verify(house.db, house.place.id, [])
  assert.equal(verdict.firstFault, undefined)
  assert.equal(verdict.unsealed, 0)
  assert.equal(verdict.entries, await count('audit.entry'))
})

test('every half-written page, hand-over and contact belongs to somebody who works here', async () => {
  const strangers = await inTransaction(house.db, house.place.id, tx =>
    sql`select who from (select account_id as who from platform.draft union select taken_by from front_door.contact
          union select acknowledged_by from people.hand_over union select made_by from community.introduction) them
        where who is not null and not exists (select from identity.account a where a.account_id = who)`.execute(tx),
  )
  assert.deepEqual(strangers.rows, [])
})

test('each half-written page opens for the manager of whoever wrote it, with its words', async () => {
  const manager = await house.signedInAs('team manager', { team: 'contact-centre' })
  const drafts = await inTransaction(house.db, house.place.id, tx =>
    sql<{ id: string; wants: string }>`select draft_id as id, content->>'wants' as wants from platform.draft`.execute(
      tx,
    ),
  )
  assert.equal(drafts.rows.length, 5)
  for (const { id, wants } of drafts.rows) {
    const shown = await manager.get(`/conversations/${id}`)
    assert.equal(shown.status, 200)
    assert.ok(shown.text.includes(wants.slice(0, 30)), wants)
  }
})

test('a place that has people in it is left alone', async () => {
  const before = await count('people.person')
  await assert.rejects(makeDemoPlace(house.db, house.place, { ...options, asAt: house.today }), /people in it already/)
  assert.equal(await count('people.person'), before)
})

/** Every table of a place's data, each as one hash of its rows in any order, without the place's own number. */
async function hashes(of: TestHouse): Promise<Record<string, string>> {
  const named = await of.db.pool.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'identity', 'measures') and c.relname <> 'place' order by 1`)
  const found: Record<string, string> = {}
  for (const { name } of named.rows) {
    const { rows } = await of.db.pool.query<{ hash: string | null }>(
      `select md5(string_agg(row, '' order by row)) as hash from (select (to_jsonb(t) - 'place_id')::text as row from ${name} t where place_id = $1) r`,
      [of.place.id],
    )
    found[name] = rows[0]!.hash ?? 'empty'
  }
  return found
}

test('the same seed, scale and day give the same place, table by table, byte for byte', async () => {
  const small = { ...options, years: 1 }
  const made = async () => {
    const fresh = await openTestHouse()
    await makeDemoPlace(fresh.db, fresh.place, { ...small, asAt: fresh.today })
    return hashes(fresh)
  }
  const [one, two] = [await made(), await made()]
  assert.ok(Object.values(one).filter(hash => hash !== 'empty').length > 20)
  assert.deepEqual(two, one)
})

test('what came in waits to be opened, and every open day of the years has its calls', async () => {
  const found = await inTransaction(house.db, house.place.id, tx =>
    sql<{ days: number; answered: number; post: number; same: boolean; tried: number }>`select
        (select count(*)::integer from front_door.calls_day where place_id = ${house.place.id}) as days,
        (select round(100.0 * sum(answered) / sum(offered))::integer from front_door.calls_day
          where place_id = ${house.place.id}) as answered,
        (select count(*)::integer from people.waiting where place_id = ${house.place.id} and kind = 'post') as post,
        (select bool_and(sha256 = sha256(bytes) and size = length(bytes)) from people.document
          where place_id = ${house.place.id}) as same,
        (select count(*)::integer from front_door.ring_back_try where place_id = ${house.place.id}) as tried`.execute(
      tx,
    ),
  )
  const { days, answered, post, same, tried } = found.rows[0]!
  assert.ok(days > 700 && days <= 3 * 365, `${days} days`)
  assert.ok(answered >= 80 && answered <= 90, `${answered}% answered`)
  assert.deepEqual([post, same], [3, true])
  assert.ok(tried <= 1)
})

test('of the return that the place would send, what was recorded here has no error; the council’s own file has', async () => {
  const from = `${Number(house.today.slice(0, 4)) - 1}${house.today.slice(4)}`
  const { manifest } = await sendCldOf(house, { from, to: house.today })
  const errors = manifest.faults.filter(fault => fault.severity === 'error')
  assert.deepEqual(
    errors.filter(fault => fault.ours > 0),
    [],
  )
  assert.ok(manifest.byEventType.Request!.rows > 100)
  assert.ok(manifest.errors > 0, 'its file has some on purpose')
})
