import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordParts } from '#app'
import { type Kept, peopleTimelines, type TimelineView } from '#people'
import { openTestHouse } from '#tests/house'

const house = await openTestHouse()
const timelines: TimelineView[] = [
  ...peopleTimelines,
  ...(recordParts.timelines ?? []),
  ...(recordParts.branches ?? []).map(branch => branch.timeline),
]
const rows = async <T>(text: string, values: unknown[]): Promise<T[]> =>
  (await house.db.pool.query(text, values)).rows as T[]

/** What a view reads, through the views that it reads. */
const readBy = (view: string) =>
  rows<{ name: Kept; person: boolean }>(
    `with recursive under(oid) as (
       select $1::regclass::oid
       union
       select d.refobjid from under u
         join pg_rewrite r on r.ev_class = u.oid
         join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass)
     select n.nspname || '.' || c.relname as name,
            exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped) as person
       from under u join pg_class c on c.oid = u.oid join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'`,
    [view],
  )

test('the record asks every view of people.timeline, so that a part that tells of somebody is not forgotten', async () => {
  const pieces = await rows<{ name: string }>(
    `select distinct table_schema || '.' || table_name as name from information_schema.view_table_usage
      where view_schema = 'people' and view_name = 'timeline'`,
    [],
  )
  assert.ok(pieces.length > 10)
  assert.deepEqual(timelines.map(one => one.view).toSorted(), pieces.map(one => one.name).toSorted())
})

/** Tables that have a person, and in these views only add to a row of those that are asked about. */
const beside: Kept[] = [
  ...(['people.alias_now', 'people.person', 'people.hand_over_try', 'people.assessment'] as const),
  ...(['community.introduction_event', 'exchange.cld_person'] as const),
]
/** These tell of whoever has a row in them, and are in one view with the person's own row, which everybody has. */
const withTheirOwn = ['people.about_me', 'people.circle', 'people.hand_over', 'people.known_worker']

for (const { view, of } of timelines)
  test(`${view} tells of nobody who has no row where the record looks for one`, async () => {
    const read = (await readBy(view)).filter(one => one.person).map(one => one.name)
    for (const table of of) assert.ok(read.includes(table), `${view} does not read ${table}`)
    const others = read.filter(name => !of.includes(name) && !beside.includes(name))
    assert.deepEqual(others, of.includes('people.person') ? others.filter(name => withTheirOwn.includes(name)) : [])
  })

test('wherever the record looks there is an index by place and person: it looks for everybody who is opened', async () => {
  const sources = [...timelines, ...(recordParts.due ?? []), ...(recordParts.beside ?? [])]
  for (const table of new Set(sources.flatMap(one => one.of))) {
    const found = await rows<{ first: string; second: string }>(
      `select a.attname as first, b.attname as second from pg_index i
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
         join pg_attribute b on b.attrelid = i.indrelid and b.attnum = i.indkey[1]
        where i.indrelid = $1::regclass`,
      [table],
    )
    assert.ok(
      found.some(one => one.first === 'place_id' && one.second === 'person_id'),
      table,
    )
  }
})
