import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measures } from '#app'
import { figuresOf, joinChanges, keptFigures, type Question, removeListed, wholeOf } from '#measures'
import { inTransaction, newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'

const q: Question = { from: '2025-07-01', to: '2025-12-31', today: '2025-12-20' }
const askedAgain = measures.find('front-door.asked-again-28')!

async function scene() {
  const house = await openTestHouse()
  const { id } = house.place
  const people = [newId(), newId(), newId()]
  await house.write(async tx => {
    for (const person of people)
      await sql`insert into people.person (place_id, person_id, known_as, added_at) values (${id}, ${person}, 'x', now())`.execute(
        tx,
      )
  })
  const call = (who: number | null, day: string) =>
    house.write(tx =>
      sql`insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by_name, caller, might_need, results)
        values (${id}, ${newId()}, ${who === null ? null : people[who]}, ${day}, now(), now(), 'phone', 'a', 'x', 'the person', 'no', '{advice}')`.execute(
        tx,
      ),
    )
  const ask = () =>
    inTransaction(house.db, id, async tx => {
      const figures = keptFigures(tx, id)
      const { yes, no, leftOut } = wholeOf(await figures.figuresOf(askedAgain, q))
      await figures.keep()
      const fresh = wholeOf(await figuresOf(tx, id, askedAgain, q))
      return { told: [yes, no, leftOut], true: [fresh.yes, fresh.no, fresh.leftOut] }
    })
  /** Whoever did not ask again is made to have done so, in what is kept, so that what is kept can be told from what is asked. */
  const lie = () =>
    house.write(tx =>
      sql`update measures.listed set kinds = replace(kinds::text, '"counts": "no"', '"counts": "yes"')::jsonb where place_id = ${id}`.execute(
        tx,
      ),
    )
  return { house, id, people, call, ask, lie }
}

test('after something is written of somebody, their rows alone are asked again', async () => {
  const { house, people, id, call, ask, lie } = await scene()
  await call(0, '2025-10-01')
  await call(1, '2025-10-01')
  await call(null, '2025-10-02')
  assert.deepEqual(await ask(), { told: [0, 2, 1], true: [0, 2, 1] })
  await lie()
  await call(1, '2025-10-05')
  assert.deepEqual(await ask(), { told: [2, 1, 1], true: [1, 2, 1] }, 'the second is asked again, the first is not')
  await call(null, '2025-10-06')
  assert.deepEqual(await ask(), { told: [2, 1, 2], true: [1, 2, 2] }, 'nobody is one of them, too')
  await house.write(tx =>
    sql`update front_door.contact set person_id = ${people[2]} where place_id = ${id} and person_id = ${people[1]} and on_date = '2025-10-05'`.execute(
      tx,
    ),
  )
  assert.deepEqual(await ask(), { told: [1, 2, 2], true: [0, 3, 2] }, 'both whose it was and whose it is')
  await house.write(tx =>
    sql`update people.person set died_on = '2025-10-20' where person_id = ${people[2]}`.execute(tx),
  )
  assert.deepEqual(await ask(), { told: [1, 1, 3], true: [0, 2, 3] }, 'somebody died')
})

test('what may have to do with anybody has all be gone through again', async () => {
  const { house, id, people, call, ask, lie } = await scene()
  await call(0, '2025-10-01')
  await ask()
  await lie()
  await call(1, '2025-10-05')
  assert.deepEqual(await ask(), { told: [1, 1, 0], true: [0, 2, 0] })
  const [first, second] = [people[0]!, people[1]!].sort()
  await house.write(tx =>
    sql`insert into people.alias_now (place_id, person_id, now_id) values (${id}, ${second}, ${first})`.execute(tx),
  )
  assert.deepEqual(await ask(), { told: [1, 1, 0], true: [1, 1, 0] }, 'two records were put together: one asked again')
  await lie()
  await call(2, '2025-10-07')
  assert.deepEqual(await ask(), { told: [2, 1, 0], true: [1, 2, 0] })
  // Written about whoever is known now as somebody else.
  await house.write(tx =>
    sql`update people.person set died_on = '2025-10-06' where place_id = ${id} and person_id = ${first}`.execute(tx),
  )
  await call(2, '2025-10-08')
  await house.write(tx => joinChanges(tx, id, 0))
  const after = await ask()
  assert.deepEqual(after.told, after.true, 'whom marks are about is known for two days')
})

test('what is written of very many at once may be about anybody; lists of other days go', async () => {
  const { house, id, people, call, ask, lie } = await scene()
  await call(0, '2025-10-01')
  await ask()
  await lie()
  await house.write(tx =>
    sql`insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by_name, caller, might_need, results)
      select ${id}::integer, gen_random_uuid(), ${people[1]}::uuid, '2025-10-01', now(), now(), 'phone', 'a', 'x', 'the person', 'no', '{advice}'
        from generate_series(1, 300)`.execute(tx),
  )
  const after = await ask()
  assert.deepEqual(after.told, after.true)
  assert.equal(await house.write(tx => removeListed(tx, id, 2)), 1, 'gone through again since')
  await house.write(tx => sql`update measures.listed set listed_at = now() - interval '3 days'`.execute(tx))
  assert.equal(await house.write(tx => removeListed(tx, id, 2)), 1)
})

test('whoever is erased leaves no mark and no list', async () => {
  const { house, id, people, call, ask } = await scene()
  await call(0, '2025-10-01')
  await ask()
  const left = () =>
    inTransaction(house.db, id, async tx => {
      const found = await sql<{ marks: number; lists: number }>`
        select (select count(*)::integer from measures.change where place_id = ${id} and ${people[0]}::uuid = any(people)) as marks,
          (select count(*)::integer from measures.listed where place_id = ${id}) as lists`.execute(tx)
      return found.rows[0]!
    })
  assert.deepEqual(await left(), { marks: 1, lists: 1 })
  await house.write(tx => sql`delete from front_door.contact where place_id = ${id}`.execute(tx))
  await house.write(tx =>
    sql`delete from people.person where place_id = ${id} and person_id = ${people[0]}`.execute(tx),
  )
  assert.deepEqual(await left(), { marks: 0, lists: 0 })
  const after = await ask()
  assert.deepEqual(after.told, after.true)
})
