import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, makeGroup, makePerson, type PersonMade } from '#tests/introduced'
import { listEvents } from '../introduction.queries.ts'
import { makeIntroduction, type NewIntroduction } from '../introduction.ts'

const house = await openTestHouse({ at: '2026-03-17T10:40:00Z' })
const { place, today } = house
const worker = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })

async function scene(made: PersonMade = {}, more: Partial<NewIntroduction> = {}) {
  return house.write(async tx => {
    const personId = await makePerson(tx, place.id, made)
    const entryId = await makeGroup(tx, place.id)
    const id = await makeIntroduction(
      tx,
      place.id,
      {
        ...{ personId, entryId, agreed: 'said yes themselves', on: '2026-03-03', at: new Date('2026-03-03T10:00:00Z') },
        by: { accountId: worker.accountId, name: 'Dev Patel', team: 'north-social-work' },
        ...more,
      },
      place.followUp,
    )
    return { personId, entryId, id, path: `/introductions/${id}` }
  })
}
const eventsOf = (id: string) => inTransaction(house.db, place.id, tx => listEvents(tx, place.id, [id]))

test('the buttons are those of the table, and one short form keeps what happened, when, whether it helped and in whose words', async () => {
  const { personId, entryId, id, path } = await scene()
  const shown = await worker.get(path)
  const offered = shown.page.querySelectorAll('input[name=answer]').map(input => input.getAttribute('value'))
  assert.deepEqual(offered, [
    'in touch',
    'been there',
    'still going',
    'not any more',
    'did not happen',
    'no longer wants',
    'could not reach',
    'asked to talk',
  ])
  assert.match(shown.text, /Ask Margaret about first contact with Fernhill Growers, due 7 days ago/)
  const kept = await worker.post(path, {
    ...{
      answer: 'been there',
      onDate: '2026-03-16',
      helped: 'yes',
      words: 'They’ve given me my own bed.',
      whose: 'person',
      seen: '0',
    },
  })
  assert.deepEqual([kept.status, kept.location], [303, path])
  const after = await worker.get(path)
  assert.equal(after.page.querySelector('.said blockquote')!.text, 'They’ve given me my own bed.')
  assert.match(after.text, /In Margaret’s own words, 16 March/)
  assert.match(after.text, /First time at Fernhill Growers, Dev Patel.*Helped: yes/)
  const [event] = await eventsOf(id)
  assert.deepEqual(
    [event!.kind, event!.onDate, event!.helped, event!.saidBy],
    ['first time there', '2026-03-16', 'yes', null],
  )
  const used = await inTransaction(house.db, place.id, tx =>
    sql<{
      on: string
    }>`select last_used_on as on from community.entry where place_id = ${place.id} and entry_id = ${entryId}`.execute(
      tx,
    ),
  )
  assert.equal(used.rows[0]!.on, '2026-03-16')
  const acts = (await auditOf(house, personId)).filter(row => row.record_id === id).map(row => row.act)
  assert.deepEqual(acts, [
    'read how an introduction went',
    'read how an introduction went',
    'wrote down how an introduction went',
    'read how an introduction went',
  ])
})

test('somebody else’s words are never hers: without a name they are refused, with one they are theirs', async () => {
  const { id, path } = await scene()
  const said = { answer: 'been there', words: 'She loved it.', seen: '0' }
  assert.match((await worker.post(path, said)).text, /Say whose words these are/)
  const nameless = await worker.post(path, { ...said, whose: 'other' })
  assert.match(nameless.text, /Write whose words these are/)
  assert.equal(nameless.page.querySelector('#words')!.text.trim(), 'She loved it.')
  assert.equal((await eventsOf(id)).length, 0)
  await worker.post(path, { ...said, whose: 'other', saidBy: 'Helen, her daughter' })
  assert.equal((await eventsOf(id))[0]!.saidBy, 'Helen, her daughter')
  const after = await worker.get(path)
  assert.equal(after.page.querySelector('.said'), null)
  assert.match(after.text, /Helen, her daughter’s words/)
})

