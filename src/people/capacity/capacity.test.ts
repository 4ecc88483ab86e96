import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock'
import { openTestHouse } from '#tests/house'
import { auditOf, somebody } from '#tests/margaret'
import { whatIsWrongWithDays } from '../advocate/advocate.rules.ts'
import { whatTheActAsks } from './capacity.rules.ts'

const house = await openTestHouse()
const worker = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
const adviser = await house.signedInAs('contact adviser')
const today = '2026-03-03'

const found = {
  decision: 'Whether to go home with carers four times a day',
  onDate: '2/3/2026',
  assessedBy: 'Dev Patel, social worker',
  helpGiven: 'In the morning, with pictures',
  outcome: 'cannot decide',
  reasons: 'He could not say back what the choice was',
  because: 'Delirium, which may pass',
  unable: ['use or weigh it', 'keep it in mind long enough to decide'],
  bestInterests: 'Home for two weeks, as he has always said he wants',
  consulted: 'His wife and the ward sister',
}

test('capacity is of one decision on one day, with its grounds, and never of a person', async () => {
  const id = await somebody(house, { knownAs: 'Albert Moss' })
  const saved = await worker.post(`/people/${id}/capacity`, found)
  assert.equal(saved.status, 303)
  const page = await worker.get(`/people/${id}/capacity`)
  assert.match(page.text, /Could not decide this on 2 March/)
  assert.match(page.text, /Home for two weeks/)
  const again = { ...found, onDate: '3/3/2026', outcome: 'can decide', unable: [], because: '' }
  await worker.post(`/people/${id}/capacity`, { ...again, bestInterests: '', consulted: '' })
  const record = await adviser.get(`/people/${id}`)
  assert.match(record.text, /Could decide, 3 March\..*Could not decide, 2 March/)
  assert.match(record.text, /Could not decide then: Whether to go home/)
  assert.ok((await auditOf(house, id)).some(line => line.act === 'changed a decision about capacity'))
})

test('an adviser sees what was decided and does not decide it', async () => {
  const id = await somebody(house, { knownAs: 'Nora Pell' })
  assert.equal((await adviser.get(`/people/${id}/capacity`)).status, 403)
})

test('what the Mental Capacity Act asks for is asked for, and what was typed stays', async () => {
  const id = await somebody(house, { knownAs: 'Olive Reed' })
  const bare = { ...found, because: '', unable: [], bestInterests: '', consulted: '' }
  const refused = await worker.post(`/people/${id}/capacity`, bare)
  assert.equal(refused.status, 422)
  for (const words of [/s\.2\(1\)/, /s\.3\(1\)/, /s\.1\(6\)/, /s\.4\(7\)/]) assert.match(refused.text, words)
  assert.equal(refused.page.querySelector('#decision')!.getAttribute('value'), found.decision)
  const noHelp = await worker.post(`/people/${id}/capacity`, { ...found, helpGiven: '' })
  assert.match(noHelp.text, /help them decide for themself \(s\.1\(3\)\)/)
})

test('somebody who can decide is decided for by nobody', () => {
  const asked = { onDate: today, because: '', unable: [], bestInterests: '', consulted: '' }
  assert.deepEqual(whatTheActAsks({ ...asked, outcome: 'can decide' }, today), {})
  const decidedFor = whatTheActAsks({ ...asked, outcome: 'can decide', bestInterests: 'A care home' }, today)
  assert.deepEqual(Object.keys(decidedFor), ['bestInterests'])
  assert.ok(whatTheActAsks({ ...asked, outcome: 'can decide', onDate: '2026-03-04' }, today).onDate)
  assert.equal(Object.keys(whatTheActAsks({ ...asked, outcome: 'cannot decide' }, today)).length, 4)
})

const advocate = {
  kind: 'Care Act',
  why: 'Weighing a move, in the assessment',
  nobodyElse: 'Her only daughter is paid to care',
  neededOn: '1/3/2026',
}

test('an advocate is needed before one is found, begins and ends', async () => {
  const id = await somebody(house, { knownAs: 'Irene Cole' })
  const path = `/people/${id}/advocate`
  assert.equal((await adviser.post(path, advocate)).status, 303)
  assert.match((await adviser.get(`/people/${id}`)).text, /An advocate is needed, since 1 March/)
  const advocateId = (await adviser.get(path)).page.querySelector('input[name=advocateId]')!.getAttribute('value')!
  const who = { ...advocate, advocateId, who: 'Sam Lowe, Voices', reach: '01632 960410' }
  const early = await adviser.post(path, { ...who, fromOn: '28/2/2026' })
  assert.match(early.text, /before anybody saw that they were needed/)
  assert.equal((await adviser.post(path, { ...who, fromOn: '2/3/2026' })).status, 303)
  assert.match((await adviser.get(`/people/${id}`)).text, /Advocate: Sam Lowe, Voices, since 2 March/)
  await adviser.post(path, { ...who, fromOn: '2/3/2026', untilOn: '3/3/2026' })
  assert.doesNotMatch((await adviser.get(`/people/${id}`)).text, /Advocate: Sam Lowe/)
  assert.match((await adviser.get(path)).text, /From 2 March until 3 March/)
})

test('an advocate’s days stand in order, whatever they are', () => {
  const day = fc.integer({ min: -400, max: 400 }).map(days => addDays(today, days))
  const maybe = fc.option(day, { nil: undefined })
  fc.assert(
    fc.property(fc.constantFrom('', 'Sam'), day, maybe, maybe, (who, neededOn, fromOn, untilOn) => {
      const right = Object.keys(whatIsWrongWithDays({ who, neededOn, fromOn, untilOn }, today)).length === 0
      const inOrder =
        neededOn <= today &&
        (who === '' ? !fromOn && !untilOn : fromOn !== undefined && neededOn <= fromOn && (untilOn ?? fromOn) >= fromOn)
      assert.equal(right, inOrder)
    }),
  )
})
