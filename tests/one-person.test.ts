import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookHub } from '#community'
import { makeHandOver, readRecord, setKnownWorker } from '#people'
import { inTransaction, newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { makeHub, slotAt } from '#tests/hub'
import { makeGroup, makePerson } from '#tests/introduced'

/** Two records of one woman: a booking, a rapid response and a follow-up were written under the second. */
async function scene() {
  const house = await openTestHouse()
  const { place, today } = house
  const now = house.clock.now()
  const manager = await house.signedInAs('team manager', { name: 'Ada Manager', team: 'rapid-response' })
  const sal = await house.signedInAs('social worker', { name: 'Sal Quick', team: 'rapid-response' })
  const esther = await house.signedInAs('social worker', { name: 'Esther Lindo', team: 'hubs' })
  const by = { accountId: sal.accountId, name: 'Sal Quick', team: 'rapid-response' }
  const { sessionId } = await makeHub(house)
  const slotId = await slotAt(house, sessionId, '10:00')
  const [first, second] = await house.write(async tx => [
    await makePerson(tx, place.id, { knownAs: 'Margaret Ashby' }),
    await makePerson(tx, place.id, { knownAs: 'Maggie Ashbey' }),
  ])
  const handOverId = await house.write(async tx => {
    const needs = { access: '', interpreter: '', transport: '' }
    const booking = {
      personId: second!,
      slotId,
      firstAskedOn: today,
      needs,
      neighbourhood: 'fernhill',
      from: {},
      by,
      messages: { agreed: 'no', sends: [] } as const,
    }
    assert.ok('booked' in (await bookHub(tx, place.id, { ...booking, today, now })))
    const entryId = await makeGroup(tx, place.id)
    await sql`insert into community.introduction (place_id, introduction_id, person_id, entry_id, entry_name, made_by, made_by_name, team,
        made_at, made_on, agreed_on, agreed_how, follow_up_on, due_on, due_for)
      values (${place.id}, ${newId()}, ${second}, ${entryId}, 'Fernhill Growers', ${sal.accountId}, 'Sal Quick', 'rapid-response', ${now},
        '2026-02-20', '2026-02-20', 'said yes themselves', '2026-03-01', '2026-03-01', 'first contact')`.execute(tx)
    await setKnownWorker(tx, place.id, { personId: first!, ...by, workerName: by.name, fromOn: '2026-01-05' })
    return makeHandOver(tx, place.id, {
      ...{
        personId: second!,
        fromTeam: 'contact-centre',
        toTeam: 'rapid-response',
        reason: 'No heating.',
        by,
        today,
        now,
      },
    })
  })
  await sal.post(`/hand-overs/${handOverId}`, { do: 'take', words: '', saidBy: '' })
  const join = async () => {
    const version = async (id: string) => String((await house.write(tx => readRecord(tx, house.place.id, id)))!.version)
    const form = {
      version: await version(first!),
      otherVersion: await version(second!),
      keep: 'this',
      reason: 'One woman',
    }
    assert.equal((await manager.post(`/people/${first}/same-as/${second}`, form)).status, 303)
  }
  return { house, manager, sal, esther, sessionId, handOverId, first: first!, second: second!, join }
}

test('what was written under either record stands under the one name: hub, rapid response, waiting, follow-ups', async () => {
  const { house, sal, esther, sessionId, handOverId, first, second, join } = await scene()
  const pages = async () => [
    (await esther.get(`/hubs/sessions/${sessionId}`)).html,
    (await sal.get('/rapid-response')).html,
    (await sal.get(`/rapid-response/${handOverId}`)).html,
    (await sal.get(`/hand-overs/${handOverId}`)).html,
    (await sal.get('/waiting')).html,
    (await sal.get('/follow-ups')).html,
  ]
  for (const html of await pages()) assert.match(html, /Maggie Ashbey/)
  await join()
  for (const html of await pages()) {
    assert.match(html, /Margaret Ashby/)
    assert.doesNotMatch(html, new RegExp(`Maggie Ashbey|people/${second}`))
  }
  assert.match(
    (await esther.get(`/people/${first}`)).text,
    /Fernhill library hub, 10am/,
    'what is due says the booking',
  )
  assert.match((await sal.get('/people/mine')).text, /Margaret Ashby.*2 things/)
  const read = <T>(query: ReturnType<typeof sql<T>>) =>
    inTransaction(house.db, house.place.id, async tx => (await query.execute(tx)).rows)
  const facts = await read(
    sql<{ of: string }>`select person_id as of from facts.hub_booking where place_id = ${house.place.id}`,
  )
  assert.deepEqual(facts, [{ of: first }])
  await sal.post(`/rapid-response/${handOverId}`, {
    ...{ kind: 'work', work: 'telecare', words: '', reason: '', toTeam: '', onDate: '3/3/2026' },
  })
  for (const fact of ['facts.rapid_work', 'facts.rapid_episode', 'facts.worker_met']) {
    const found = await read(
      sql<{ of: string }>`select distinct person_id as of from ${sql.table(fact)} where place_id = ${house.place.id}`,
    )
    assert.deepEqual(found, [{ of: first }], fact)
  }
})

test('she is coming to that session already, under whichever record, and is not booked a second time', async () => {
  const { house, sessionId, first, join } = await scene()
  await join()
  const slotId = await slotAt(house, sessionId, '10:20')
  const done = await house.write(tx =>
    bookHub(tx, house.place.id, {
      ...{
        personId: first,
        slotId,
        firstAskedOn: house.today,
        neighbourhood: null,
        from: {},
        messages: { agreed: 'no', sends: [] },
        today: house.today,
      },
      ...{ needs: { access: '', interpreter: '', transport: '' }, now: house.clock.now() },
      by: { accountId: newId(), name: 'Dev', team: 'hubs' },
    }),
  )
  assert.ok('booked' in done && done.booked.startsAt === '10:00')
})

test('a hold on the record that stands holds on every list', async () => {
  const { house, sal, first, join } = await scene()
  await join()
  await house.write(tx =>
    sql`update people.person set safety_hold = true where place_id = ${house.place.id} and person_id = ${first}`.execute(
      tx,
    ),
  )
  assert.doesNotMatch((await sal.get('/follow-ups')).html, /Margaret Ashby/)
  const other = await house.signedInAs('social worker', { team: 'north-social-work' })
  assert.doesNotMatch((await other.get(`/people/${first}`)).text, /Fernhill library hub/)
})
