import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, newId, refreshStatistics, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'

test('the timeline of one person is made from what is theirs, never from a list of the whole place', async () => {
  const house = await openTestHouse()
  // As after a load: of an empty table one index is as good as another.
  await house.write(tx =>
    sql`insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on, ended_on)
      select ${house.place.id}, gen_random_uuid(), ${newId()}, n, gen_random_uuid(), 'Service user', 'Service', '2026-01-01', '2026-02-01'
        from generate_series(1, 3000) as n`.execute(tx),
  )
  await refreshStatistics(house.db, ['exchange.cld_event'])
  const plan = await inTransaction(house.db, house.place.id, async tx => {
    await sql`set local enable_seqscan = off`.execute(tx)
    const found = await sql<{ 'QUERY PLAN': string }>`explain select * from people.timeline
      where place_id = ${house.place.id} and person_id = ${newId()} order by on_date desc limit 50`.execute(tx)
    return found.rows.map(row => row['QUERY PLAN']).join('\n')
  })
  // A part that is read more than once in a view is a table of its own unless it says otherwise: whoever is asked for
  // narrows it only afterwards.
  assert.doesNotMatch(plan, /CTE Scan/)
  // By which index differs with what the tables hold; that it is one by the person does not.
  for (const table of ['hub_booking', 'cld_event'])
    assert.match(plan, new RegExp(`on ${table} [^\\n]*\\n *Index Cond: [^\\n]*person_id = `), table)
  assert.doesNotMatch(plan, /(Merge|Hash) Cond: .*person_id = (COALESCE|CASE)/)
})

test('no view finds a person by coalesce, for which every person of the place would be looked through', async () => {
  const house = await openTestHouse()
  const { rows } = await sql<{ name: string }>`select schemaname || '.' || viewname as name from pg_views
    where definition ~* 'person_id = coalesce\\([a-z_]+\\.now_id'`.execute(house.db.kysely)
  assert.deepEqual(rows, [])
})
