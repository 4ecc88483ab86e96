import assert from 'node:assert/strict'
import { test } from 'node:test'
import { insertLevelMove, setKnownWorker } from '#people'
import { openTestHouse } from '#tests/house'
import { auditOf, somebody } from '#tests/margaret'

const house = await openTestHouse({ profile: 'five-levels' })
const assessor = await house.signedInAs('social worker', { name: 'Tariq Oyelaran', team: 'triage' })
const lead = await house.signedInAs('social worker', { name: 'Lena Marsh', team: 'intervention' })

const asked = {
  team: 'care-packages',
  reason: 'She may need help to wash.',
  agreed: 'said yes themselves',
  note: '',
}
const outside = (id: string) => `/people/${id}/hand-over-outside`

async function atLevel(knownAs: string, level: string): Promise<string> {
  const personId = await somebody(house, { knownAs })
  await house.write(async tx => {
    const by = { accountId: assessor.accountId, name: 'Tariq Oyelaran', team: 'triage' }
    const at = { today: house.today, now: house.clock.now() }
    await insertLevelMove(tx, house.place.id, { personId, level, reason: 'Because.', by, ...at })
    const worker = { accountId: lead.accountId, workerName: 'Lena Marsh', team: 'intervention' }
    await setKnownWorker(tx, house.place.id, { personId, ...worker, fromOn: house.today })
  })
  return personId
}

test('across the boundary from Access it asks why and lets through; from Triage it goes at once', async () => {
  const early = await atLevel('Ada Out', 'access')
  const held = await assessor.post(outside(early), asked)
  assert.equal(held.status, 422)
  assert.match(held.text, /usually referred outside from Triage, Support or Intervention/)
  assert.equal((await assessor.post(outside(early), { ...asked, holdReason: 'She falls.' })).status, 303)
  const usual = await atLevel('Ben Out', 'triage')
  assert.equal((await assessor.post(outside(usual), asked)).status, 303)
  // A charity that is no service of the catalogue is across no boundary.
  const other = await atLevel('Cy Out', 'access')
  assert.equal((await assessor.post(outside(other), { ...asked, team: 'recovery-service' })).status, 303)
})

test('acknowledged, answered, and the lead worker is told until they have read it', async () => {
  const id = await atLevel('Dee Out', 'support')
  const made = (await assessor.post(outside(id), asked)).location!
  await assessor.post(made, { do: 'take', saidBy: 'Bea at the desk' })
  assert.match(
    (await lead.get(`/people/${id}/household`)).text,
    /Care and support at home for Dee Out, 3 March\. Taken/,
  )
  assert.match((await lead.get(outside(id))).text, /Bea at the desk has it, 3 March/)
  assert.doesNotMatch((await lead.get('/waiting?whose=mine')).text, /Dee Out/)
  await assessor.post(made, { do: 'answer', answer: 'visited', words: 'Two visits a day from Monday.' })
  assert.match((await lead.get('/waiting?whose=mine')).text, /Dee Out\s+An answer from outside.*Two visits a day/)
  const shown = await lead.get(outside(id))
  assert.match(shown.text, /They visited, 3 March: Two visits a day from Monday/)
  const handOver = shown.page.querySelector('input[name=handOver]')!.getAttribute('value')!
  const read = `${outside(id)}/read`
  assert.equal((await assessor.post(read, { handOver }, outside(id))).status, 404)
  assert.equal((await lead.post(read, { handOver }, outside(id))).status, 303)
  assert.match((await lead.get(outside(id))).text, /Read by Lena Marsh/)
  assert.doesNotMatch((await lead.get('/waiting?whose=mine')).text, /Dee Out/)
  const acts = (await auditOf(house, id)).map(line => line.act)
  assert.ok(acts.includes('read what came back from another organisation'))
})
