import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, movedTo, somebody } from '#tests/margaret'
import { giveWay, telling } from '#tests/told'

const house = await openTestHouse()
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
const out = telling(house)

async function written(knownAs: string, address = '9 Quiet Street') {
  const id = await somebody(house, { knownAs, address, postcode: 'ZX4 2QT' })
  const form = { greeting: `Dear ${knownAs}`, about: 'Thursday', words: 'I come at two, about your hip.' }
  const letter = (await adviser.post(`/people/${id}/letter`, form)).location!
  return { id, letter }
}

test('a letter lies on the list of the team until somebody says how it went; a slip is taken back', async () => {
  const { id, letter } = await written('Flora Gunn')
  assert.match((await adviser.get('/outbox')).text, /lie here still Flora Gunn: Thursday 3 March, Priya Shah/)
  const another = await house.signedInAs('social worker', { team: 'north-social-work' })
  assert.doesNotMatch((await another.get('/outbox')).text, /Flora Gunn/)
  const mark = (more: object) =>
    adviser.post(`${letter}/sent`, { how: 'posted', onDate: '2026-03-03', ...more }, letter)
  for (const [more, words] of [
    [{ onDate: '2026-03-04' }, /Write a day that has been/],
    [{ onDate: '2026-03-02' }, /written after that day/],
    [{ onDate: 'soon' }, /Write the day, like/],
    [{ how: 'by owl' }, /Say how it was sent/],
  ] as const) {
    const refused = await mark(more)
    assert.equal(refused.status, 422)
    assert.match(refused.text, words)
  }
  assert.equal((await mark({})).status, 303)
  assert.match((await adviser.get(letter)).text, /Posted 3 March, says Priya Shah\./)
  assert.doesNotMatch((await adviser.get('/outbox')).text, /Flora Gunn: Thursday/)
  await mark({ how: 'not yet' })
  assert.match((await adviser.get(letter)).text, /How was it sent\?/)
  assert.ok((await auditOf(house, id)).some(line => line.act === 'wrote down how a letter was sent'))
})

test('where post is feared it is not said to have been posted, and after a death nothing is', async () => {
  const { id, letter } = await written('Hidden Hart')
  await giveWay(house, id, { kind: 'letter', value: 'By post', safe: 'not safe' })
  assert.match((await adviser.get(letter)).text, /Post is not safe for them/)
  const mark = (how: string) => adviser.post(`${letter}/sent`, { how, onDate: '2026-03-03' }, letter)
  assert.match((await mark('posted')).text, /Hand it over, or keep it back/)
  assert.equal((await mark('handed over')).status, 303)
  const dead = await written('Albert Frayne')
  await house.write(tx => sql`update people.person set died_on = '2026-03-01' where person_id = ${dead.id}`.execute(tx))
  const after = await adviser.post(`${dead.letter}/sent`, { how: 'posted', onDate: '2026-03-03' }, dead.letter)
  assert.match(after.text, /They have died\. Keep this letter back/)
  assert.doesNotMatch((await adviser.get('/outbox')).text, /Albert Frayne/)
})

test('who asked for it is told by a safe way that something in writing is coming, once, and nothing of what', async () => {
  const { id, letter } = await written('Walter Finch')
  assert.doesNotMatch((await adviser.get(letter)).text, /Did they ask to be told/)
  await giveWay(house, id, { kind: 'email', value: 'walter@example.org' })
  const tell = () => adviser.post(`${letter}/notice`, {}, letter)
  assert.match((await adviser.get(letter)).text, /Send an e-mail to walter@example\.org/)
  await tell()
  await tell()
  await out.send()
  const mine = out.sent.filter(m => m.aboutPerson === id)
  assert.equal(mine.length, 1)
  assert.doesNotMatch(`${mine[0]!.subject} ${mine[0]!.words}`, /Walter|Finch|Thursday|hip|council|Marlbrook|Priya/i)
  assert.match((await adviser.get(letter)).text, /Told by a message 3 March that it is coming/)
})

test('a letter kept back, a way that became unsafe and a hold each stop the message that waits', async () => {
  for (const [name, then] of [
    ['Ada Prior', 'kept back'],
    ['Joan Mell', 'unsafe'],
    ['Tom Reeve', 'hold'],
  ] as const) {
    const { id, letter } = await written(name)
    const wayId = await giveWay(house, id)
    await adviser.post(`${letter}/notice`, {}, letter)
    if (then === 'kept back') await adviser.post(`${letter}/sent`, { how: then, onDate: '2026-03-03' }, letter)
    else
      await house.write(tx =>
        (then === 'hold'
          ? sql`update people.person set safety_hold = true where person_id = ${id}`
          : sql`update people.way_to_reach set safe = 'not safe' where way_id = ${wayId}`
        ).execute(tx),
      )
    await out.send()
    assert.ok(!out.sent.some(m => m.aboutPerson === id), name)
  }
})

test('an address that was hidden after the letter was written is not read from the letter', async () => {
  const { id, letter } = await written('Mina Holt')
  assert.match((await adviser.get(letter)).text, /9 Quiet Street/)
  await movedTo(house, id, 'yes', '9 Quiet Street')
  assert.doesNotMatch((await adviser.get(letter)).html, /Quiet Street|ZX4 2QT/)
})
