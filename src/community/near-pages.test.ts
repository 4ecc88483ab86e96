import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { blankEntry } from './entry.ts'
import { saveEntry } from './save-entry.ts'

const choir = newId()
const house = await openTestHouse()
const worker = await house.signedInAs('contact adviser', { name: 'Priya' })
const { key, latitude, longitude } = house.place.neighbourhoods[0]!
await house.write(async tx => {
  await saveEntry(tx, house.place.id, {
    ...{
      ...blankEntry,
      entryId: choir,
      kind: 'group',
      name: 'Lakeside Choir',
      summary: 'All voices.',
      topics: ['music'],
    },
    ...{
      contentChangedAt: new Date('2025-01-01'),
      checkedOn: '2025-06-01',
      checkedHow: 'feed',
      phone: '01632 960444',
    },
    venues: [
      {
        venueId: newId(),
        name: 'Lake Hall',
        address: '2 Shore Road',
        postcode: 'ZZ1 1AB',
        latitude,
        longitude,
        neighbourhood: key,
        access: ['step-free'],
        bus: '14',
      },
    ],
    sessions: [
      {
        sessionId: newId(),
        freq: 'WEEKLY',
        every: 1,
        byday: ['TH'],
        bymonthday: [],
        startsAt: '19:00',
        endsAt: '21:00',
      },
    ],
  })
  await sql`insert into place.postcode (place_id, postcode, latitude, longitude, neighbourhood) values (${house.place.id}, 'ZZ1 1AB', ${latitude}, ${longitude}, ${key})`.execute(
    tx,
  )
})
const first = () => house.place.neighbourhoods[0]!
const rows = (query: string) =>
  inTransaction(house.db, house.place.id, async tx => (await sql.raw<Record<string, unknown>>(query).execute(tx)).rows)

test('looking posts, forgives a slip, says how far and why, and keeps what was asked in the form', async () => {
  const shown = await worker.post('/near', { words: 'quire music', postcode: 'zz1 1ab' })
  assert.equal(shown.status, 200)
  assert.match(shown.text, /Lakeside Choir/)
  assert.match(shown.text, new RegExp(`In and near ${first().name}`))
  assert.match(shown.text, /Music/)
  assert.match(shown.text, /Not checked since June: ring first, 01632 960444/)
  assert.equal(shown.page.querySelector('#words')?.getAttribute('value'), 'quire music')
})

test('nothing found offers a way on, and keeps the topic and the neighbourhood, never the words', async () => {
  const shown = await worker.post('/near', {
    words: 'xylophone swimming for Doris',
    neighbourhood: first().key,
    reach: 'wider',
    day: 'SU',
  })
  assert.match(shown.text, /Nothing here fits yet/)
  const [kept] = await rows('select * from community.failed_search')
  assert.deepEqual([kept?.terms, kept?.neighbourhood], [['swimming'], first().key])
  assert.ok(!JSON.stringify(kept).includes('Doris'))
})

test('a postcode we do not hold is said, and the search still answers', async () => {
  const shown = await worker.post('/near', { words: 'choir', postcode: 'ZZ9 9ZZ' })
  assert.match(shown.text, /We do not hold that postcode/)
  assert.match(shown.text, /Lakeside Choir/)
})

test('an entry says when, where, how to get in and how sure we are; a worker’s word makes it sure', async () => {
  const before = await worker.get(`/near/${choir}`)
  for (const words of [
    /Thursday 5 March, 7pm/,
    /Thursdays, 7pm to 9pm/,
    /2 Shore Road, ZZ1 1AB/,
    /Step-free, bus 14/,
    /Not checked since June: ring first/,
  ])
    assert.match(before.text, words)
  const done = await worker.post(`/near/${choir}/still-right`, {}, `/near/${choir}`)
  assert.equal(done.location, `/near/${choir}`)
  assert.match((await worker.get(`/near/${choir}`)).text, /Checked today by a worker who knows it/)
  const [audit] = await rows(`select act, record_id from audit.entry where act = 'said that an entry is still right'`)
  assert.equal(audit?.record_id, choir)
})

test('an entry that is not there is not there', async () => {
  assert.equal((await worker.get(`/near/${newId()}`)).status, 404)
})

