import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addNotToTell, addPerson, addToCircle, setKnownWorker } from '#people'
import { newId, sql } from '#platform/database'
import { type Browser, openTestHouse, type TestHouse } from '#tests/house'
import { aLittleOfFernhill } from '#tests/scene'

type Fields = Record<string, string | string[]>

async function aHouse() {
  const house = await openTestHouse()
  const scene = await aLittleOfFernhill(house)
  const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const margaret = await house.write(tx =>
    addPerson(tx, house.place, {
      knownAs: 'Margaret Ashby',
      birthDate: '1944-05-12',
      postcode: scene.postcode,
      phone: '01632 960114',
      addedBy: null,
      today: house.today,
      now: house.clock.now(),
    }),
  )
  return { house, scene, adviser, margaret, path: `/conversations/${newId()}` }
}

const press = (browser: Browser, path: string, button: string, fields: Fields = {}) =>
  browser.post(path, { do: button, ...fields })
const finish: Fields = { do: 'finish', mightNeed: 'no', results: 'advice', advice: 'Told about the bus.' }
const one = async <T>(house: TestHouse, query: ReturnType<typeof sql<T>>) =>
  (await query.execute(house.db.kysely)).rows[0]

test('a conversation begins with nobody known and nothing written', async () => {
  const { house, adviser } = await aHouse()
  const begun = await adviser.get('/conversations/new')
  assert.equal(begun.status, 303)
  const shown = await adviser.get(begun.location!)
  assert.equal(shown.status, 200)
  assert.equal(
    (
      await one(
        house,
        sql<{ n: number }>`select count(*)::integer as n from platform.draft where place_id = ${house.place.id}`,
      )
    )?.n,
    0,
  )
})

test('before the caller is placed the page says only that somebody like this is on record', async () => {
  const { adviser, path, margaret, house } = await aHouse()
  await press(adviser, path, 'look', { aboutName: 'Margret Ashby', clues: '12/5/1944' })
  const shown = await adviser.get(path)
  assert.match(shown.text, /Do not confirm or disclose/)
  assert.match(shown.text, /Someone like this may be on record/)
  assert.doesNotMatch(shown.text, /01632 960114|Fernhill, |81/)
  const line = await one(
    house,
    sql<{ shown: string[] }>`select shown from audit.entry where place_id = ${house.place.id} and shown is not null`,
  )
  assert.deepEqual(line?.shown, [margaret])

  await press(adviser, path, `choose:${margaret}`)
  const chosen = await adviser.get(path)
  assert.match(chosen.text, /Do not confirm or disclose/)
  assert.doesNotMatch(chosen.text, /01632 960114/)
})

test('once the caller is placed, what is known is shown and is not asked again', async () => {
  const { adviser, path, margaret } = await aHouse()
  await press(adviser, path, `choose:${margaret}`, { caller: 'the person' })
  const shown = await adviser.get(path)
  assert.match(shown.text, /Margaret Ashby, 81, Fernhill/)
  assert.match(shown.text, /01632 960114/)
  assert.match(shown.text, /Not yet heard from Margaret/)
  assert.equal(shown.page.querySelector('#aboutName'), null)
  assert.equal(shown.page.querySelector('#clues'), null)
})

test('a daughter hears what was agreed; a son who must not be told is told nothing', async () => {
  const { house, adviser, path, margaret } = await aHouse()
  await house.write(async tx => {
    await addToCircle(tx, house.place.id, {
      personId: margaret,
      name: 'Helen Ashby',
      relation: 'daughter',
      otherPersonId: null,
      caresFor: false,
      reach: '',
      note: '',
      mayBeTold: ['appointments and plans'],
      agreedOn: '2026-02-01',
      agreedUntil: null,
      agreedHow: 'said so on the phone',
      authority: '',
      authoritySeen: '',
      fromOn: '2026-02-01',
    })
    await addNotToTell(tx, house.place.id, {
      personId: margaret,
      who: 'Gary Ashby',
      why: 'money went missing',
      fromOn: '2026-01-01',
    })
  })
  const caller = { caller: 'somebody else', personId: margaret }
  await press(adviser, path, 'look', { ...caller, callerName: 'Helen' })
  assert.match((await adviser.get(path)).text, /Helen Ashby may be told: appointments and plans/)
  await press(adviser, path, 'look', { ...caller, callerName: 'gary ashby' })
  const gary = await adviser.get(path)
  assert.match(gary.text, /must not be told anything/)
  assert.doesNotMatch(gary.text, /01632 960114/)
  await press(adviser, path, 'look', { ...caller, callerName: 'A neighbour' })
  assert.match((await adviser.get(path)).text, /has not said what A neighbour may be told/)
})

