import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, makePerson } from '#tests/introduced'
import { comesNext, decides, endings, endProblem, mayEnd } from './assessment-end.rules.ts'
import { acknowledgeHandOver, makeHandOver } from './hand-over.queries.ts'

const days = { began: '2026-02-10', today: '2026-03-03' }
const end = {
  how: 'long term',
  eligible: 'no',
  reason: 'Manages with the rails.',
  ledTo: 'advice',
  on: '2026-03-01',
} as const

test('a decision needs its answer and its reasons; anything else needs neither', () => {
  assert.equal(endProblem(end, days), undefined)
  assert.match(endProblem({ ...end, eligible: undefined }, days)!.eligible!, /eligible/)
  assert.match(endProblem({ ...end, reason: '' }, days)!.reason!, /in writing/)
  for (const how of ['short term', 'not finished'] as const)
    assert.equal(endProblem({ how, reason: '', on: '2026-03-01' }, days), undefined)
})

test('the day it ended lies between its beginning and today, both included', () => {
  const day = fc.integer({ min: -60, max: 60 }).map(n => addDays(days.began, n))
  const how = fc.constantFrom(...endings)
  fc.assert(
    fc.property(day, how, (on, how) => {
      const problem = endProblem({ ...end, how, on }, days)
      assert.equal(problem?.on === undefined, on >= days.began && on <= days.today)
    }),
  )
})

test('only the team that began it ends it, and nobody ends another organisation’s', () => {
  const pass = { answer: 'assessment began', toTeam: 'north', outside: false } as const
  assert.ok(mayEnd('north', pass))
  assert.ok(!mayEnd('south', pass))
  assert.ok(!mayEnd('north', { ...pass, answer: 'visited' }))
  assert.ok(!mayEnd('north', { ...pass, outside: true }))
  assert.deepEqual(endings.filter(decides), ['long term', 'carer'])
  assert.equal(new Set(comesNext).size, comesNext.length)
})

async function begun({ knownAs = 'Doreen Pascoe', safetyHold = false } = {}) {
  const house = await openTestHouse()
  const { place } = house
  const worker = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
  const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah', team: 'contact-centre' })
  const personId = await house.write(tx => makePerson(tx, place.id, { knownAs, ...(safetyHold && { safetyHold }) }))
  const id = await house.write(async tx => {
    const at = new Date('2026-02-09T09:00:00Z')
    const made = await makeHandOver(tx, place.id, {
      ...{ personId, fromTeam: 'contact-centre', toTeam: 'north-social-work', neighbourhood: 'fernhill' },
      ...{ reason: 'Cannot get upstairs alone.', today: '2026-02-09', now: at },
      by: { accountId: adviser.accountId, name: 'Priya Shah' },
    })
    const by = { accountId: worker.accountId, name: 'Dev Patel' }
    await acknowledgeHandOver(tx, place.id, { handOverId: made, team: 'north-social-work', by, now: at })
    return made
  })
  house.clock.set('2026-02-10T10:00:00Z')
  const path = `/hand-overs/${id}`
  await worker.post(path, { do: 'answer', answer: 'assessment began', words: 'Begun at home.', saidBy: '' })
  house.clock.set('2026-03-03T10:40:00Z')
  return { house, worker, adviser, personId, path }
}
const facts = async (house: Awaited<ReturnType<typeof begun>>['house']) =>
  (
    await sql<
      Record<string, string | null>
    >`select asked_on, started_on, on_date, kind, eligible, led_to, team from facts.assessment
      where place_id = ${house.place.id}`.execute(house.db.kysely)
  ).rows

test('begun, it is on its own quiet list and on no other; ended, it is on the record and is a fact', async () => {
  const { house, worker, personId, path } = await begun()
  assert.doesNotMatch((await worker.get('/waiting')).text, /Doreen Pascoe/)
  const quiet = await worker.get('/waiting?whose=team&kind=assessment')
  assert.match(quiet.text, /Doreen Pascoe An assessment begun, not yet ended/)
  assert.equal(quiet.page.querySelectorAll('table .look').length, 0, 'it never stands out')
  assert.deepEqual(await facts(house), [
    {
      ...{ asked_on: '2026-02-09', started_on: '2026-02-10', on_date: null, kind: null, eligible: null, led_to: null },
      team: 'north-social-work',
    },
  ])
  const here = (await worker.get(path)).page.querySelector(`a[href="${path}/assessment"]`)
  assert.equal(here?.text, 'Say how the assessment ended')
  const form = {
    how: 'long term',
    eligible: 'no',
    reason: 'Manages with the new rails.',
    ledTo: 'advice',
    on: '2/3/2026',
  }
  const wrong = await worker.post(`${path}/assessment`, { ...form, reason: '', on: '9/2/2026' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /That is before it began/)
  assert.equal(
    wrong.page.querySelector('input[name=eligible][checked]')?.getAttribute('value'),
    'no',
    'nothing is lost',
  )
  assert.equal((await worker.post(`${path}/assessment`, form)).location, path)
  assert.match(
    (await worker.get(path)).text,
    /The assessment ended\. No needs are eligible\. Next: written advice.*Manages with the new rails/,
  )
  assert.match((await worker.get(`/people/${personId}`)).text, /Assessment ended: long term, no eligible needs/)
  assert.doesNotMatch((await worker.get('/waiting?whose=team&kind=assessment')).text, /Doreen Pascoe/)
  const [fact] = await facts(house)
  assert.deepEqual(
    [fact!.on_date, fact!.kind, fact!.eligible, fact!.led_to],
    ['2026-03-02', 'long term', 'no', 'advice'],
  )
  assert.ok((await auditOf(house, personId)).some(row => row.act === 'said how their assessment ended'))
  const again = await worker.post(`${path}/assessment`, { ...form, eligible: 'yes' }, '/waiting/away')
  assert.equal(again.status, 422)
  assert.match(again.text, /No needs are eligible\. Next: written advice/)
  assert.equal((await facts(house))[0]!.eligible, 'no')
})

test('not finished is a way to end, with nothing decided', async () => {
  const { house, worker, path } = await begun()
  const form = { how: 'not finished', eligible: 'yes', reason: '', ledTo: '', on: '2/3/2026' }
  assert.equal((await worker.post(`${path}/assessment`, form)).status, 303)
  const [fact] = await facts(house)
  assert.deepEqual([fact!.kind, fact!.eligible, fact!.on_date], [null, 'not said', '2026-03-02'])
})

test('the front door, another team and a hand-over without an assessment have no such page', async () => {
  const { house, adviser, path } = await begun()
  assert.equal((await adviser.get(`${path}/assessment`)).status, 403)
  const south = await house.signedInAs('social worker', { team: 'south-social-work' })
  assert.equal((await south.get(`${path}/assessment`)).status, 404)
  assert.doesNotMatch((await adviser.get('/waiting')).text, /Assessments/)
})
