import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { bookingsOf, makeHub, slotAt } from '#tests/hub'
import { auditOf, makePerson, type PersonMade } from '#tests/introduced'
import { giveWay, phone, telling } from '#tests/told'

async function scene(made: PersonMade & { mobile?: string; at?: string } = {}) {
  const house = await openTestHouse(made)
  const worker = await house.signedInAs('social worker', { team: 'hubs', name: 'Dev Patel' })
  const personId = await house.write(tx => makePerson(tx, house.place.id, made))
  if (made.mobile !== '') await giveWay(house, personId, { value: made.mobile ?? '07700 900114' })
  const { sessionId } = await makeHub(house)
  const { venueId } = await makeHub(house, { sessionId: newId(), onDate: '2026-03-19' })
  const form = async (at: string, more = {}) => ({
    ...{ slot: await slotAt(house, sessionId, at), shownFirst: '2026-03-12', firstAskedOn: '2026-03-03' },
    ...{ messages: 'yes', ...more },
  })
  const path = `/people/${personId}/hub`
  const book = async (at = '10:20', more = {}) => {
    const done = await worker.post(path, await form(at, more))
    return done.location ?? done.text
  }
  return { house, worker, personId, sessionId, venueId, path, book, ...telling(house), ...phone(house) }
}

test('booked with a yes: confirmed at once, reminded the day before, and neither says where, who or whose', async () => {
  const { house, book, send, remind, sent } = await scene()
  await book()
  await send()
  assert.match(sent[0]!.words, /^Hello\. A time is kept for you: Thursday 12 March, 10\.20am\. If you cannot come/)
  for (const day of ['09', '10'])
    for (const hour of ['09', '15']) {
      house.clock.set(`2026-03-${day}T${hour}:00:00Z`)
      await remind()
    }
  await send()
  assert.equal(sent.length, 1, 'not before the day before')
  for (const hour of ['07', '08', '12', '19']) {
    house.clock.set(`2026-03-11T${hour}:00:00Z`)
    await remind()
    await send()
  }
  assert.equal(sent.length, 2, 'once')
  assert.match(sent[1]!.words, /A reminder of the time kept for you: Thursday 12 March, 10\.20am/)
  for (const { words, subject } of sent)
    assert.doesNotMatch(`${subject} ${words}`, /Margaret|Ashby|Fernhill|library|hub|council|care|Marlbrook|Dev/i)
})

test('“I cannot come” frees the time, tells the hub, reads nothing back and blames nobody', async () => {
  const { house, worker, personId, sessionId, book, send, sent, linkIn, open, answer } = await scene()
  await book()
  await send()
  const link = linkIn(sent[0]!)
  const page = await open(link)
  assert.match(page, /Can you not come\?.*I cannot come.*would like another time/)
  assert.doesNotMatch(page, /Margaret|12 March|10\.20|Fernhill|hub|council/i)
  assert.equal((await answer(link, { answer: 'yes' })).statusCode, 422, 'an answer of another question')
  assert.equal((await answer(link, {})).statusCode, 422)
  assert.equal((await answer(link, { answer: 'another' })).statusCode, 303)
  assert.match(await open(link), /Thank you, we have your answer/)
  await answer(link, { answer: 'cannot come' })
  const [kept] = await bookingsOf(house)
  assert.deepEqual([kept!.cancelled_for, kept!.came], ['the person', null])
  const diary = (await worker.get(`/hubs/sessions/${sessionId}`)).text
  assert.match(diary, /To be offered another time Margaret Ashby/)
  assert.match(diary, /Gave their time back 10\.20am: Margaret Ashby It counts against nobody/)
  assert.match(diary, /Free\s*10am, 10\.20am and 10\.40am/)
  assert.match((await worker.get(`/people/${personId}`)).text, /Ask if they would like another time to talk/)
  assert.ok((await auditOf(house, personId)).some(line => line.act === 'kept an answer to a message'))
})

