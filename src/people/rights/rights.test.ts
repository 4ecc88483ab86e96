import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestHouse } from '#tests/house'
import { auditOf, somebody } from '#tests/margaret'

const house = await openTestHouse()
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
const manager = await house.signedInAs('team manager', { name: 'Ade Cole' })

const correction = {
  ...{ kind: 'correction', about: 'The note of 2 March', stood: 'Lives alone', words: 'My sister lives with me' },
  ...{ saidBy: '', askedOn: '3/3/2026' },
}

test('a correction is asked for, decided and answered once, and what stood is kept', async () => {
  const id = await somebody(house, { knownAs: 'Olive Reed' })
  const path = `/people/${id}/rights`
  assert.equal((await adviser.post(path, { ...correction, stood: '' })).status, 422)
  assert.equal((await adviser.post(path, { ...correction, askedOn: '4/3/2026' })).status, 422)
  assert.equal((await adviser.post(path, correction)).status, 303)
  assert.match(
    (await adviser.get(`/people/${id}`)).text,
    /Asks for a correction: The note of 2 March\. Answer due 3 April/,
  )
  const at = (await manager.get(path)).page.querySelectorAll('a').find(a => a.textContent === 'Decide and answer')!
  const href = at.getAttribute('href')!
  assert.equal((await adviser.get(href)).status, 403)
  const answer = { decision: 'put right', reasons: 'You are right: we did not ask', answeredHow: 'Rung, and a letter' }
  assert.equal((await manager.post(href, { ...answer, decision: 'stopped' })).status, 422)
  assert.equal((await manager.post(href, answer)).status, 303)
  assert.equal((await manager.post(href, { ...answer, decision: 'not changed' }, path)).status, 422)
  const shown = await adviser.get(path)
  assert.match(shown.text, /My sister lives with me.*The record said: Lives alone.*Put right.*we did not ask.*Ade Cole/)
  assert.match((await adviser.get(`/people/${id}`)).text, /Answered: put right/)
  const acts = (await auditOf(house, id)).map(line => line.act)
  assert.ok(acts.includes('answered what they asked to have put right'))
})

test('an objection has an answer with its grounds, and late is said', async () => {
  const id = await somebody(house, { knownAs: 'Nora Pell' })
  const objection = {
    ...correction,
    kind: 'objection',
    about: 'What the group is told',
    stood: '',
    askedOn: '3/1/2026',
  }
  assert.equal((await adviser.post(`/people/${id}/rights`, objection)).status, 303)
  const shown = await manager.get(`/people/${id}/rights`)
  assert.match(shown.text, /Answer due 3 February: late/)
  const href = shown.page
    .querySelectorAll('a')
    .find(a => a.textContent === 'Decide and answer')!
    .getAttribute('href')!
  assert.equal((await manager.post(href, { decision: 'goes on', reasons: '', answeredHow: 'Letter' })).status, 422)
  assert.equal(
    (await manager.post(href, { decision: 'stopped', reasons: 'You asked', answeredHow: 'Letter' })).status,
    303,
  )
})