test('after it stopped another try is offered, and going again is one answer away', async () => {
  const { personId, entryId, path } = await scene()
  await worker.post(path, { answer: 'not any more', seen: '0' })
  const after = await worker.get(path)
  assert.match(after.text, /One attempt is not the end/)
  assert.ok(after.page.querySelector(`a[href="/people/${personId}/introduce"]`))
  assert.ok(after.page.querySelector(`a[href="/people/${personId}/introduce?entry=${entryId}"]`))
  house.clock.set('2026-03-17T10:42:00Z')
  await worker.post(path, { answer: 'going again', seen: '1' })
  assert.match((await worker.get(path)).text, /still going/)
})

test('what the table does not offer is refused by the same table', async () => {
  const { id, path } = await scene()
  await worker.post(path, { answer: 'no longer wants', seen: '0' })
  const refused = await worker.post(path, { answer: 'still going', seen: '1' })
  assert.equal(refused.status, 422)
  assert.equal((await eventsOf(id)).length, 1)
  assert.match((await worker.post(path, { answer: 'a thing nobody wrote', seen: '1' })).text, /Say what happened/)
})

test('pressing twice makes one event; two people answering are told', async () => {
  const { id, path } = await scene()
  const shown = await worker.get(path)
  const mark = (name: string) => shown.page.querySelector(`main input[name=${name}]`)!.getAttribute('value')!
  const form = { csrf: mark('csrf'), once: mark('once'), seen: mark('seen'), answer: 'in touch' }
  await worker.send(path, form)
  await worker.send(path, form)
  assert.equal((await eventsOf(id)).length, 1)
  const late = await worker.send(path, { ...form, once: newId() })
  assert.equal(late.status, 422)
  assert.match(late.text, /Dev Patel has answered since this page was opened/)
  assert.equal((await eventsOf(id)).length, 1)
})

test('to be asked: the family’s yes is refused here too, her own is not', async () => {
  const { path } = await scene({}, { agreed: 'to be asked' })
  const refused = await worker.post(path, { answer: 'yes from the family', seen: '0' })
  assert.match(refused.text, /Only Margaret can say yes/)
  assert.equal(refused.page.querySelector('.govuk-error-summary a')!.getAttribute('href'), '#answer')
  const authority = await worker.post(path, { answer: 'yes by authority', seen: '0' })
  assert.match(authority.text, /Say who holds the authority/)
  await worker.post(path, { answer: 'yes', seen: '0' })
  assert.match((await worker.get(path)).text, /Margaret said yes, 17 March/)
})

test('nothing is asked once she has died', async () => {
  const { personId, id, path } = await scene()
  await house.write(tx =>
    sql`update people.person set died_on = '2026-03-10' where place_id = ${place.id} and person_id = ${personId}`.execute(
      tx,
    ),
  )
  const shown = await worker.get(path)
  assert.equal(shown.page.querySelectorAll('main form').length, 0)
  assert.match(shown.text, /Margaret Ashby died 10 March\. Nothing more is asked/)
  const asked = await worker.get('/follow-ups')
  const csrf = asked.page.querySelector('input[name=csrf]')!.getAttribute('value')!
  assert.equal((await worker.send(path, { csrf, once: newId(), answer: 'in touch' })).status, 422)
  assert.equal((await eventsOf(id)).length, 0)
})

test('one in a notebook is there for its keeper and for nobody else', async () => {
  const { path } = await scene({}, { withinNotebook: true })
  const other = await house.signedInAs('team manager', { team: 'north-social-work' })
  assert.equal((await worker.get(path)).status, 200)
  assert.equal((await other.get(path)).status, 404)
  const listed = await other.get('/follow-ups?whose=team')
  const csrf = listed.page.querySelector('input[name=csrf]')!.getAttribute('value')!
  assert.equal((await other.send(path, { csrf, once: newId(), answer: 'in touch' })).status, 404)
})

test('who may not follow up an introduction is refused, and markup in words stays words', async () => {
  const { path } = await scene()
  const director = await house.signedInAs('director')
  assert.equal((await director.get(path)).status, 403)
  await worker.post(path, { answer: 'been there', words: '<img src=x onerror=alert(1)>', whose: 'person', seen: '0' })
  const shown = await worker.get(path)
  assert.equal(shown.page.querySelectorAll('main img').length, 0)
  assert.equal(shown.page.querySelector('.said blockquote')!.text, '<img src=x onerror=alert(1)>')
  assert.equal((await worker.get(`/introductions/${newId()}`)).status, 404)
  assert.equal(today, '2026-03-17')
})
