import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId, sql } from '#platform/database'
import { type Browser, openTestHouse, type TestHouse } from '#tests/house'
import { bookingsOf, makeHub, slotAt } from '#tests/hub'
import { makePerson } from '#tests/introduced'

const marks = async (browser: Browser, path: string) => {
  const shown = await browser.get(path)
  const of = (name: string) => shown.page.querySelector(`main input[name=${name}]`)!.getAttribute('value')!
  return { csrf: of('csrf'), once: of('once') }
}
const people = (house: TestHouse, count: number) =>
  house.write(async tx => {
    const made: string[] = []
    for (let n = 0; n < count; n++) made.push(await makePerson(tx, house.place.id, { knownAs: `Person ${n}` }))
    return made
  })
const standing = async (house: TestHouse) => (await bookingsOf(house)).filter(b => !b.cancelled_for)

test('the last free time, pressed for by fifty at once, is booked once; the others are told, and lose nothing', async () => {
  const house = await openTestHouse()
  const { sessionId } = await makeHub(house, { startsAt: '10:00', endsAt: '10:20' })
  await makeHub(house, { onDate: '2026-03-19', startsAt: '10:00', endsAt: '10:20' })
  const slot = await slotAt(house, sessionId, '10:00')
  const adviser = await house.signedInAs('contact adviser')
  const callers = await people(house, 50)
  const forms = []
  for (const person of callers)
    forms.push({ path: `/people/${person}/hub`, ...(await marks(adviser, `/people/${person}/hub`)) })
  const answers = await Promise.all(
    forms.map(({ path, ...mark }) =>
      adviser.send(path, { ...mark, slot, access: 'Uses a frame', whyLater: 'Her own words' }),
    ),
  )
  assert.equal(answers.filter(a => a.status === 303).length, 1)
  const told = answers.filter(a => a.status === 422)
  assert.equal(told.length, 49)
  for (const one of told) {
    assert.match(one.text, /Somebody has just taken that time\. The next is Thursday 19 March, 10am/)
    assert.equal(one.page.querySelector('input[name=access]')!.getAttribute('value'), 'Uses a frame')
    assert.equal(one.page.querySelector('input[name=whyLater]')!.getAttribute('value'), 'Her own words')
    assert.ok(one.page.querySelectorAll('#slot option').some(o => /19 March/.test(o.text)))
  }
  assert.equal((await standing(house)).length, 1)
})

test('never more than there are chairs, whatever is booked and called off in whichever order, many at once', async () => {
  const house = await openTestHouse()
  await makeHub(house)
  const adviser = await house.signedInAs('social worker', { team: 'hubs' })
  const callers = await people(house, 9)
  const forms = new Map<string, string>()
  for (const person of callers) forms.set(person, (await marks(adviser, `/people/${person}/hub`)).csrf)
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 9 }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.array(fc.nat(), { maxLength: 3 }),
      async (atOnce, rounds, calledOff) => {
        const { sessionId } = await makeHub(house, { startsAt: '10:00', endsAt: '10:20', atOnce, venueId: newId() })
        const slot = await slotAt(house, sessionId, '10:00')
        const coming = async () =>
          (
            await sql<{ booking_id: string; slot_id: string; person_id: string }>`select booking_id, slot_id, person_id
              from community.hub_booking where session_id = ${sessionId} and cancelled_at is null`.execute(
              house.db.kysely,
            )
          ).rows
        for (const [n, round] of rounds.entries()) {
          const who = round.map(i => callers[i]!)
          await Promise.all(
            who.map(p => adviser.send(`/people/${p}/hub`, { csrf: forms.get(p)!, slot, once: newId() })),
          )
          const now = await coming()
          assert.ok(now.length <= atOnce)
          assert.equal(new Set(now.map(b => b.slot_id)).size, now.length)
          assert.equal(new Set(now.map(b => b.person_id)).size, now.length)
          assert.ok(now.length >= Math.min(atOnce, new Set(who).size), 'nobody is refused while a chair is free')
          const off = now[(calledOff[n] ?? 0) % now.length]!
          await adviser.send(`/hubs/bookings/${off.booking_id}/cancel`, {
            csrf: forms.get(who[0]!)!,
            once: newId(),
            for: 'the person',
          })
        }
      },
    ),
    { numRuns: 8 },
  )
})

test('the same form sent twice books once, and somebody who is coming keeps their time', async () => {
  const house = await openTestHouse()
  const { sessionId } = await makeHub(house)
  const adviser = await house.signedInAs('contact adviser')
  const [person] = await people(house, 1)
  const path = `/people/${person}/hub`
  const form = { ...(await marks(adviser, path)), slot: await slotAt(house, sessionId, '10:20') }
  const [first, second] = await Promise.all([adviser.send(path, form), adviser.send(path, form)])
  assert.equal(first.location, second.location)
  const other = await adviser.post(path, { slot: await slotAt(house, sessionId, '10:40') })
  assert.equal(other.location, first.location)
  assert.deepEqual(
    (await standing(house)).map(b => b.at),
    ['10:20'],
  )
})

