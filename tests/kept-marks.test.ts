import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measures } from '#app'
import { joinChanges, keptFigures } from '#measures'
import { inTransaction, newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'

test('marks of what was written become one a month, and say the same', async () => {
  const house = await openTestHouse()
  const { id } = house.place
  const marks = () =>
    inTransaction(house.db, id, async tx => {
      const figures = keptFigures(tx, id)
      const found = await figures.figuresOf(measures.find('front-door.contacts')!, {
        from: '2025-01-01',
        to: '2025-12-31',
        today: '2026-03-03',
      })
      await figures.keep()
      const kept = await sql<{
        n: number
      }>`select count(*)::integer as n from measures.kept where place_id = ${id}`.execute(tx)
      const all = await sql<{
        n: number
      }>`select count(*)::integer as n from measures.change where place_id = ${id}`.execute(tx)
      return { counted: found[0]?.yes, kept: kept.rows[0]!.n, marks: all.rows[0]!.n }
    })
  for (const onDate of ['2025-06-10', '2025-06-11', '2025-11-10', '2025-11-30'])
    await house.write(tx =>
      sql`insert into front_door.contact (place_id, contact_id, on_date, began_at, finished_at, channel, team, taken_by_name, caller, might_need, results)
        values (${id}, ${newId()}, ${onDate}, now(), now(), 'phone', 'a', 'x', 'the person', 'no', '{advice}')`.execute(
        tx,
      ),
    )
  const before = await marks()
  assert.equal(before.counted, 4)
  assert.ok((await house.write(tx => joinChanges(tx, id, 0))) >= 2)
  const after = await marks()
  assert.ok(after.marks < before.marks)
  assert.deepEqual([before.kept, after.kept], [12, 12], 'the twelve months are found again')
})
