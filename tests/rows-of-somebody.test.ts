import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type pg from 'pg'
import { newId } from '#platform/database'
import { openTestHouse } from '#tests/house'

/**
 * The second lock on rows in which nobody stands, and which are somebody's all the same through the row they hang on. The
 * catalogue says which there are; what is in them is asked with every page check left out.
 */
const house = await openTestHouse()
const place = house.place.id
let client: pg.PoolClient
const NOW = '2026-03-03T10:40:00Z'
const [open, apart] = [newId(), newId()]
const colleague = newId()

before(async () => {
  client = await house.db.pool.connect()
  await client.query('begin')
  // Whatever else the rows say; the keys between them stand. All is undone at the end.
  const checks = await rows<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
      where contype = 'c' and connamespace::regnamespace::text in ('front_door', 'people', 'community', 'exchange', 'platform')`,
  )
  for (const { table, name } of checks) await client.query(`alter table ${table} drop constraint ${name}`)
})

const rows = async <T extends object>(text: string, values: unknown[] = []) =>
  (await client.query<T>(text, values)).rows
const set = (name: string, value: string) => client.query('select set_config($1, $2, true)', [name, value])

/** Locked by person: whoever is kept apart is not there. */
const locked = async () =>
  new Set(
    (
      await rows<{ table: string }>(
        `select schemaname || '.' || tablename as table from pg_policies where policyname = 'person_apart' and permissive = 'RESTRICTIVE'`,
      )
    ).map(one => one.table),
  )

/** Rows that hang on one about somebody and are for those who may not know of whom. */
const ofNobody: Record<string, string> = {
  'people.glass_notice':
    'who was told that a glass was broken, by whom and when: whose record it was stands in the row it hangs on',
}

test('whatever hangs on somebody by keys, however many, is locked as they are', async () => {
  const found = await rows<{ table: string; via: string }>(`
    with recursive reach as (
      select c.oid as t, c.oid::regclass::text as via from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and a.attname in ('person_id', 'about_person') and not a.attisdropped
      union
      select k.conrelid, via || ' < ' || k.conrelid::regclass from pg_constraint k join reach on k.confrelid = t
       where k.contype = 'f' and k.conrelid <> t and via not like '%' || k.conrelid::regclass || '%')
    select distinct t::regclass::text as table, via from reach order by 1`)
  assert.ok(found.length > 60, `${found.length}`)
  const are = await locked()
  for (const { table, via } of found)
    if (!(table in ofNobody)) assert.ok(are.has(table), `${via}: call platform.carry_person`)
})

/** Columns that name a row about somebody and are not locked, each with why nothing of them is told by it. */
const nothingTold: Record<string, string> = {
  'community.entry.entry_id': 'an entry of the directory',
  'community.entry_venue.entry_id': 'an entry of the directory',
  'community.entry_word.entry_id': 'an entry of the directory',
  'community.session.entry_id': 'an entry of the directory',
  'community.source_record.entry_id': 'an entry of the directory',
  'exchange.cld_brought.file_id': 'a file about thousands: it names nobody',
  'exchange.cld_file.file_id': 'a file about thousands: its report names nobody',
  'identity.team_review.review_id': 'of a team',
  'measures.change.people': 'ids alone, that figures ask again about, and not why',
  'outcomes.figure_note.note_id': 'a note on a figure',
  'outcomes.principle_review.review_id': 'how a principle goes: of nobody',
  'people.glass_notice.glass_id': 'as above',
  'people.learning_note.note_id': 'what a team learned, of no person',
  'people.pass_lesson.passes': 'which hand-overs a team learned from, read only through those; its words name nobody',
}

test('whatever names such a row without a key is locked too, or is here with its reason', async () => {
  const found = await rows<{ column: string; table: string }>(`
    with about as (
      select conrelid as t, unnest(conkey) as n from pg_constraint join pg_attribute p on p.attrelid = conrelid
       where contype = 'p' and p.attname in ('person_id', 'about_person') and not p.attisdropped),
    keys as (select distinct a.attname from about join pg_attribute a on a.attrelid = t and a.attnum = n where a.atttypid = 'uuid'::regtype and a.attname <> 'account_id')
    select c.table_schema || '.' || c.table_name as table, c.table_schema || '.' || c.table_name || '.' || c.column_name as column
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
       and (c.column_name in (select attname from keys) or c.column_name in ('record_id', 'household_id', 'passes')
         or c.column_name ~ '(person|people)' and c.udt_name <> 'int4' or c.column_name = 'cells')
     order by 1, 2`)
  const are = await locked()
  const left = found.filter(one => !are.has(one.table)).map(one => one.column)
  assert.deepEqual(left.sort(), Object.keys(nothingTold).sort())
})

const made: [RegExp, unknown][] = [
  [/\[\]$/, '{}'],
  [/^date/, '2026-03-01'],
  [/^timestamp/, NOW],
  [/^(integer|smallint|bigint)/, 1],
  [/^uuid/, colleague],
  [/^boolean/, false],
  [/^jsonb/, '{}'],
  [/^bytea/, Buffer.from('x')],
]

/** A row with what else it must have. */
async function put(table: string, given: Record<string, unknown>) {
  const must = await rows<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass and attnum > 0
      and not attisdropped and attnotnull and not atthasdef and attidentity = '' and attname <> 'place_id'`,
    [table],
  )
  const rest = must.map(one => [one.name, made.find(([form]) => form.test(one.type))?.[1] ?? 'x'])
  const values: Record<string, unknown> = { ...Object.fromEntries(rest), ...given }
  const names = Object.keys(values)
  await client.query(
    `insert into ${table} (place_id, ${names.join(', ')}) values (${place}, ${names.map((_, n) => `$${n + 1}`).join(', ')})`,
    Object.values(values),
  )
}

