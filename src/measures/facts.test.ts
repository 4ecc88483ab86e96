import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { migrate, openDatabase } from '#platform/database'
import { factShapes } from './facts.ts'

const db = await openDatabase({ folder: 'memory' })
await migrate(db)
after(() => db.close())

test('each fact has the columns that measures were promised, in order and of the same type', async () => {
  const found = await db.pool.query<{ relname: string; attname: string; type: string }>(`
    select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = 'facts'::regnamespace order by c.relname, a.attnum`)
  const shapes = Object.entries(Object.groupBy(found.rows, row => row.relname)).map(([fact, columns]) => [
    fact,
    Object.fromEntries(columns!.map(column => [column.attname, column.type])),
  ])
  const written = (all: Record<string, Record<string, string>>) =>
    Object.fromEntries(Object.entries(all).map(([fact, columns]) => [fact, Object.entries(columns)]))
  assert.deepEqual(written(Object.fromEntries(shapes)), written(factShapes))
})

/** Every relation below the facts, whatever the number of views between. */
const below = `
  with recursive under (oid) as (
    select oid from pg_class where relnamespace = 'facts'::regnamespace
    union
    select d.refobjid from under join pg_rewrite r on r.ev_class = under.oid
      join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass)
  select n.nspname || '.' || c.relname as name, c.relkind, c.reloptions
  from under join pg_class c using (oid) join pg_namespace n on n.oid = c.relnamespace order by 1`

test('no fact comes from a coordinator’s notebook, and none can be read past row level security', async () => {
  const { rows } = await db.pool.query<{ name: string; relkind: string; reloptions: string[] | null }>(below)
  const names = rows.map(row => row.name)
  assert.ok(names.includes('front_door.contact') && names.includes('community.introduction'))
  assert.deepEqual(
    names.filter(name => name.includes('notebook')),
    [],
  )
  const views = rows.filter(row => row.relkind === 'v')
  assert.deepEqual(
    views.filter(view => !view.reloptions?.includes('security_invoker=true')),
    [],
  )
})

test('recording time has nothing in it that leads to a worker or a person', () => {
  const columns = Object.keys(factShapes.recording_time)
  assert.deepEqual(columns, ['place_id', 'team', 'team_size', 'page_kind', 'on_date', 'seconds'])
})

test('an introduction within a notebook is no fact', async () => {
  const definition = await db.pool.query<{ text: string }>(
    `select pg_get_viewdef('community.introduction_facts'::regclass) as text`,
  )
  assert.match(definition.rows[0]!.text, /not i\.within_notebook/i)
})
