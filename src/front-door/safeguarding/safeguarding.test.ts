import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addPerson, personPath, whoLookedPath } from '#people'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { decideBy, decisionProblem, dutyToEnquire, timeLeft } from './safeguarding.rules.ts'

const answer = fc.constantFrom('yes' as const, 'no' as const, 'not known' as const)

test('the three-part test: a duty only when all three are met, and never ended by not knowing', () => {
  fc.assert(
    fc.property(answer, answer, answer, (hasNeeds, atRisk, cannotProtect) => {
      const parts = [hasNeeds, atRisk, cannotProtect]
      const { duty } = dutyToEnquire({ hasNeeds, atRisk, cannotProtect })
      assert.equal(
        duty === 'yes',
        parts.every(p => p === 'yes'),
      )
      assert.equal(duty === 'no', parts.includes('no'))
    }),
  )
  const met = { hasNeeds: 'yes', atRisk: 'yes', cannotProtect: 'yes' } as const
  assert.match(decisionProblem(met, 'no enquiry', 'because') ?? '', /the law asks for an enquiry/)
  assert.match(decisionProblem(met, 'enquiry', ' ') ?? '', /reasons/)
  assert.equal(decisionProblem(met, 'enquiry', 'because'), undefined)
})

test('the clock is the place’s own, and danger now is for today', () => {
  const raised = new Date('2026-03-03T10:00:00Z')
  assert.equal(decideBy(raised, 48, 'no').toISOString(), '2026-03-05T10:00:00.000Z')
  assert.equal(decideBy(raised, 48, 'yes').toISOString(), '2026-03-03T14:00:00.000Z')
  assert.deepEqual(timeLeft(raised, new Date('2026-03-03T09:00:00Z')), { words: '1 hour left', late: false })
  assert.deepEqual(timeLeft(raised, new Date('2026-03-06T10:00:00Z')), { words: 'late by 3 days', late: true })
})

const concern = {
  dangerNow: 'no',
  adultOrChild: 'adult',
  knows: 'not known',
  whatHappened: 'Bruises on her wrist, and he answered for her.',
}

test('anybody signed in can raise one, with nobody identified, and gets a receipt', async () => {
  const house = await openTestHouse()
  for (const role of ['contact adviser', 'director', 'administrator'] as const) {
    const browser = await house.signedInAs(role)
    const start = await browser.get('/safeguarding')
    assert.equal(start.status, 200)
    const done = await browser.post('/safeguarding', concern)
    assert.equal(done.status, 303)
    assert.match((await browser.get(done.location!)).text, /Received.*reference/)
  }
  const kept = await sql<{
    n: number
  }>`select count(*)::integer as n from front_door.concern where place_id = ${house.place.id} and person_id is null`.execute(
    house.db.kysely,
  )
  assert.equal(kept.rows[0]?.n, 3)
})

test('what is missing is said, and what was written stays', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('contact adviser')
  const refused = await browser.post('/safeguarding', {
    whatHappened: 'He shouted',
    dangerNow: '',
    adultOrChild: 'adult',
    knows: 'yes',
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Say whether anyone is in danger now/)
  assert.match(refused.page.querySelector('textarea[name=whatHappened]')!.textContent, /He shouted/)
})

test('it is restricted: those who may not decide see none of it, and it is on no timeline and no list of who looked', async () => {
  const house = await openTestHouse()
  const person = await house.write(tx =>
    addPerson(tx, house.place, { knownAs: 'Joan Pell', addedBy: null, today: house.today, now: house.clock.now() }),
  )
  const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const manager = await house.signedInAs('team manager', { name: 'Ros Kemp' })
  await adviser.get(`/safeguarding?person=${person}`)
  await adviser.post('/safeguarding', { ...concern, personId: person, aboutName: 'Joan Pell' })
  assert.equal((await adviser.get('/safeguarding/concerns')).status, 403)
  const list = await manager.get('/safeguarding/concerns')
  assert.match(list.text, /Joan Pell/)
  const path = list.page.querySelector('tbody a')!.getAttribute('href')!
  assert.equal((await adviser.get(path)).status, 403)
  assert.match((await manager.get(path)).text, /Bruises on her wrist/)

  const record = await adviser.get(personPath({ person }))
  assert.doesNotMatch(record.text, /Bruises|oncern raised/)
  const looked = await adviser.get(whoLookedPath({ person }))
  assert.doesNotMatch(looked.text, /safeguarding (concern|receipt)|Ros Kemp/i)
})

test('a decision needs its three answers and its reasons, and is not written over', async () => {
  const house = await openTestHouse()
  const manager = await house.signedInAs('team manager', { name: 'Ros Kemp' })
  await manager.post('/safeguarding', concern)
  const path = (await manager.get('/safeguarding/concerns')).page.querySelector('tbody a')!.getAttribute('href')!
  const decision = {
    hasNeeds: 'yes',
    atRisk: 'yes',
    cannotProtect: 'yes',
    advocate: 'offered',
    decision: 'enquiry',
    reasons: 'She asked for help.',
  }
  const against = await manager.post(path, { ...decision, decision: 'no enquiry' })
  assert.equal(against.status, 422)
  assert.match(against.page.querySelector('textarea[name=reasons]')!.textContent, /She asked for help/)
  const csrf = (await manager.get(path)).page.querySelector('input[name=csrf]')!.getAttribute('value')!
  assert.equal((await manager.post(path, decision)).status, 303)
  assert.match((await manager.get(path)).text, /Enquiry/)
  const second = await manager.send(path, { csrf, once: newId(), ...decision, reasons: 'Something else' })
  assert.equal(second.status, 409)
  assert.match(second.text, /their decision stands.*What you wrote.*Something else/)
  assert.match((await manager.get(path)).text, /She asked for help/)
})

test('a concern raised from a conversation is where it led, and the conversation goes on', async () => {
  const house = await openTestHouse()
  const adviser = await house.signedInAs('contact adviser')
  const id = newId()
  const path = `/conversations/${id}`
  await adviser.post(path, { do: 'look', aboutName: 'Joan Pell', wants: 'To feel safe' })
  const raising = await adviser.get(`/safeguarding?from=${id}`)
  assert.equal(raising.page.querySelector('#aboutName')?.getAttribute('value'), 'Joan Pell')
  const done = await adviser.post('/safeguarding', { ...concern, from: id }, `/safeguarding?from=${id}`)
  assert.match((await adviser.get(done.location!)).html, new RegExp(`href="${path}"`))
  const finished = await adviser.post(path, {
    do: 'finish',
    aboutName: 'Joan Pell',
    wants: 'To feel safe',
    mightNeed: 'yes',
  })
  assert.equal(finished.status, 303)
  const kept = await sql<{
    results: string[]
  }>`select results from front_door.contact where place_id = ${house.place.id}`.execute(house.db.kysely)
  assert.deepEqual(kept.rows[0]?.results, ['safeguarding'])

  // Whoever wrote it may read it again; a colleague finds nothing there, and nothing on the record.
  assert.equal((await adviser.get(finished.location!)).status, 200)
  const colleague = await house.signedInAs('contact adviser')
  assert.equal((await colleague.get(finished.location!)).status, 404)
  const record = (await adviser.get(finished.location!)).page.querySelector('h1 a')!.getAttribute('href')!
  assert.doesNotMatch((await colleague.get(record)).text, /To feel safe/)
})