test('where no way is safe nothing is written, and the page says so quietly', async () => {
  const { worker, path, book, send, sent } = await scene({ mobile: '' })
  assert.match((await worker.get(path)).text, /No mobile or e-mail is marked safe, so nothing is sent/)
  const booking = await book()
  await send()
  assert.equal(sent.length, 0)
  assert.match((await worker.get(booking)).text, /nothing is sent: ring the day before/)
})

test('without a yes nothing is sent; a yes later sends it once, and a no stops all of it and ends the link', async () => {
  const { house, worker, book, send, sent, remind, linkIn, open } = await scene()
  const booking = await book('10:20', { messages: '' })
  await send()
  assert.equal(sent.length, 0)
  for (const agreed of ['yes', 'yes']) await worker.post(`${booking}/messages`, { agreed }, booking)
  await send()
  assert.equal(sent.length, 1)
  assert.match((await worker.get(booking)).text, /The confirmation went 3 March/)
  await worker.post(`${booking}/messages`, { agreed: 'no' }, booking)
  assert.match(await open(linkIn(sent[0]!)), /This link has ended/)
  assert.match((await worker.get(booking)).text, /has not said yes to messages about this time/)
  house.clock.set('2026-03-11T10:00:00Z')
  await remind()
  await send()
  assert.equal(sent.length, 1)
})

test('moved: one message with the new time, and the old link has ended; called off by the hub: one that says so', async () => {
  const { worker, sessionId, path, book, send, sent, linkIn, open } = await scene()
  const first = await book()
  await send()
  const moved = await book('10:40', { instead: first.split('/').at(-1)! })
  assert.match((await worker.get(path)).text, /Coming already: Thursday 12 March, 10\.40am/)
  await send()
  assert.equal(sent.length, 2)
  assert.match(sent[1]!.words, /Your time has changed\. It is now Thursday 12 March, 10\.40am/)
  assert.match(await open(linkIn(sent[0]!)), /This link has ended/)
  assert.match(await open(linkIn(sent[1]!)), /Can you not come\?/)
  await worker.post(`/hubs/sessions/${sessionId}/cancel`, { reason: 'The heating is broken' })
  await send()
  assert.match(sent[2]!.words, /the time kept for you, Thursday 12 March, 10\.40am, cannot go ahead/)
  assert.doesNotMatch(sent[2]!.words, /heating/)
  assert.match(await open(linkIn(sent[1]!)), /This link has ended/)
  assert.match((await worker.get(moved)).text, /The message that it is off went 3 March/)
  assert.equal(sent.length, 3)
})

test('called off by the person themselves, nothing more is sent, nor when a time is made good before it went', async () => {
  const { house, worker, sessionId, book, send, sent } = await scene({ at: '2026-03-03T21:00:00Z' })
  const booking = await book()
  await worker.post(`${booking}/cancel`, { for: 'the person', reason: '' }, booking)
  const again = await book('10:00')
  await worker.post(`/hubs/sessions/${sessionId}/cancel`, { reason: 'Flood' })
  const { sessionId: other } = await makeHub(house, { onDate: '2026-03-19', venueName: 'Ashdene hall' })
  const slot = await slotAt(house, other, '10:00')
  await book('10:00', { instead: again.split('/').at(-1)!, slot })
  house.clock.set('2026-03-04T09:00:00Z')
  await send()
  assert.deepEqual(
    sent.map(m => m.kind),
    ['a time is booked'],
  )
  assert.match(sent[0]!.words, /Thursday 19 March/)
})

test('under a safety hold the page offers no message, and a hold after booking stops what waits without a line', async () => {
  const { house, worker, personId, path, book, send, sent } = await scene()
  await book()
  await house.write(tx => sql`update people.person set safety_hold = true where person_id = ${personId}`.execute(tx))
  await send()
  assert.equal(sent.length, 0)
  assert.doesNotMatch((await worker.get(path)).text, /07700 900114|marked safe/)
  const lines = (await auditOf(house, personId)).filter(line => line.act === 'did not send a message')
  assert.deepEqual(
    lines.map(line => line.quiet),
    [true],
  )
})
