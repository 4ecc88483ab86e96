import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measures } from '#app'
import { runChores } from '#platform/chores'
import { inTransaction, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { outcomesChores } from './kept-boards.ts'

test('the boards are counted before anybody reads them, and what is kept holds nobody', async () => {
  const { db, place, clock, signedInAs } = await openTestHouse()
  const round = { db, placeId: place.id, clock, wall: clock, chores: outcomesChores(measures, place) }
  assert.deepEqual(await runChores(round), ['figures', 'old figures'])
  const kept = () =>
    inTransaction(db, place.id, async tx => {
      const found = await sql<{ n: number; columns: string }>`select count(*)::int as n,
        (select string_agg(distinct k, ',' order by k) from measures.kept, jsonb_array_elements(counted) as c, jsonb_object_keys(c) as k
          where place_id = ${place.id}) as columns
        from measures.kept where place_id = ${place.id}`.execute(tx)
      return found.rows[0]!
    })
  const before = await kept()
  assert.ok(before.n > measures.all.length)
  assert.ok(!/person|episode/.test(before.columns ?? ''))
  const board = await (await signedInAs('director')).get('/figures')
  assert.equal(board.status, 200)
  // Signing in made an account: only what reads accounts was asked anew.
  assert.ok((await kept()).n - before.n < before.n / 2)
})