test('something is added with a name and a phone, and is found at once, already checked', async () => {
  const done = await worker.post('/near/add', {
    name: 'Bench Chess',
    kind: 'activity',
    phone: '01632 960 112',
    postcode: 'ZZ1 1AB',
    days: ['SA'],
    starts: '14:00',
    cost: 'free',
  })
  assert.equal(done.status, 303)
  const entry = await worker.get(done.location!)
  for (const words of [/Bench Chess/, /Saturdays, 2pm/, /Free/, /01632 960112/, /Checked today by a worker/])
    assert.match(entry.text, words)
  assert.match((await worker.post('/near', { words: 'chess', neighbourhood: first().key })).text, /Bench Chess/)
})

test('what is missing is said beside it, and nothing that was typed is lost', async () => {
  const shown = await worker.post('/near/add', {
    name: '',
    kind: 'group',
    summary: 'We fly kites',
    days: ['MO', 'TU'],
    email: 'kites',
    goodAtGiving: 'String',
  })
  assert.equal(shown.status, 422)
  assert.match(shown.text, /Write what it is called/)
  assert.match(shown.text, /Write an e-mail address like/)
  assert.match(shown.page.querySelector('#summary')?.textContent ?? '', /We fly kites/)
  assert.equal(shown.page.querySelector('#goodAtGiving')?.getAttribute('value'), 'String')
  assert.equal(shown.page.querySelectorAll('input[name=days][checked]').length, 2)
  assert.equal(shown.page.querySelector('a[href="#name"]')?.textContent, 'Write what it is called')
})

test('no way to find it, a time without a day, an end before the start', async () => {
  const shown = await worker.post('/near/add', { name: 'Kites', kind: 'group', starts: '14:00', ends: '13:00' })
  for (const words of [/Give one way to find it/, /Choose the days it is on/, /It ends before it starts/])
    assert.match(shown.text, words)
  const unknown = await worker.post('/near/add', { name: 'Kites', kind: 'group', postcode: 'ZZ9 9ZZ' })
  assert.match(unknown.text, /We do not hold that postcode: choose the/)
})

test('something of the same name is shown before it is there twice, and can be another one', async () => {
  const form = { name: 'lakeside choir', kind: 'group', phone: '01632 960444' }
  const shown = await worker.post('/near/add', form)
  assert.match(shown.text, /Lakeside Choir is here already/)
  assert.equal((await worker.post('/near/add', { ...form, different: 'yes' })).status, 303)
})

test('the director may look and may not add', async () => {
  const director = await house.signedInAs('director')
  assert.equal((await director.get('/near')).status, 200)
  assert.equal((await director.get('/near/add')).status, 403)
})

test('while somebody writes, a script is sent what was found and no page around it; without one it is the whole page', async () => {
  const failed = () =>
    inTransaction(house.db, house.place.id, async tx => {
      const found = await sql<{ n: number }>`select count(*)::int as n from community.failed_search
        where place_id = ${house.place.id}`.execute(tx)
      return found.rows[0]!.n
    })
  const csrf = (await worker.get('/near')).page.querySelector('#find input[name=csrf]')!.getAttribute('value')!
  const look = async (words: string, headers: Record<string, string>, more: Record<string, string> = {}) =>
    house.app.inject({
      method: 'POST',
      url: '/near',
      payload: new URLSearchParams({ csrf, words, ...more }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: worker.cookie, ...headers },
    })
  const script = { 'hx-request': 'true' }
  const part = await look('choir', script, { writing: 'yes' })
  assert.match(part.body, /Lakeside Choir/)
  assert.doesNotMatch(part.body, /<html|<main|<form|<label/)
  assert.match(String(part.headers.vary), /HX-Request/i)
  const whole = await look('choir', {})
  assert.match(whole.body, /<main.*<form id="find".*<div id="found".*Lakeside Choir/s)
  assert.ok(whole.body.replace(/\s+/g, ' ').includes(part.body.trim().replace(/\s+/g, ' ')), 'it is the same part')
  const before = await failed()
  await look('zzqx', script, { writing: 'yes' })
  assert.equal(await failed(), before, 'half a word is no gap')
  await look('zzqx', {})
  assert.equal(await failed(), before + 1)
  const signedOut = await look('choir', { ...script, cookie: '' }, { writing: 'yes' })
  assert.equal(signedOut.statusCode, 401)
})
