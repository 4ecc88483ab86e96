import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, sql } from '#platform/database'
import { outboxPage, sendDue, stopMessages, writeAsking } from '#platform/notify'
import { openTestHouse } from '#tests/house'
import { auditOf, fieldsOf, makePerson, type PersonMade } from '#tests/introduced'

async function scene() {
  const house = await openTestHouse()
  const worker = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const write = (made: PersonMade = {}) =>
    house.write(async tx => {
      const personId = await makePerson(tx, house.place.id, made)
      await writeAsking(tx, house.place.id, {
        ...{ kind: 'how it is going', personId, recordId: newId(), now: house.clock.now() },
        to: { wayId: newId(), channel: 'text', value: '07700 900114' },
        by: { accountId: worker.accountId, name: 'Priya Shah' },
      })
      return personId
    })
  const send = (adapter = outboxPage) =>
    sendDue({
      ...{ db: house.db, placeId: house.place.id, clock: house.clock, adapter },
      checks: { 'how it is going': async () => ({ go: true as const }) },
      linkTo: token => `https://example.org/a/${token}`,
    })
  return { house, worker, write, send }
}

test('what would have been sent, to whom and when, with the words but never the link itself', async () => {
  const { worker, write, send } = await scene()
  await write()
  assert.match(
    (await worker.get('/outbox')).text,
    /Margaret Ashby waiting Text to 07700 900114\. To be sent 3 March, 10:40/,
  )
  await send()
  const shown = await worker.get('/outbox')
  assert.match(shown.text, /stays here Text to 07700 900114\. Would have been sent 3 March, 10:40\. No answer yet/)
  assert.match(shown.text, /We would like to hear how something new is going.*the link/)
  assert.match(shown.text, /Written by Priya Shah, 3 March/)
  assert.doesNotMatch(shown.html, /\/a\/[0-9a-f]{8}/)
})

test('in the demo its link is opened from here, and that is kept', async () => {
  const { house, worker, write, send } = await scene()
  const personId = await write()
  await send()
  const form = (await worker.get('/outbox')).page.querySelector('main form')!
  const opened = await worker.send(form.getAttribute('action')!, fieldsOf(form))
  assert.match(opened.location!, /^\/a\/[0-9a-f]{32}$/)
  const acts = (await auditOf(house, personId)).map(row => row.act)
  assert.ok(acts.includes('opened the link of a message, in the demonstration'))
  await write({ knownAs: 'Joseph Okoro' })
  assert.equal((await worker.get('/outbox')).page.querySelectorAll('main form').length, 2, 'also before its time to go')
  const at = house.clock.now()
  await house.write(tx => stopMessages(tx, house.place.id, { person: personId }, { because: 'they have died', at }))
  assert.equal((await worker.get('/outbox')).page.querySelectorAll('main form').length, 1)
  assert.equal((await worker.send(form.getAttribute('action')!, { ...fieldsOf(form), once: newId() })).status, 422)
})

test('a real place has the list and no way to open somebody’s link', async () => {
  const { pagesOf } = await import('#app')
  const patterns = (mode: 'demo' | 'real') => pagesOf(mode).map(page => page.path.pattern)
  assert.ok(patterns('real').includes('/outbox'))
  assert.ok(!patterns('real').includes('/outbox/:message/open'))
  assert.ok(patterns('demo').includes('/outbox/:message/open'))
})

test('each person on the list is a read, once; somebody under a safety hold is not on it', async () => {
  const { house, worker, write } = await scene()
  const listed = await write()
  const held = await write({ knownAs: 'Iris Vale' })
  await house.write(tx => sql`update people.person set safety_hold = true where person_id = ${held}`.execute(tx))
  const shown = await worker.get('/outbox')
  assert.doesNotMatch(shown.text, /Iris Vale/)
  const reads = (await auditOf(house, listed)).filter(row => row.act === 'read in the list of messages')
  assert.deepEqual(
    reads.map(row => row.account_id),
    [worker.accountId],
  )
  assert.deepEqual(await auditOf(house, held), [])
})

test('what did not go says why, and what to do instead; who opens no records sees none of it', async () => {
  const { house, worker, write, send } = await scene()
  await write()
  await send({
    ...outboxPage,
    name: 'SMTP',
    send: async () => ({ went: 'refused', why: 'the mail relay answered 550' }),
  })
  await write({ knownAs: 'Joseph Okoro' })
  await send({ ...outboxPage, name: 'SMTP', send: async () => ({ went: 'not known', why: 'no answer in time' }) })
  house.clock.set('2026-03-03T11:00:00Z')
  const shown = await worker.get('/outbox')
  assert.match(shown.text, /Margaret Ashby not sent .*Could not be sent: the mail relay answered 550\. Ring instead/)
  assert.match(shown.text, /Joseph Okoro not known .*Nobody can say whether this went, so it is not sent again/)
  const director = await house.signedInAs('director')
  assert.equal((await director.get('/outbox')).status, 403)
})

test('an empty list says what will stand there', async () => {
  const { worker } = await scene()
  assert.match((await worker.get('/outbox')).text, /No messages yet\./)
})
