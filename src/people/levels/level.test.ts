import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, somebody } from '#tests/margaret'

const house = await openTestHouse({ profile: 'five-levels' })
const adviser = await house.signedInAs('contact adviser', { name: 'Gwen Platt', team: 'access' })
const manager = await house.signedInAs('team manager', { name: 'Yusuf Adeyemi', team: 'triage' })

const seen = async (id: string) =>
  (await adviser.get(`/people/${id}/level`)).page.querySelector('input[name=seen]')!.getAttribute('value')!
const set = async (id: string, form: Record<string, string>) =>
  adviser.post(`/people/${id}/level`, { seen: await seen(id), reason: 'Because.', ...form })

test('a level is set with its reason, is on the record and what has happened, and is audited', async () => {
  const id = await somebody(house, { knownAs: 'Ada Level' })
  assert.match((await adviser.get(`/people/${id}`)).text, /At no level yet/)
  assert.match((await set(id, { level: 'access', reason: '' })).text, /Say why/)
  assert.equal((await set(id, { level: 'access', reason: 'A bus pass.' })).status, 303)
  const record = await adviser.get(`/people/${id}`)
  assert.match(record.text, /Access, since 3 March\. A bus pass\. Gwen Platt, Access/)
  assert.match(record.text, /Level: Access/)
  assert.ok((await auditOf(house, id)).some(line => line.act === 'set their level'))
})

test('an unusual step warns, keeps what was typed, asks why and lets through; the reason is read by managers', async () => {
  const id = await somebody(house, { knownAs: 'Ben Level' })
  const held = await set(id, { level: 'intervention', reason: 'The roof fell in.' })
  assert.equal(held.status, 422)
  assert.match(held.text, /Somebody usually begins at Access or Universal/)
  assert.equal(held.page.querySelector('#reason')!.textContent.trim(), 'The roof fell in.')
  const through = await set(id, { level: 'intervention', reason: 'The roof fell in.', holdReason: 'It is raining.' })
  assert.equal(through.status, 303)
  assert.match((await adviser.get(`/people/${id}/level`)).text, /Not the usual step: It is raining\./)
  assert.equal((await adviser.get('/levels/holds')).status, 403)
  const learned = await manager.get('/levels/holds')
  assert.match(learned.text, /An unusual step 1 time.*Ben Level: It is raining\./)
  assert.doesNotMatch(learned.page.querySelector('main')!.textContent, /Gwen/)
  assert.ok((await auditOf(house, id)).some(line => line.act === 'read why a hold was passed'))
})

test('a reason for a hold that was none is not kept as one', async () => {
  const id = await somebody(house, { knownAs: 'Cyril Level' })
  await set(id, { level: 'access', holdReason: 'nothing to hold' })
  assert.doesNotMatch((await adviser.get(`/people/${id}/level`)).text, /Not the usual step: nothing/)
})

test('two who set it at once are told, and neither writes over the other', async () => {
  const id = await somebody(house, { knownAs: 'Dot Level' })
  const opened = await seen(id)
  await set(id, { level: 'access' })
  const late = await adviser.post(`/people/${id}/level`, { seen: opened, level: 'universal', reason: 'Needs a talk.' })
  assert.equal(late.status, 422)
  assert.match(late.text, /Gwen Platt set the level while you were writing/)
  assert.match((await set(id, { level: 'access' })).text, /Access is where they are now/)
  assert.match((await set(id, { level: 'nonsense' })).text, /Choose a level/)
})

test('the history cannot be changed, not even by the program', async () => {
  const change = (statement: ReturnType<typeof sql>) => house.write(tx => statement.execute(tx))
  await assert.rejects(change(sql`update people.level_move set reason = 'another'`), /permission denied/)
  await assert.rejects(change(sql`delete from people.level_move`), /permission denied/)
})

test('levels and services: what each is for, how many are there, 25 inside and 3 outside', async () => {
  const shown = await manager.get('/levels')
  assert.equal(shown.page.querySelectorAll('table')[1]!.querySelectorAll('tbody tr').length, 25)
  assert.match(shown.text, /3 outside.*Tier 3 social care assessments/)
  assert.match(shown.page.querySelectorAll('tbody tr')[4]!.textContent, /^Intervention.*1$/)
})

test('a place without levels shows nothing of them', async () => {
  const other = await openTestHouse()
  const worker = await other.signedInAs('team manager')
  const id = await somebody(other, { knownAs: 'Eve Without' })
  assert.doesNotMatch((await worker.get(`/people/${id}`)).text, /level|Circumstances and plan/i)
  for (const path of ['level', 'circumstances', 'closer-look', 'plan', 'crisis-review', 'step-away'])
    assert.equal((await worker.get(`/people/${id}/${path}`)).status, 404, path)
  assert.equal((await worker.get('/levels')).status, 404)
})
