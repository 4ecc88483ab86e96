import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween } from '#platform/clock'
import { openTestHouse } from '#tests/house'
import { auditOf, somebody } from '#tests/margaret'
import { isOverdue, latestReview, whatIsWrongWithReview } from './visiting.rules.ts'

const house = await openTestHouse()
const worker = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
const dog = {
  act: 'warn',
  words: 'The dog bites strangers. Ring first, and he is shut in.',
  source: 'Dev Patel saw it on 2 March',
  reviewOn: '3/6/2026',
}

test('what to know before a visit stands first on the record, says when it is overdue, and ends with a reason', async () => {
  const id = await somebody(house, { knownAs: 'Stan Webb' })
  const path = `/people/${id}/visiting`
  assert.equal((await adviser.post(path, dog)).status, 303)
  const record = await worker.get(`/people/${id}`)
  assert.match(record.page.querySelector('.head .quiet')!.textContent, /Before you visit.*The dog bites/s)
  assert.doesNotMatch(record.text, /Overdue/)
  house.clock.set('2026-06-04T10:00:00Z')
  const later = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
  assert.match((await later.get(`/people/${id}`)).text, /Overdue: it was to be looked at again by 3 June/)
  const warningId = (await later.get(path)).page.querySelector('input[name=warningId]')!.getAttribute('value')!
  const still = { act: 'still so', warningId }
  assert.match((await later.post(path, { ...still, reviewOn: '5/12/2026' })).text, /within six months/)
  assert.equal((await later.post(path, { ...still, reviewOn: '4/12/2026' })).status, 303)
  assert.doesNotMatch((await later.get(`/people/${id}`)).text, /Overdue/)
  const end = { act: 'end', warningId }
  assert.match((await later.post(path, end)).text, /Write why it has ended/)
  assert.equal((await later.post(path, { ...end, reason: 'The dog died' })).status, 303)
  assert.doesNotMatch((await later.get(`/people/${id}`)).text, /The dog bites/)
  assert.match((await later.get(path)).text, /Ended.*The dog bites.*The dog died/)
  house.clock.set('2026-03-03T10:40:00Z')
})

test('a warning without a source or a day to look again is not taken', async () => {
  const id = await somebody(house, { knownAs: 'Una Best' })
  const refused = await adviser.post(`/people/${id}/visiting`, { ...dog, source: '', reviewOn: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Write how we know/)
  assert.match(refused.text, /within six months/)
})

test('a door code is shown on one page only, to whoever visits, and each look is a line of its own', async () => {
  const id = await somebody(house, { knownAs: 'Vera Nunn' })
  const code = 'Key safe by the door, 4417'
  const path = `/people/${id}/visiting`
  assert.equal((await adviser.post(path, { act: 'way in', wayIn: code, toldBy: 'Vera, on the phone' })).status, 303)
  for (const shown of [await adviser.get(path), await worker.get(path), await worker.get(`/people/${id}`)])
    assert.doesNotMatch(shown.html, /4417/)
  assert.equal((await adviser.get(`/people/${id}/get-in`)).status, 403)
  assert.match((await worker.get(`/people/${id}/get-in`)).text, /Key safe by the door, 4417/)
  assert.equal((await auditOf(house, id)).filter(line => line.act === 'was shown how to get in').length, 1)
  const wayIn = (await worker.get(`/people/${id}/get-in`)).page
    .querySelector('button[name=wayIn]')!
    .getAttribute('value')!
  assert.equal((await worker.post(`/people/${id}/get-in`, { wayIn })).status, 303)
  assert.doesNotMatch((await worker.get(`/people/${id}/get-in`)).text, /4417/)
})

test('no warning stands for longer than six months without somebody looking, whatever the day', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map(days => addDays('2000-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: -50, max: 400 }), (today, days) => {
      const reviewOn = addDays(today, days)
      const taken = whatIsWrongWithReview(reviewOn, today) === ''
      assert.equal(taken, days > 0 && reviewOn <= latestReview(today))
      const most = daysBetween(today, latestReview(today))
      assert.ok(most >= 181 && most <= 184, `${today}: ${most}`)
      assert.equal(isOverdue({ reviewOn, endedOn: null }, today), days < 0)
      assert.equal(isOverdue({ reviewOn, endedOn: today }, today), false)
    }),
  )
})
