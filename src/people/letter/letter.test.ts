import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, movedTo, somebody } from '#tests/margaret'
import { addressedTo, tidyWords } from './letter.rules.ts'

const house = await openTestHouse()
const worker = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
const manager = await house.signedInAs('team manager')

test('a letter begins from a text of the place’s and is kept as it was sent, whatever changes after', async () => {
  const id = await somebody(house, { knownAs: 'Flora Gunn', address: '9 Quiet Street', postcode: 'ZX4 2QT' })
  const page = await adviser.get(`/people/${id}/letter?text=could-not-reach`)
  assert.equal(page.page.querySelector('#greeting')!.getAttribute('value'), 'Dear Flora Gunn')
  assert.match(page.page.querySelector('#words')!.textContent, /Nothing has been stopped/)
  const form = { greeting: 'Dear Mrs Gunn', about: 'Thursday', words: 'I come at two.\n\n\n\nRing if not.' }
  const sent = await adviser.post(`/people/${id}/letter`, form)
  assert.equal(sent.status, 303)
  const kept = async () => (await worker.get(sent.location!)).page.querySelector('.letter')!.textContent
  const before = await kept()
  assert.match(before, /Marlbrook.*9 Quiet Street.*ZX4 2QT.*Dear Mrs Gunn.*Thursday.*I come at two.*Priya Shah/s)
  await movedTo(house, id, 'no', '1 Other Road')
  assert.equal(await kept(), before)
  assert.match((await worker.get(`/people/${id}`)).text, /Letter: Thursday/)
  assert.ok((await auditOf(house, id)).some(line => line.act === 'wrote a letter'))
  assert.equal((await worker.get(`/people/${id}/letters/${newId()}`)).status, 404)
  const somebodyElse = await somebody(house, { knownAs: 'Not Flora' })
  assert.equal((await worker.get(sent.location!.replace(id, somebodyElse))).status, 404)
})

test('a hidden address is on no letter', async () => {
  const id = await somebody(house, { knownAs: 'Hidden Hart' })
  await movedTo(house, id, 'yes')
  assert.match((await adviser.get(`/people/${id}/letter`)).text, /No address is printed on it/)
  const sent = await adviser.post(`/people/${id}/letter`, { greeting: 'Dear you', about: 'Us', words: 'Hello.' })
  assert.doesNotMatch((await adviser.get(sent.location!)).html, /Quiet Street|ZX4 2QT/)
  const at = { knownAs: 'A', lines: '1 High Road, Fernhill', postcode: 'ZX1 1AA' }
  assert.equal(addressedTo({ ...at, hidden: false, safetyHold: false }), 'A\n1 High Road\nFernhill\nZX1 1AA')
  assert.equal(addressedTo({ ...at, hidden: true, safetyHold: false }), 'A')
  assert.equal(addressedTo({ ...at, hidden: false, safetyHold: true }), 'A')
  assert.equal(tidyWords(' a  \n\n\n\nb '), 'a\n\nb')
})

const note = { words: 'The step is mended.', whose: 'mine', onDate: '2/3/2026' }

test('a note says whose words it is in and whether it is about others too', async () => {
  const id = await somebody(house, { knownAs: 'Peg Lowry' })
  const path = `/people/${id}/note`
  assert.equal((await adviser.post(path, note)).status, 303)
  const others = { ...note, words: 'Mum is cross with Ted.', whose: 'other', aboutOthers: 'yes' }
  assert.match((await adviser.post(path, others)).text, /Write whose words they are/)
  assert.equal((await adviser.post(path, { ...others, other: 'Helen' })).status, 303)
  assert.match((await adviser.post(path, { ...note, onDate: '4/3/2026' })).text, /a day that has been/)
  const record = await worker.get(`/people/${id}`)
  assert.match(record.text, /Note, Priya Shah.*The step is mended|Note, in the words of Helen/)
  assert.match(record.text, /Some of it is about somebody else/)
})

test('a restricted note is not on the timeline, and neither it nor a look at it is on the list of who looked', async () => {
  const id = await somebody(house, { knownAs: 'Walt Ives' })
  const words = 'He fears his nephew.'
  assert.equal((await adviser.post(`/people/${id}/note`, { ...note, words, restricted: 'yes' })).status, 303)
  for (const browser of [adviser, manager])
    assert.doesNotMatch((await browser.get(`/people/${id}?all=yes`)).text, /fears his nephew/)
  assert.equal((await adviser.get(`/people/${id}/restricted`)).status, 403)
  assert.match((await worker.get(`/people/${id}/restricted`)).text, /fears his nephew/)
  assert.doesNotMatch((await manager.get(`/people/${id}/who-looked`)).text, /restricted|wrote a note/i)
})
