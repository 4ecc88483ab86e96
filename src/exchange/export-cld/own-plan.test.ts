import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { CompiledQuery, type RootOperationNode } from 'kysely'
import { inTransaction, type Reading, sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import { listCaring, listOwnEvents } from './own.queries.ts'

const period = { from: '2026-02-01', to: '2026-02-28' }

/** A place of a thousand people who each rang once, thirty or so in a month. */
let house: TestHouse
before(async () => {
  house = await openTestHouse()
  await house.write(async tx => {
    await sql`insert into people.person (place_id, person_id, known_as, added_at)
      select ${house.place.id}, gen_random_uuid(), 'x', now() from generate_series(1, 1000)`.execute(tx)
    await sql`insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team,
        taken_by_name, caller, might_need, results, about)
      select place_id, gen_random_uuid(), person_id, '2026-03-01'::date - (row_number() over () % 1000)::integer, now(), now(),
             'phone', 'contact-centre', 'A', 'the person', 'no', '{advice}', 'new matter'
        from people.person where place_id = ${house.place.id}`.execute(tx)
  })
  for (const table of ['people.person', 'front_door.contact'])
    await sql`analyze ${sql.table(table)}`.execute(house.db.kysely)
})

/** How the database goes about what `work` asks, where to read a whole table is no way: a place has more people than this. */
async function planOf(work: (tx: Reading, placeId: number) => Promise<unknown>): Promise<string> {
  return inTransaction(house.db, house.place.id, async tx => {
    for (const whole of ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'])
      await sql`set local ${sql.ref(whole)} = off`.execute(tx)
    let asked: RootOperationNode | undefined
    const watched = tx.withPlugin({
      transformQuery: ({ node }) => {
        asked = node
        return node
      },
      transformResult: async ({ result }) => result,
    })
    await work(watched as unknown as Reading, house.place.id)
    const { sql: text, parameters } = tx.getExecutor().compileQuery(asked!, { queryId: 'plan' })
    const found = await tx.executeQuery<{ 'QUERY PLAN': string }>(CompiledQuery.raw(`explain ${text}`, [...parameters]))
    return found.rows.map(row => row['QUERY PLAN']).join('\n')
  })
}

test('what is sent of a month is found by its days, and each person by their key', async () => {
  const plan = await planOf((tx, placeId) => listOwnEvents(tx, placeId, period))
  assert.match(plan, /contact_by_day/)
  assert.match(plan, /person_pkey on person p[^\n]*\n *Index Cond: [^\n]*person_id = /)
})

test('who cares for whom is found without looking through everybody', async () => {
  const plan = await planOf((tx, placeId) => listCaring(tx, placeId, period))
  assert.match(plan, /circle/)
  assert.doesNotMatch(plan, /on person /)
})
