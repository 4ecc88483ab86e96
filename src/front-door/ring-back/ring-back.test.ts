import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { newId, sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import { auditOf, reachedBy, somebody } from '#tests/margaret'
import { triesInWords } from './ring-back.rules.ts'

let house: TestHouse
let adviser: Awaited<ReturnType<TestHouse['signedInAs']>>
before(async () => {
  house = await openTestHouse()
  adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
})

const promise = {
  ...{ do: 'finish', caller: 'the person', wants: 'To hear back', mightNeed: 'no', results: 'ring back' },
  ringBackOn: '4/3/2026',
  ringBackWhom: 'Wilf himself',
  ringBackWhen: 'in the morning',
  ringBackNumber: '07700 900123',
}
async function promised(personId: string): Promise<string> {
  const contact = newId()
  const done = await adviser.post(`/conversations/${contact}`, { ...promise, personId })
  assert.equal(done.status, 303, done.text)
  const found = await sql<{ result_id: string }>`select result_id from front_door.contact_result
    where place_id = ${house.place.id} and contact_id = ${contact}`.execute(house.db.kysely)
  return `/ring-backs/${found.rows[0]!.result_id}`
}

test('a promise has a day, a part of it and a safe number, and is in what waits', async () => {
  const wilf = await somebody(house, { knownAs: 'Wilf Sykes' })
  await reachedBy(house, wilf, '01632 960444', 'not safe')
  const path = await promised(wilf)
  const waiting = await adviser.get('/waiting?kind=ring-back')
  const line = waiting.page.querySelectorAll('tbody tr').find(row => row.text.includes('Wilf Sykes'))!
  assert.equal(line.querySelector('a')!.getAttribute('href'), path)
  assert.match(line.text, /for 4 March/)
  const page = await adviser.get(path)
  assert.match(page.text, /To ring back tomorrow, in the morning\. Promised by Priya Shah, 3 March/)
  assert.match(page.text, /safe for this: 07700 900123/)
  assert.match(page.text, /Not safe to use: 01632 960444/)
  assert.ok((await auditOf(house, wilf)).some(l => l.act === 'looked at a call that was promised'))
})

test('tried and not reached: still due, counted where it waits, with whoever tried', async () => {
  const path = await promised(await somebody(house, { knownAs: 'Ivy Tried' }))
  const tried = await adviser.post(path, { do: 'tried', words: 'Rang out', againOn: '5/3/2026' })
  assert.equal(tried.location, '/waiting')
  await adviser.post(path, { do: 'tried' })
  const waiting = (await adviser.get('/waiting?kind=ring-back')).text
  assert.match(waiting, /Ivy Tried.*?for 4 March; rung twice, no answer/)
  assert.match((await adviser.get(path)).text, /Tried before.*Priya Shah, 3 March, 10:40: Rang out/)
  const wrong = await adviser.post(path, { do: 'tried', words: 'Kept', againOn: '1/3/2026' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /today or later/)
  assert.equal(wrong.page.querySelector('#words')!.getAttribute('value'), 'Kept')
})

test('they answered: the conversation opens for the same matter, and the promise is kept once', async () => {
  const id = await somebody(house, { knownAs: 'Bea Answers' })
  const path = await promised(id)
  const begun = await adviser.post(path, { do: 'answered' })
  assert.match(begun.location!, /^\/conversations\//)
  const page = await adviser.get(begun.location!)
  assert.equal(page.page.querySelector('input[name=personId]')!.getAttribute('value'), id)
  const colleague = await house.signedInAs('contact adviser')
  const again = await colleague.post(path, { do: 'tried' }, '/waiting')
  assert.equal(again.status, 422)
  assert.match(again.text, /Somebody has rung them meanwhile/)
  assert.match((await colleague.get(path)).text, /Rung on 3 March/)
  assert.doesNotMatch((await colleague.get('/waiting?kind=ring-back')).text, /Bea Answers/)
})

test('taken in the night: the day team sees it in the morning, until somebody has', async () => {
  house.clock.set('2026-03-03T23:30:00Z')
  const night = await house.signedInAs('social worker', { name: 'Noor Night', team: 'north-social-work' })
  const id = await somebody(house, { knownAs: 'Wanda Wakeful' })
  const contact = newId()
  const form = { do: 'finish', caller: 'the person', personId: id, mightNeed: 'no', results: 'advice', advice: 'Sleep' }
  await night.post(`/conversations/${contact}`, form)
  assert.doesNotMatch((await adviser.get('/waiting?kind=night')).text, /Wanda Wakeful/)
  house.clock.set('2026-03-04T08:05:00Z')
  const morning = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const waiting = await morning.get('/waiting?kind=night')
  assert.match(waiting.text, /Wanda Wakeful.*Taken out of hours, for the day team to see.*Taken by Noor Night/)
  const page = await morning.get(`/contacts/${contact}`)
  assert.match(page.text, /Taken out of hours\. The day team has not seen it yet/)
  assert.equal((await morning.post(`/contacts/${contact}/seen`, {}, `/contacts/${contact}`)).status, 303)
  assert.doesNotMatch((await morning.get('/waiting?kind=night')).text, /Wanda Wakeful/)
  assert.match((await morning.get(`/contacts/${contact}`)).text, /Seen by Priya Shah, 4 March/)
  const day = newId()
  await morning.post(`/conversations/${day}`, form)
  assert.doesNotMatch((await morning.get(`/contacts/${day}`)).text, /out of hours/)
})

test('every channel of the list can be chosen, and somebody in person need not be named', async () => {
  const today = await house.signedInAs('contact adviser')
  const page = await today.get(`/conversations/${newId()}`)
  const values = page.page.querySelectorAll('#channel option').map(one => one.getAttribute('value')!)
  assert.deepEqual(values, ['phone', 'in person', 'at a hub', 'letter or form', 'online', 'text relay'])
  for (const channel of values) {
    const form = { do: 'finish', channel, caller: 'unknown', mightNeed: 'no', results: 'advice', advice: 'The bus' }
    const done = await today.post(`/conversations/${newId()}`, form)
    assert.equal(done.status, 303, `${channel}: ${done.text}`)
    assert.match((await today.get(done.location!)).text, new RegExp(`by ${channel}`))
  }
})

test('how often somebody was rung, in words', () => {
  assert.deepEqual([0, 1, 2, 5].map(triesInWords), [
    '',
    'rung once, no answer',
    'rung twice, no answer',
    'rung 5 times, no answer',
  ])
})