test('the first day offered and the day they chose are two facts, with why it is later in their words', async () => {
  const house = await openTestHouse()
  await makeHub(house, { onDate: '2026-03-05' })
  const { sessionId } = await makeHub(house, { onDate: '2026-03-19' })
  const adviser = await house.signedInAs('contact adviser')
  const [person] = await people(house, 1)
  const path = `/people/${person}/hub`
  const shown = await adviser.get(path)
  const shownFirst = shown.page.querySelector('input[name=shownFirst]')!.getAttribute('value')!
  assert.equal(shownFirst, '2026-03-05')
  const kept = await adviser.post(path, {
    ...{ slot: await slotAt(house, sessionId, '10:00'), shownFirst, firstAskedOn: '2026-03-02' },
    whyLater: 'Her sister is down until then',
  })
  const [booking] = await bookingsOf(house)
  assert.deepEqual(
    [booking!.first_asked_on, booking!.first_offered_on, booking!.why_later],
    ['2026-03-02', '2026-03-05', 'Her sister is down until then'],
  )
  const page = await adviser.get(kept.location!)
  assert.match(
    page.text,
    /First asked 2 March; first offered 5 March, 3 days later\. They chose 19 March: Her sister is down/,
  )
})

test('a rebooking gives up the time before, carries its wait on, and frees the place', async () => {
  const house = await openTestHouse()
  const { sessionId } = await makeHub(house)
  const later = await makeHub(house, { onDate: '2026-03-19' })
  const adviser = await house.signedInAs('contact adviser')
  const [person, other] = await people(house, 2)
  const path = `/people/${person}/hub`
  await adviser.post(path, {
    slot: await slotAt(house, sessionId, '10:00'),
    shownFirst: '2026-03-12',
    firstAskedOn: '2026-03-01',
  })
  const [before] = await bookingsOf(house)
  const again = `${path}?instead=${before!.booking_id}`
  assert.match(
    (await adviser.get(again)).text,
    /Instead of Thursday 12 March, 10am, Fernhill library hub, which is given up/,
  )
  house.clock.set('2026-03-10T09:00:00Z')
  const adviserLater = await house.signedInAs('contact adviser')
  await adviserLater.post(
    again,
    { slot: await slotAt(house, later.sessionId, '10:00'), instead: before!.booking_id },
    again,
  )
  const [old, now] = await bookingsOf(house)
  assert.equal(old!.cancelled_for, 'another time')
  assert.deepEqual([now!.first_asked_on, now!.first_offered_on, now!.at], ['2026-03-01', '2026-03-12', '10:00'])
  const taken = await adviserLater.post(`/people/${other}/hub`, { slot: await slotAt(house, sessionId, '10:00') })
  assert.equal(taken.status, 303)
})

test('nothing is booked for somebody who has died, and their place is another’s the moment it is wanted', async () => {
  const house = await openTestHouse()
  const { sessionId } = await makeHub(house, { startsAt: '10:00', endsAt: '10:20' })
  const slot = await slotAt(house, sessionId, '10:00')
  const adviser = await house.signedInAs('contact adviser')
  const [person, other] = await people(house, 2)
  await adviser.post(`/people/${person}/hub`, { slot })
  await house.write(tx =>
    sql`update people.person set died_on = '2026-03-03' where place_id = ${house.place.id} and person_id = ${person}`.execute(
      tx,
    ),
  )
  assert.doesNotMatch((await adviser.get(`/people/${person}`)).text, /Fernhill library hub, 10am/)
  assert.equal((await adviser.post(`/people/${person}/hub`, { slot })).status, 422)
  assert.match((await adviser.get(`/hubs/sessions/${sessionId}`)).text, /Died on 3 March/)
  assert.equal((await adviser.post(`/people/${other}/hub`, { slot })).status, 303)
  assert.deepEqual(
    (await bookingsOf(house)).map(b => b.cancelled_for),
    ['died', null],
  )
})

test('what has begun, is over or was called off is not to be had, also by whoever still has it on the page', async () => {
  const house = await openTestHouse({ at: '2026-03-12T10:15:00Z' })
  const { sessionId } = await makeHub(house)
  const adviser = await house.signedInAs('contact adviser')
  const [person] = await people(house, 1)
  const path = `/people/${person}/hub`
  const times = (await adviser.get(path)).page.querySelectorAll('#slot option').map(o => o.text)
  assert.equal(times.length, 3)
  assert.match(times[1]!, /10\.20am/)
  assert.equal((await adviser.post(path, { slot: await slotAt(house, sessionId, '10:00') })).status, 422)
  const worker = await house.signedInAs('social worker', { team: 'hubs' })
  await worker.post(`/hubs/sessions/${sessionId}/cancel`, { reason: 'The boiler is out' })
  assert.equal(
    (await adviser.post(path, { slot: await slotAt(house, sessionId, '10:40') }, `/people/${person}/safety`)).status,
    422,
  )
  assert.equal((await bookingsOf(house)).length, 0)
})
