import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, newId, sql, type Writing } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { makeGroup, makePerson, wayOf } from '#tests/introduced'
import { countDue, listDue } from './follow-up.queries.ts'
import { findIntroduction, listFor } from './introduction.queries.ts'
import { makeIntroduction, type NewEvent, type NewIntroduction, recordEvent, settleFollowUps } from './introduction.ts'

const house = await openTestHouse()
const { place, today } = house
const days = place.followUp
const by = { accountId: newId(), name: 'Dev Patel', team: 'hubs' }
const scene = async (more: Parameters<typeof makePerson>[2] = {}) =>
  house.write(async tx => ({
    personId: await makePerson(tx, place.id, more),
    entryId: await makeGroup(tx, place.id),
    ...{ agreed: 'said yes themselves' as const, followUpOn: '2026-03-10' },
    ...{ by, on: today, at: house.clock.now() },
  }))
const make = (made: NewIntroduction) => house.write(tx => makeIntroduction(tx, place.id, made, days))
const record = (introductionId: string, answer: NewEvent['answer'], onDate = today, more: Partial<NewEvent> = {}) =>
  house.write(tx =>
    recordEvent(
      tx,
      place.id,
      { introductionId, answer, onDate, by, today: onDate > today ? onDate : today, now: house.clock.now(), ...more },
      days,
    ),
  )
const read = <T>(work: (tx: Writing) => Promise<T>) => inTransaction(house.db, place.id, tx => work(tx as Writing))
const find = async (id: string) => (await read(tx => findIntroduction(tx, place.id, id)))!
const mine = (today: string, horizonDays = 0) =>
  read(tx => listDue(tx, place.id, { accountId: by.accountId, today, horizonDays }))
const lastUsed = async (entryId: string) =>
  (
    await read(tx =>
      sql<{ on: string | null }>`select last_used_on as on from community.entry
    where place_id = ${place.id} and entry_id = ${entryId}`.execute(tx),
    )
  ).rows[0]!.on

test('agreed: the group is told exactly what was shown, and first contact is due on the day chosen', async () => {
  const made = await scene({ note: 'before ten' })
  const tellWayId = await house.write(tx => wayOf(tx, place.id, made.personId))
  const id = await make({ ...made, tellWayId, hopesFor: 'a bed of my own' })
  const found = await find(id)
  assert.equal(found.groupTold, 'Margaret Ashby.\nReach them on 01632 960114, before ten.\nHopes for: a bed of my own')
  assert.deepEqual([found.dueFor, found.dueOn, found.agreedOn], ['first contact', '2026-03-10', today])
  assert.ok(!(await mine('2026-03-09')).some(row => row.introductionId === id))
  const [row] = (await mine('2026-03-10')).filter(due => due.introductionId === id)
  assert.deepEqual([row!.knownAs, row!.reach, row!.reachNote], ['Margaret Ashby', '01632 960114', 'before ten'])
})

test('to be asked: nothing goes to the group, and the yes starts the clock', async () => {
  const made = await scene()
  const tellWayId = await house.write(tx => wayOf(tx, place.id, made.personId))
  const id = await make({ ...made, tellWayId, agreed: 'to be asked', followUpOn: '2026-03-05' })
  assert.deepEqual(
    [(await find(id)).dueFor, (await find(id)).dueOn, (await find(id)).groupTold],
    ['ask the person', '2026-03-04', ''],
  )
  const family = await record(id, 'yes from the family', today, { note: 'her daughter rang' })
  assert.match((family as { refused: Record<string, string> }).refused.agreed!, /Only Margaret can say yes/)
  const early = await record(id, 'in touch')
  assert.ok('refused' in early!, 'nobody was introduced to anybody yet')
  assert.equal((await find(id)).agreedOn, null)
  await record(id, 'yes', '2026-03-06')
  const found = await find(id)
  assert.deepEqual(
    [found.agreedOn, found.agreedHow, found.dueFor, found.dueOn],
    ['2026-03-06', 'said yes themselves', 'first contact', '2026-03-13'],
  )
  assert.match(found.groupTold, /01632 960114/)
})