test('somebody who rings again is offered the worker they know', async () => {
  const { house, adviser, path, margaret } = await aHouse()
  const dev = await house.signedInAs('social worker', { name: 'Dev Patel' })
  await house.write(tx =>
    setKnownWorker(tx, house.place.id, {
      personId: margaret,
      accountId: dev.accountId,
      workerName: 'Dev Patel',
      team: 'hubs',
      fromOn: '2026-01-05',
    }),
  )
  await press(adviser, path, `choose:${margaret}`, { caller: 'the person' })
  assert.match((await adviser.get(path)).text, /Dev Patel knows Margaret/)
})

test('a likely duplicate is looked at before a second record is made', async () => {
  const { house, adviser, path } = await aHouse()
  const people = () =>
    one(house, sql<{ n: number }>`select count(*)::integer as n from people.person where place_id = ${house.place.id}`)
  const refused = await adviser.post(path, { ...finish, aboutName: 'Margaret Ashby', clues: '12/5/1944' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Choose them, or say that this is somebody new/)
  assert.equal((await people())?.n, 1)
  const done = await adviser.post(path, {
    ...finish,
    aboutName: 'Margaret Ashby',
    clues: '12/5/1944',
    somebodyNew: 'yes',
  })
  assert.equal(done.status, 303)
  assert.equal((await people())?.n, 2)
})

test('what is near is found from the words, and says why', async () => {
  const { adviser, path } = await aHouse()
  const near = await adviser.post(
    `${path}/save`,
    { clues: 'ZX4 2QT', wants: 'She wants to be back in a garden, with some company' },
    path,
  )
  assert.equal(near.status, 200)
  assert.match(near.text, /In and near Fernhill/)
  assert.match(near.text, /Fernhill Growers/)
  assert.match(near.text, /400 m/)
  assert.match(near.text, /Garden/)
  assert.doesNotMatch(near.html, /<html/)
  const again = await adviser.get(path)
  assert.match(again.page.querySelector('textarea[name=wants]')!.textContent, /back in a garden/)
})

test('a topic taken away stays away, and what was chosen is in where it led', async () => {
  const { adviser, path, scene } = await aHouse()
  const words = { clues: 'ZX4 2QT', wants: 'A garden and company' }
  await press(adviser, path, 'without:garden', words)
  assert.doesNotMatch((await adviser.get(path)).page.querySelector('.chips')?.textContent ?? '', /garden/)
  await press(adviser, path, `introduce:${scene.growers}`, words)
  const shown = await adviser.get(path)
  assert.match(shown.page.querySelector('.tile')?.textContent ?? '', /Fernhill Growers/)
  assert.ok(shown.page.querySelector('input[value=introduced]')!.hasAttribute('checked'))
})

test('where it led is written whole: introduction, hand-over, gap, ring back, and the time it took without the worker', async () => {
  const { house, adviser, path, scene, margaret } = await aHouse()
  const done = await adviser.post(path, {
    do: 'finish',
    caller: 'the person',
    personId: margaret,
    wants: 'My garden',
    mightNeed: 'yes',
    assessment: 'wanted',
    results: ['introduced', 'handed over', 'nothing fits', 'ring back'],
    introduceTo: scene.growers,
    agreed: 'said yes themselves',
    goesAlong: 'Jean',
    toTeam: 'occupational-therapy',
    handOverReason: 'The back step',
    gap: 'Somebody to dig',
    ringBackOn: '4/3/2026',
    ringBackWhom: 'Margaret, before ten',
    recordingSeconds: '412',
  })
  assert.equal(done.status, 303)
  const of = async (query: ReturnType<typeof sql<Record<string, unknown>>>) =>
    (await query.execute(house.db.kysely)).rows
  const place = house.place.id
  const [contact] = await of(
    sql`select results, wants_whose, might_need, assessment, neighbourhood from front_door.contact where place_id = ${place}`,
  )
  assert.deepEqual(contact, {
    results: ['introduced', 'handed over', 'nothing fits', 'ring back', 'assessment'],
    wants_whose: 'person',
    might_need: 'yes',
    assessment: 'wanted',
    neighbourhood: 'fernhill',
  })
  assert.deepEqual(
    await of(
      sql`select entry_name, agreed_on, agreed_how, goes_along from community.introduction where place_id = ${place}`,
    ),
    [
      {
        entry_name: 'Fernhill Growers',
        agreed_on: '2026-03-03',
        agreed_how: 'said yes themselves',
        goes_along: 'Jean',
      },
    ],
  )
  assert.deepEqual(await of(sql`select to_team, reason from people.hand_over where place_id = ${place}`), [
    { to_team: 'occupational-therapy', reason: 'The back step' },
  ])
  assert.deepEqual(await of(sql`select words, neighbourhood from community.gap where place_id = ${place}`), [
    { words: 'Somebody to dig', neighbourhood: 'fernhill' },
  ])
  const hers = sql<{
    n: number
  }>`select count(*)::integer as n from community.gap g join front_door.contact c using (place_id, contact_id, person_id)
    where g.place_id = ${place}`
  assert.deepEqual(await of(hers), [{ n: 1 }], 'it is hers, and is kept apart when she is')
  assert.deepEqual(
    await of(sql`select team, page_kind, seconds from platform.recording_time where place_id = ${place}`),
    [{ team: 'contact-centre', page_kind: 'first conversation', seconds: 412 }],
  )
  assert.equal((await of(sql`select 1 from platform.draft where place_id = ${place}`)).length, 0)
  const start = await adviser.get('/')
  assert.match(start.text, /Margaret Ashby Margaret, before ten/)
})

test('nothing is arranged for somebody who has died', async () => {
  const { house, adviser, path, margaret } = await aHouse()
  await house.write(tx =>
    sql`update people.person set died_on = '2026-03-01' where place_id = ${house.place.id} and person_id = ${margaret}`.execute(
      tx,
    ),
  )
  const refused = await adviser.post(path, { ...finish, personId: margaret, caller: 'somebody else' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /has died/)
})

test('a draft is its author’s and their manager’s, and nobody else’s', async () => {
  const { house, adviser, path } = await aHouse()
  await press(adviser, path, 'draft', { aboutName: 'Wilf', wants: 'Dominoes' })
  const colleague = await house.signedInAs('contact adviser')
  const manager = await house.signedInAs('team manager')
  const elsewhere = await house.signedInAs('team manager', { team: 'hubs' })
  assert.equal((await colleague.get(path)).status, 404)
  assert.equal((await elsewhere.get(path)).status, 404)
  assert.match((await manager.get(path)).text, /Wilf|Dominoes/)
  assert.equal(
    (await colleague.post(path, { ...finish, aboutName: 'Mine now' }, `/conversations/${newId()}`)).status,
    404,
  )
  house.clock.set('2026-03-04T11:00:00Z')
  const later = await house.signedInAs('team manager')
  assert.match((await later.get('/')).text, /Wilf by Priya Shah/)
})

test('words from the page are shown as words, never run', async () => {
  const { adviser, path } = await aHouse()
  const nasty = '"><script>alert(1)</script>{{ 7*7 }}'
  await press(adviser, path, 'look', { aboutName: nasty, callerName: nasty, wants: nasty, clues: nasty })
  const shown = await adviser.get(path)
  assert.doesNotMatch(shown.html, /<script>alert/)
  assert.doesNotMatch(shown.text, /"><script>alert\(1\)<\/script>49/)
  assert.equal(shown.page.querySelector('#aboutName')?.getAttribute('value'), nasty)
})
