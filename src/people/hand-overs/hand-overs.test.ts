import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, newId } from '#platform/database'
import { type Browser, openTestHouse } from '#tests/house'
import { auditOf, fieldsOf, makePerson, type PersonMade } from '#tests/introduced'
import { countHandOversWaiting, makeHandOver } from './hand-over.queries.ts'

async function scene() {
  const house = await openTestHouse()
  const { place } = house
  const worker = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
  const handOver = (
    made: PersonMade | null,
    reason: string,
    madeAt = '2026-03-02T09:00:00Z',
    toTeam = 'north-social-work',
  ) =>
    house.write(async tx => {
      const personId = made ? await makePerson(tx, place.id, made) : null
      const id = await makeHandOver(tx, place.id, {
        ...{ personId, fromTeam: 'contact-centre', toTeam, neighbourhood: 'fernhill', reason },
        ...{ by: { accountId: newId(), name: 'Priya Shah' }, today: madeAt.slice(0, 10), now: new Date(madeAt) },
      })
      return { personId: personId!, id, path: `/hand-overs/${id}/acknowledge` }
    })
  const waiting = (team: string) => inTransaction(house.db, place.id, tx => countHandOversWaiting(tx, place.id, team))
  return { house, place, worker, handOver, waiting }
}
const take = async (browser: Browser, name: string) => {
  const shown = await browser.get('/hand-overs')
  const form = shown.page.querySelectorAll('main form').find(f => f.text.includes(name))!
  return { action: form.getAttribute('action')!, fields: fieldsOf(form) }
}

test('a team sees who was handed over, why, by whom and how long they have waited, the longest first', async () => {
  const { worker, handOver } = await scene()
  await handOver({ knownAs: 'Ivor Pugh' }, 'Wants an assessment.', '2026-03-03T08:00:00Z')
  const { personId } = await handOver(
    { knownAs: 'Doreen Pascoe' },
    'Cannot get upstairs alone.',
    '2026-02-27T09:00:00Z',
  )
  await handOver({ knownAs: 'Noor Khan' }, 'Bath.', undefined, 'occupational-therapy')
  const shown = await worker.get('/hand-overs')
  assert.deepEqual(
    shown.page.querySelectorAll('.option h2').map(h => h.text),
    ['Doreen Pascoe', 'Ivor Pugh'],
  )
  assert.match(
    shown.text,
    /Doreen Pascoe waiting 4 days Cannot get upstairs alone\. Fernhill\. From Priya Shah, Contact centre, Friday 27 February/,
  )
  assert.ok(shown.page.querySelector(`.option a[href="/people/${personId}"]`))
  assert.doesNotMatch(shown.text, /Noor Khan/)
})

test('taken on: the count falls, both teams see it, the audit says who', async () => {
  const { house, worker, handOver, waiting } = await scene()
  const { personId, id, path } = await handOver({ knownAs: 'Doreen Pascoe' }, 'Cannot get upstairs alone.')
  const adviser = await house.signedInAs('contact adviser', { team: 'contact-centre' })
  assert.match(
    (await adviser.get('/hand-overs')).text,
    /Handed on by us, not taken yet Doreen Pascoe, to North social work/,
  )
  assert.equal(await waiting('north-social-work'), 1)
  const { action, fields } = await take(worker, 'Doreen Pascoe')
  assert.equal(action, path)
  const [one, two] = [await worker.send(action, fields), await worker.send(action, fields)]
  assert.deepEqual([one.status, one.location, two.location], [303, '/hand-overs', '/hand-overs'])
  assert.equal(await waiting('north-social-work'), 0)
  assert.match(
    (await worker.get('/hand-overs')).text,
    /Nobody is waiting for North social work.*Ours, no answer yet Doreen Pascoe, taken on by Dev Patel/,
  )
  assert.match((await adviser.get('/hand-overs')).text, /everybody Contact centre handed on has been taken on/)
  const acts = (await auditOf(house, personId)).filter(
    row => row.record_id === id && row.account_id === worker.accountId,
  )
  assert.deepEqual(
    acts.map(row => row.act),
    ['read why they were handed over', 'acknowledged the hand-over'],
  )
})

test('another team finds nothing for it, and cannot take what is not its own', async () => {
  const { house, handOver, waiting } = await scene()
  const { personId, path } = await handOver({ knownAs: 'Doreen Pascoe' }, 'Cannot get upstairs alone.')
  const south = await house.signedInAs('social worker', { team: 'south-social-work' })
  const shown = await south.get('/hand-overs')
  assert.match(shown.text, /Nobody is waiting for South social work/)
  assert.doesNotMatch(shown.text, /Doreen/)
  const csrf = shown.page.querySelector('input[name=csrf]')!.getAttribute('value')!
  assert.equal((await south.send(path, { csrf, once: newId() })).status, 404)
  assert.equal(await waiting('north-social-work'), 1)
  assert.deepEqual(await auditOf(house, personId), [])
})

test('who may not acknowledge is refused; a director opens nobody’s reasons', async () => {
  const { house, handOver, waiting } = await scene()
  const { path } = await handOver({}, 'Stairs.', undefined, 'contact-centre')
  const adviser = await house.signedInAs('contact adviser', { team: 'contact-centre' })
  const csrf = (await adviser.get('/hand-overs')).page.querySelector('input[name=csrf]')!.getAttribute('value')!
  assert.equal((await adviser.send(path, { csrf, once: newId() })).status, 403)
  assert.equal(await waiting('contact-centre'), 1)
  const director = await house.signedInAs('director')
  assert.equal((await director.get('/hand-overs')).status, 403)
})

test('somebody who was not named waits too, as does news of a death; a safety hold leaves no line that shows', async () => {
  const { house, worker, handOver } = await scene()
  await handOver(null, 'A man at the bus stop, cold and confused.')
  await handOver({ knownAs: 'Cora Bell', diedOn: '2026-03-02' }, 'Bath.')
  const held = await handOver({ knownAs: 'Iris Vale', safetyHold: true }, 'Ring her sister only.')
  const shown = await worker.get('/hand-overs')
  assert.match(shown.text, /Nobody was named waiting since yesterday A man at the bus stop/)
  assert.match(shown.text, /Died 2 March\. Take it on so that whoever asked knows it is seen/)
  assert.ok((await auditOf(house, held.personId)).every(row => row.quiet))
})

test('two are taken from one page, and markup in a reason stays words', async () => {
  const { worker, handOver, waiting } = await scene()
  await handOver({ knownAs: 'Ada Pike' }, '<script>alert(1)</script>')
  await handOver({ knownAs: 'Bea Moor' }, 'Stairs.')
  const shown = await worker.get('/hand-overs')
  assert.equal(shown.page.querySelectorAll('main script').length, 0)
  for (const form of shown.page.querySelectorAll('main form'))
    await worker.send(form.getAttribute('action')!, fieldsOf(form))
  assert.equal(await waiting('north-social-work'), 0)
})

test('a hand-over says why', async () => {
  const { handOver } = await scene()
  await assert.rejects(handOver({}, '  '), /says why/)
})