test('an authority and a best-interests decision stand in only with who and how', async () => {
  const made = await scene()
  await assert.rejects(make({ ...made, agreed: 'best-interests decision' }), /Say who made the decision/)
  const id = await make({ ...made, agreed: 'to be asked' })
  assert.ok('refused' in (await record(id, 'yes in best interests'))!)
  await record(id, 'yes in best interests', today, { note: 'Meeting with her sister and the nurse, 3 March' })
  assert.equal((await find(id)).agreedHow, 'best-interests decision')
})

test('a way that is no longer safe is not passed on when the yes comes', async () => {
  const made = await scene()
  const tellWayId = await house.write(tx => wayOf(tx, place.id, made.personId))
  const id = await make({ ...made, tellWayId, agreed: 'to be asked' })
  await house.write(tx =>
    sql`update people.way_to_reach set safe = 'not safe' where place_id = ${place.id} and way_id = ${tellWayId}`.execute(
      tx,
    ),
  )
  await record(id, 'yes')
  assert.equal((await find(id)).groupTold, 'Margaret Ashby.\nThey will be in touch themselves.')
})

test('Margaret goes every week: each step brings the next question, and the entry is known to be right', async () => {
  const made = await scene()
  const id = await make(made)
  const stands = async () => [(await find(id)).dueFor, (await find(id)).dueOn]
  await record(id, 'could not reach', '2026-03-10')
  assert.deepEqual(await stands(), ['first contact', '2026-03-13'])
  await record(id, 'in touch', '2026-03-13')
  assert.deepEqual(await stands(), ['first time there', '2026-03-20'])
  assert.equal(await lastUsed(made.entryId), null, 'a call is not a visit')
  await record(id, 'been there', '2026-03-17', { helped: 'yes', words: 'They kept me a chair.' })
  assert.deepEqual(await stands(), ['still going', '2026-04-14'])
  assert.equal(await lastUsed(made.entryId), '2026-03-17')
  await record(id, 'still going', '2026-04-15')
  assert.deepEqual(await stands(), [null, null])
  assert.equal(await lastUsed(made.entryId), '2026-04-15')
})

test('two answers to one question: the second is told that there was a first', async () => {
  const id = await make(await scene())
  const first = await record(id, 'in touch', today, { seen: 0 })
  assert.ok('kept' in first!)
  const second = await record(id, 'did not happen', today, { seen: 0 })
  assert.match((second as { refused: Record<string, string> }).refused.answer!, /Dev Patel has answered/)
})

test('nobody is asked after a death, nor by a list under a safety hold, and a death refuses more', async () => {
  const [dead, held] = [await make(await scene()), await make(await scene({ knownAs: 'Iris Vale' }))]
  const [deadPerson, heldPerson] = [(await find(dead)).personId, (await find(held)).personId]
  const count = () => read(tx => countDue(tx, place.id, { accountId: by.accountId, today: '2026-05-01' }))
  const before = await count()
  await house.write(async tx => {
    await sql`update people.person set died_on = '2026-03-05' where place_id = ${place.id} and person_id = ${deadPerson}`.execute(
      tx,
    )
    await sql`update people.person set safety_hold = true where place_id = ${place.id} and person_id = ${heldPerson}`.execute(
      tx,
    )
  })
  const ids = (await mine('2026-05-01')).map(row => row.introductionId)
  assert.ok(!ids.includes(dead) && !ids.includes(held))
  assert.equal(await count(), before - 2)
  assert.match(((await record(dead, 'in touch')) as { refused: Record<string, string> }).refused.answer!, /have died/)
  await assert.rejects(make({ ...(await scene({ diedOn: '2026-02-01' })) }), /have died/)
})