/** Everything that hangs on somebody: a conversation with what came of it, post, a hand-over, an introduction, a link, their home. */
async function lifeOf(person: string | null, n: string) {
  const contact = newId()
  const result = newId()
  const document = newId()
  await put('front_door.contact', { contact_id: contact, person_id: person, caller: 'the person', might_need: 'no' })
  await put('front_door.contact_result', { result_id: result, contact_id: contact, kind: 'ring back' })
  await put('front_door.ring_back_try', { try_id: newId(), result_id: result })
  await put('community.gap', { gap_id: newId(), contact_id: contact })
  await put('people.allocation', { kind: 'ring-back', record_id: result })
  await put('people.document', { document_id: document, person_id: person, type: 'text/plain' })
  await put('front_door.post_item', { post_id: newId(), document_id: document, from_kind: 'GP' })
  if (!person) return { contact, document }
  const id = newId()
  await put('people.hand_over', { hand_over_id: id, person_id: person })
  await put('people.hand_over_try', { try_id: newId(), hand_over_id: id })
  await put('people.assessment', { hand_over_id: id, eligible: 'not said' })
  await put('community.introduction', { introduction_id: id, person_id: person })
  await put('community.introduction_event', { event_id: newId(), introduction_id: id, kind: 'said yes' })
  await put('people.access_request', { request_id: id, person_id: person })
  await put('people.access_line', { request_id: id, decision: 'left out' })
  await put('platform.link', { link_id: id, person_id: person, record_id: id })
  await put('platform.link_token', { token_hash: Buffer.from(id), link_id: id })
  await put('people.household', { household_id: id })
  await put('people.household_member', { member_id: newId(), household_id: id, person_id: person })
  await put('exchange.cld_file', { file_id: id, sha256: id })
  await put('exchange.cld_row', { file_id: id, person_key: `999000000${n}` })
  await put('exchange.cld_refused', { file_id: id, cells: ['x', `999000000${n}`] })
  return { contact, document }
}

