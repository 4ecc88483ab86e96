import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openTestHouse } from '#tests/house'
import { minutesOf } from './peer-circle.rules.ts'

test('a question has ten minutes, five and five, and the next begins when it ends', () => {
  fc.assert(
    fc.property(fc.nat(100), nth => {
      const { from, answersFrom, until } = minutesOf(nth)
      assert.ok(until - from === 10 && answersFrom - from === 5 && minutesOf(nth + 1).from === until)
    }),
  )
})

test('a question is brought, talked about, and what came of it is kept; once only', async () => {
  const house = await openTestHouse({ profile: 'better-conversations' })
  const idris = await house.signedInAs('social worker', { name: 'Idris Vaughan', team: 'north-locality' })
  const ruth = await house.signedInAs('social worker', { name: 'Ruth Ackroyd', team: 'south-locality' })
  const bring = { do: 'bring', question: '', words: 'Who am I working for?', suggested: '', takenUp: '' }
  assert.equal((await idris.post('/peer-circle', { ...bring, words: '' })).status, 422)
  assert.equal((await idris.post('/peer-circle', bring)).status, 303)
  assert.equal((await ruth.post('/peer-circle', { ...bring, words: 'How do you leave?' })).status, 303)
  const open = await ruth.get('/peer-circle')
  assert.match(open.text, /Who am I working for\? minute 0 to 10.*How do you leave\? minute 10 to 20/)
  const question = open.page.querySelector('input[name=question]')!.getAttribute('value')!
  const answer = {
    do: 'answer',
    question,
    words: '',
    suggested: 'Ask him what he would tell them.',
    takenUp: 'On Friday',
  }
  const refused = await ruth.post('/peer-circle', { ...answer, suggested: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /On Friday/)
  assert.equal((await ruth.post('/peer-circle', answer)).status, 303)
  assert.equal((await idris.post('/peer-circle', answer)).status, 422)
  const kept = await idris.get('/peer-circle')
  assert.match(
    kept.text,
    /Asked before.*Who am I working for\?\s*Ask him what he would tell them\.\s*Idris Vaughan tries: On Friday/,
  )
  assert.match((await idris.get('/')).html, /href="\/peer-circle"/)
})

test('elsewhere there is no such page', async () => {
  const house = await openTestHouse()
  const dev = await house.signedInAs('social worker', { team: 'north-social-work' })
  assert.equal((await dev.get('/peer-circle')).status, 404)
  assert.doesNotMatch((await dev.get('/')).html, /peer-circle/)
})