test('an introduction within a notebook publishes nothing: no fact, no timeline, no freshness, no list but its keeper’s', async () => {
  const made = await scene()
  const id = await make({ ...made, withinNotebook: true })
  await record(id, 'been there', '2026-03-04', { words: 'Lovely.' })
  const rows = (table: string) =>
    read(tx =>
      sql`select 1 from ${sql.raw(table)} where place_id = ${place.id} and person_id = ${made.personId}`.execute(tx),
    ).then(r => r.rows.length)
  assert.equal(await rows('facts.introduction'), 0)
  assert.equal(await rows('community.timeline_record'), 0)
  assert.equal(await rows('people.timeline'), 0)
  assert.equal(await lastUsed(made.entryId), null)
  const listed = async (whose: { accountId?: string; team?: string }) =>
    (await read(tx => listDue(tx, place.id, { ...whose, today: '2026-05-01' }))).some(row => row.introductionId === id)
  assert.deepEqual(
    [await listed({ accountId: by.accountId }), await listed({ team: 'hubs' }), await listed({})],
    [true, false, false],
  )
  assert.equal((await read(tx => listFor(tx, place.id, made.personId, newId()))).length, 0)
  const known = await make(made)
  await record(known, 'been there', '2026-03-04')
  assert.deepEqual([await rows('facts.introduction'), await rows('people.timeline')], [1, 2])
})

test('the facts say of six weeks what was said at six weeks', async () => {
  const six = async (...said: [NewEvent['answer'], string][]) => {
    const id = await make(await scene())
    for (const [answer, on] of said) assert.ok('kept' in (await record(id, answer, on))!, `${answer} ${on}`)
    const found = await read(tx =>
      sql<{ at_six_weeks: string; stopped_on: string | null }>`select at_six_weeks, stopped_on
      from facts.introduction where place_id = ${place.id} and introduction_id = ${id}`.execute(tx),
    )
    return [found.rows[0]!.at_six_weeks, found.rows[0]!.stopped_on]
  }
  assert.deepEqual(await six(), ['not asked', null])
  assert.deepEqual(await six(['been there', '2026-03-10'], ['still going', '2026-04-14']), ['still going', null])
  assert.deepEqual(await six(['still going', '2026-03-20']), ['not asked', null], 'too early to count')
  assert.deepEqual(await six(['been there', '2026-03-10'], ['not any more', '2026-03-20']), ['not going', '2026-03-20'])
  assert.deepEqual(await six(['did not happen', '2026-03-11']), ['did not happen', null])
  assert.deepEqual(
    await six(['did not happen', '2026-03-11'], ['happened after all', '2026-03-20'], ['still going', '2026-04-14']),
    ['still going', null],
  )
  assert.deepEqual(await six(['still going', '2026-04-14'], ['not any more', '2026-04-20']), [
    'still going',
    '2026-04-20',
  ])
  assert.deepEqual(await six(['been there', '2026-03-10'], ['no longer wants', '2026-04-01']), [
    'not going',
    '2026-04-01',
  ])
})

test('what is due can be worked out again for a whole place, and comes out the same', async () => {
  const due = () =>
    read(tx =>
      sql`select introduction_id, due_on, due_for from community.introduction where place_id = ${place.id} order by 1`.execute(
        tx,
      ),
    )
  const before = (await due()).rows
  await house.write(async tx => {
    await sql`update community.introduction set due_on = null, due_for = null where place_id = ${place.id}`.execute(tx)
    await settleFollowUps(tx, place.id, days)
  })
  const held = new Set(
    (
      await read(tx =>
        sql<{ id: string }>`select introduction_id as id from community.introduction i join people.person p
    on p.place_id = i.place_id and p.person_id = i.person_id where p.safety_hold or p.died_on is not null`.execute(tx),
      )
    ).rows.map(r => r.id),
  )
  const living = (rows: unknown[]) =>
    (rows as { introduction_id: string }[]).filter(row => !held.has(row.introduction_id))
  assert.deepEqual(living((await due()).rows), living(before))
  assert.ok(before.length > 15)
})

test('the list of what is due is one range of an index', async () => {
  const plan = await read(async tx => {
    await sql`set local enable_seqscan = off`.execute(tx)
    return (
      await sql<{ 'QUERY PLAN': string }>`explain select introduction_id from community.introduction i
      where i.place_id = ${place.id} and i.team = 'hubs' and not i.within_notebook and i.due_on <= '2026-04-01'::date + 7
      order by i.due_on limit 40`.execute(tx)
    ).rows
      .map(row => row['QUERY PLAN'])
      .join('\n')
  })
  assert.match(plan, /Index Scan using introduction_due_by_team/)
  assert.doesNotMatch(plan, /Sort/)
})
