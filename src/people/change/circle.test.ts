import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { openTestHouse } from '#tests/house'
import { auditOf, margaret, movedTo, somebody } from '#tests/margaret'
import { readRecord } from '../person.queries.ts'

const house = await openTestHouse()
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
let id: string
before(async () => {
  id = await margaret(house)
})
const record = async (person = id) => (await house.write(tx => readRecord(tx, house.place.id, person)))!
const member = async (name: string) => (await record()).circle.find(one => one.name === name && one.untilOn === null)!

test('nothing may be told until the person agreed, on a day and somehow', async () => {
  const typed = { name: 'Jean Moss', relation: 'next door', mayBeTold: ['plans', 'money'] }
  const refused = await adviser.post(`/people/${id}/circle`, { ...typed })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Write the day the person agreed to this/)
  assert.equal(refused.page.querySelectorAll('input[name=mayBeTold][checked]').length, 2)
  const how = await adviser.post(`/people/${id}/circle`, { ...typed, agreedOn: '2/3/2026' })
  assert.match(how.text, /Write who says so and how they were asked/)
  const ahead = await adviser.post(`/people/${id}/circle`, {
    ...typed,
    agreedOn: '4/3/2026',
    agreedHow: 'x',
  })
  assert.match(ahead.text, /on a day that lies ahead/)
  const saved = await adviser.post(`/people/${id}/circle`, {
    ...typed,
    agreedOn: '2/3/2026',
    agreedHow: 'Margaret, at home',
  })
  assert.equal(saved.status, 303)
  assert.match(
    (await adviser.get(`/people/${id}`)).text,
    /Jean Moss, next door\. Margaret agreed on 2 March: plans and money\./,
  )
})

test('what was agreed can end, and then says to ask again', async () => {
  const jean = await member('Jean Moss')
  const path = `/people/${id}/circle/${jean.circleId}`
  const form = {
    name: 'Jean Moss',
    relation: 'next door',
    mayBeTold: ['plans'],
    agreedOn: '1/2/2026',
    agreedHow: 'Margaret',
  }
  assert.match((await adviser.post(path, { ...form, agreedUntil: '1/1/2026' })).text, /cannot end before it was agreed/)
  assert.equal((await adviser.post(path, { ...form, agreedUntil: '1/3/2026' })).status, 303)
  assert.match((await adviser.get(`/people/${id}`)).text, /What Margaret agreed ended on 1 March: ask again/)
  await adviser.post(path, { ...form, end: 'yes' })
  assert.match((await adviser.get(`/people/${id}/circle`)).text, /Earlier.*Jean Moss, next door/)
})

test('a carer is given a record of their own in one step, and each record knows the other', async () => {
  const helen = await member('Helen Ashby')
  const made = await adviser.post(`/people/${id}/circle/${helen.circleId}/record`, {})
  assert.equal(made.status, 303)
  const own = made.location!.split('/').at(-1)!
  const text = (await adviser.get(made.location!)).text
  assert.match(text, /Helen Ashby/)
  assert.match(text, /Helen cares for Margaret Ashby/)
  assert.match(text, /01632 960305/)
  assert.match(text, /Margaret Ashby, parent\. Helen has not been asked what may be told\./)
  assert.equal((await member('Helen Ashby')).otherPersonId, own)
  assert.deepEqual((await auditOf(house, own)).map(line => line.act).slice(0, 1), ['added a person'])
  // What the carer needs stands on the carer's record only.
  await adviser.post(`/people/${own}/about-me`, {
    words: 'I have not slept for a month.',
    whose: 'person',
  })
  assert.match((await adviser.get(`/people/${own}`)).text, /not slept for a month/)
  assert.doesNotMatch((await adviser.get(`/people/${id}`)).text, /not slept/)
})

test('somebody who may be on record already is offered before another record is made', async () => {
  const known = await somebody(house, { knownAs: 'Ravi Menon', phone: '01632 960444' })
  const saved = await adviser.post(`/people/${id}/circle`, {
    name: 'Ravi Menon',
    relation: 'friend',
    reach: '01632 960444',
  })
  assert.equal(saved.status, 303)
  const ravi = await member('Ravi Menon')
  const path = `/people/${id}/circle/${ravi.circleId}/record`
  const stopped = await adviser.post(path, {})
  assert.equal(stopped.status, 422)
  assert.match(stopped.text, /Someone like this is already here/)
  const stranger = await somebody(house, { knownAs: 'Quite Another' })
  assert.equal((await adviser.post(path, { link: stranger })).status, 422)
  assert.equal((await adviser.post(path, { link: known })).status, 303)
  assert.equal((await member('Ravi Menon')).otherPersonId, known)
  assert.equal((await record(known)).circle[0]!.name, 'Margaret Ashby')
})

test('the page about who must not be told, and its hold, is quiet; a hidden address is shown only with a reason, quietly', async () => {
  const ruth = await somebody(house, { knownAs: 'Ruth Calder' })
  await movedTo(house, ruth, 'no', '9 Quiet Street')
  const safety = `/people/${ruth}/safety`
  assert.equal((await adviser.post(safety, { act: 'add', who: '' })).status, 422)
  assert.equal((await adviser.post(safety, { act: 'add', who: 'Mark Calder' })).status, 303)
  assert.equal((await adviser.post(safety, { act: 'hold' })).status, 303)
  assert.match(
    (await adviser.get(`/people/${ruth}`)).text,
    /Somebody could be in danger.*Must not be told: Mark Calder/,
  )
  const asked = `/people/${ruth}/hidden-address`
  assert.doesNotMatch((await adviser.get(asked)).text, /Quiet Street/)
  assert.equal((await adviser.post(asked, { reason: '' })).status, 422)
  assert.match((await adviser.post(asked, { reason: 'I visit on Thursday' })).text, /9 Quiet Street, ZX4 2QT/)
  const lines = await auditOf(house, ruth)
  assert.ok(
    lines.filter(line => line.act !== 'opened the record').every(line => line.quiet),
    JSON.stringify(lines),
  )
  assert.ok(lines.some(line => line.act === 'was shown a hidden address' && line.reason === 'I visit on Thursday'))
  assert.equal((await adviser.post(safety, { act: 'release' })).status, 303)
  assert.equal((await record(ruth)).safetyHold, false)
})