const hanging = [
  ...[
    'front_door.contact_result',
    'front_door.ring_back_try',
    'front_door.post_item',
    'people.allocation',
    'people.hand_over_try',
  ],
  ...['people.assessment', 'people.access_line', 'people.household', 'community.gap', 'community.introduction_event'],
  ...['platform.link_token', 'exchange.cld_row', 'exchange.cld_refused'],
]

/** How many rows of each a colleague sees, of those that are here. */
async function seen() {
  await client.query('savepoint eyes')
  await client.query('set local role alongside_app')
  await client.query('select platform.see_as($1, $2, $3, $4, $5)', [colleague, 'x', '', '2026-03-03', NOW])
  const counts: Record<string, number> = {}
  for (const table of hanging)
    counts[table] = (
      await rows<{ n: number }>(`select count(*)::integer as n from ${table} where place_id = ${place}`)
    )[0]!.n
  await client.query('rollback to savepoint eyes')
  return counts
}
const each = (n: number) => Object.fromEntries(hanging.map(table => [table, n]))

test('what hangs on somebody who is kept apart is not there for a colleague; what hangs on others is', async () => {
  await set('app.place_id', String(place))
  for (const [person, nhs] of [
    [open, '9990000001'],
    [apart, '9990000002'],
  ])
    await put('people.person', { person_id: person, known_as: 'x', nhs_number: nhs, added_at: NOW })
  for (const [person, n] of [
    [open, '1'],
    [apart, '2'],
  ] as const)
    await lifeOf(person, n)
  assert.deepEqual(await seen(), each(2), 'nobody is kept apart yet')
  await put('people.restriction', {
    ...{ restriction_id: newId(), person_id: apart, why: 'family works here', accounts: '{}', review_on: '2026-06-01' },
    ...{ set_by_name: 'x', set_at: NOW },
  })
  assert.deepEqual(await seen(), each(1))
})

test('a conversation and a letter about nobody become theirs with all that hangs on them', async () => {
  const before = await seen()
  const { contact, document } = await lifeOf(null, '3')
  const of = [
    'front_door.contact_result',
    'front_door.ring_back_try',
    'community.gap',
    'people.allocation',
    'front_door.post_item',
  ]
  const more = await seen()
  for (const table of of) assert.equal(more[table], before[table]! + 1, table)
  await client.query('update front_door.contact set person_id = $1 where place_id = $2 and contact_id = $3', [
    apart,
    place,
    contact,
  ])
  await client.query('update people.document set person_id = $1 where place_id = $2 and document_id = $3', [
    apart,
    place,
    document,
  ])
  assert.deepEqual(await seen(), before)
})

test('whose such a row is, nobody writes: it is read from what it hangs on', async () => {
  const before = await seen()
  for (const table of hanging.filter(one => !/household|exchange/.test(one)))
    await client.query(`update ${table} set person_id = $1 where place_id = $2`, [open, place])
  assert.deepEqual(await seen(), before)
})

test('a household is there for whoever may see one of it, and that somebody is known already for nobody else', async () => {
  await client.query(
    `insert into people.household_member (place_id, member_id, household_id, person_id, said_by, from_on)
     select $1, gen_random_uuid(), household_id, $2, 'x', '2026-03-01' from people.household where place_id = $1 and $3 = any(of_people)`,
    [place, open, apart],
  )
  assert.equal((await seen())['people.household'], 2)
  await put('people.hidden_match', {
    match_id: newId(),
    person_id: open,
    other_person_id: apart,
    agrees_on: '{name}',
    found_at: NOW,
  })
  await client.query('set local role alongside_app')
  await client.query('select platform.see_as($1, $2, $3, $4, $5)', [colleague, 'x', '', '2026-03-03', NOW])
  assert.deepEqual(await rows('select match_id from people.hidden_match where place_id = $1', [place]), [])
})

// The last of all, and no hook: the house closes its database in a hook of its own, which waits for this.
test('nothing of this is kept', async () => {
  await client.query('rollback')
  const kept = await client.query('select from people.person where person_id = any($1)', [[open, apart]])
  client.release()
  assert.equal(kept.rows.length, 0)
})
