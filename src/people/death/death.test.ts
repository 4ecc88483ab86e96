import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { listMyPeople, setKnownWorker } from '#people'
import { addDays } from '#platform/clock'
import { openTestHouse, WHEN } from '#tests/house'
import { auditOf, margaret } from '#tests/margaret'
import { recordInBrief } from '../brief.queries.ts'
import { readRecord } from '../person.queries.ts'
import { mayBeUndone, whatIsWrongWith } from './death.rules.ts'

const house = await openTestHouse()
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
const dev = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'hubs' })

const record = async (id: string) => (await house.write(tx => readRecord(tx, house.place.id, id)))!
const workedBy = (id: string) =>
  house.write(tx =>
    setKnownWorker(tx, house.place.id, {
      personId: id,
      accountId: dev.accountId,
      workerName: 'Dev Patel',
      team: 'hubs',
      fromOn: '2026-01-05',
    }),
  )

test('a death is one action: it ends what should end, tells her worker, and can be undone whole within a day', async () => {
  house.clock.set(WHEN)
  const id = await margaret(house)
  await workedBy(id)
  const before = await record(id)
  const path = `/people/${id}/death`
  const wrong = await adviser.post(path, { diedOn: '4/3/2026', toldBy: '' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Write who told us/)
  assert.match((await adviser.post(path, { diedOn: '4/3/2026', toldBy: 'Helen' })).text, /The day cannot lie ahead/)
  assert.equal((await adviser.post(path, { diedOn: '2/3/2026', toldBy: 'Helen' })).status, 303)
  const late = await adviser.post(path, { diedOn: '1/3/2026', toldBy: 'The hospital ward' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Priya Shah has written it down already.*What you wrote.*The hospital ward/)
  const text = (await adviser.get(`/people/${id}`)).text
  assert.match(text, /Margaret Ashby died on 2 March/)
  assert.doesNotMatch(text, /Start something|Nothing is waiting|has died/)
  assert.match(text, /Died.*Told by Helen/)
  assert.match(text, /Helen Ashby, daughter/)
  const after = await record(id)
  assert.ok(after.ways.every(way => way.untilOn !== null))
  assert.ok(after.workers.every(worker => worker.untilOn !== null))
  const brief = await house.write(tx => recordInBrief(tx, house.place.id, id, house.today))
  assert.equal(brief!.diedOn, '2026-03-02')
  assert.deepEqual(brief!.ways, [])
  assert.match((await dev.get('/people/mine')).text, /Margaret Ashby died on 2 March/)

  assert.match(
    (await adviser.get(path)).text,
    /Told by Helen. Written down by Priya Shah, 3 March, 10:40.*Dev Patel was told/,
  )
  assert.equal((await adviser.post(`${path}/undo`, { reason: '' }, path)).status, 422)
  assert.equal((await adviser.post(`${path}/undo`, { reason: 'It was her sister' }, path)).status, 303)
  const undone = await record(id)
  assert.deepEqual(
    { ...undone, version: 1 },
    { ...before, changedAt: undone.changedAt, changedByName: 'Priya Shah', changedWhat: 'that they have died' },
  )
  assert.match((await dev.get('/people/mine')).text, /Margaret AshbyFernhill/)
  const lines = await auditOf(house, id)
  assert.ok(lines.some(line => line.act === 'undid a death recorded by mistake' && line.reason === 'It was her sister'))
})

test('after a day it stands, and after fourteen it is off the worker’s list', async () => {
  house.clock.set(WHEN)
  const other = await openTestHouse()
  const priya = await other.signedInAs('contact adviser', { name: 'Priya Shah' })
  const worker = await other.signedInAs('social worker', { name: 'Dev Patel', team: 'hubs' })
  const id = await margaret(other)
  await other.write(tx =>
    setKnownWorker(tx, other.place.id, {
      personId: id,
      accountId: worker.accountId,
      workerName: 'Dev Patel',
      team: 'hubs',
      fromOn: '2026-01-05',
    }),
  )
  await priya.post(`/people/${id}/death`, { diedOn: '2026-03-02', toldBy: 'Helen' })
  other.clock.set('2026-03-05T09:00:00Z')
  const again = await other.signedInAs('contact adviser')
  assert.match((await again.get(`/people/${id}/death`)).text, /can no longer be undone here/)
  const late = await again.post(`/people/${id}/death/undo`, { reason: 'x' }, `/people/${id}/circle`)
  assert.equal(late.status, 422)
  assert.match(late.text, /More than a day has gone by/)
  const listedOn = async (today: string) =>
    (await other.write(tx => listMyPeople(tx, other.place.id, worker.accountId, today, new Date()))).map(
      one => one.diedOn,
    )
  assert.deepEqual(await listedOn('2026-03-17'), ['2026-03-02'])
  assert.deepEqual(await listedOn('2026-03-18'), [])
})

test('a day to undo it, to the second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 172_800 }), seconds => {
      const recorded = new Date(WHEN)
      assert.equal(mayBeUndone(recorded, new Date(recorded.getTime() + seconds * 1000)), seconds < 86_400)
    }),
  )
})

test('a day of death lies between birth and today', () => {
  const day = fc.integer({ min: -400, max: 400 }).map(n => addDays('2026-03-03', n))
  fc.assert(
    fc.property(day, day, (diedOn, birthDate) => {
      const wrong = whatIsWrongWith(diedOn, { birthDate }, '2026-03-03')
      assert.equal(wrong === undefined, diedOn <= '2026-03-03' && diedOn >= birthDate)
    }),
  )
})
