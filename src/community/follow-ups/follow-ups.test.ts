import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, sql } from '#platform/database'
import { type Browser, openTestHouse } from '#tests/house'
import { auditOf, fieldsOf, makeGroup, makePerson, type PersonMade } from '#tests/introduced'
import { listEvents } from '../introduction.queries.ts'
import { makeIntroduction, type NewIntroduction } from '../introduction.ts'

/** Each test has a house of its own: a list is only right when nothing else is on it. */
async function scene() {
  const house = await openTestHouse({ at: '2026-03-17T10:40:00Z' })
  const worker = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
  const { place } = house
  const introduce = (made: PersonMade, more: Partial<NewIntroduction> = {}, browser = worker) =>
    house.write(async tx => {
      const personId = await makePerson(tx, place.id, made)
      const entryId = await makeGroup(tx, place.id)
      const by = { accountId: browser.accountId, name: 'Dev Patel', team: 'north-social-work' }
      const on = { on: '2026-03-10', at: new Date('2026-03-10T10:00:00Z') }
      const all: NewIntroduction = { personId, entryId, agreed: 'said yes themselves', ...on, by, ...more }
      return { personId, id: await makeIntroduction(tx, place.id, all, place.followUp) }
    })
  const eventsOf = (id: string) => inTransaction(house.db, place.id, tx => listEvents(tx, place.id, [id]))
  return { house, worker, introduce, eventsOf }
}
const names = async (browser: Browser, query = '') =>
  (await browser.get(`/follow-ups${query}`)).page.querySelectorAll('.option h3').map(h => h.text)

test('overdue first, then today, then the week; beyond it nothing', async () => {
  const { worker, introduce } = await scene()
  await introduce({ knownAs: 'Amina Yusuf' }, { followUpOn: '2026-03-20' })
  await introduce({ knownAs: 'Joseph Okoro' }, { followUpOn: '2026-03-14' })
  await introduce({ knownAs: 'Margaret Ashby', note: 'before ten' }, { followUpOn: '2026-03-17' })
  await introduce({ knownAs: 'Edith Larkin' }, { followUpOn: '2026-03-25' })
  const shown = await worker.get('/follow-ups')
  assert.deepEqual(await names(worker), ['Joseph Okoro', 'Margaret Ashby', 'Amina Yusuf'])
  assert.deepEqual(
    shown.page
      .querySelectorAll('main h2')
      .slice(0, 3)
      .map(h => h.text),
    ['Overdue', 'Today', 'In the next seven days'],
  )
  assert.match(
    shown.text,
    /Joseph Okoro due 3 days ago Ask Joseph about first contact with Fernhill Growers\. 01632 960114/,
  )
  assert.ok(shown.page.querySelector('a[href="tel:01632960114"]'))
})

test('mine, my team’s, everybody’s', async () => {
  const { house, worker, introduce } = await scene()
  const colleague = await house.signedInAs('social worker', { team: 'north-social-work' })
  const elsewhere = await house.signedInAs('social worker', { team: 'south-social-work' })
  await introduce({ knownAs: 'Mine Own' })
  await introduce({ knownAs: 'Ours Too' }, {}, colleague)
  await introduce(
    { knownAs: 'Their Own' },
    { by: { accountId: elsewhere.accountId, name: 'X', team: 'south-social-work' } },
  )
  assert.deepEqual(await names(worker), ['Mine Own'])
  assert.deepEqual(await names(worker, '?whose=team'), ['Mine Own', 'Ours Too'])
  assert.deepEqual((await names(worker, '?whose=all')).sort(), ['Mine Own', 'Ours Too', 'Their Own'])
  assert.deepEqual(await names(worker, '?whose=nonsense'), ['Mine Own'])
})

test('one press answers, her words with it, and the list says what was kept', async () => {
  const { worker, introduce, eventsOf } = await scene()
  const { id } = await introduce({}, { on: '2026-02-03', at: new Date('2026-02-03T10:00:00Z') })
  const shown = await worker.get('/follow-ups')
  const form = shown.page.querySelector('main form')!
  const buttons = form.querySelectorAll('button[name=answer]')
  assert.deepEqual(
    buttons.map(b => b.getAttribute('value')),
    ['still going', 'not any more', 'did not happen', 'could not reach'],
    'six weeks on, the question is how it is going',
  )
  const action = form.getAttribute('action')!
  assert.equal(action, `/introductions/${id}`)
  const kept = await worker.send(action, { ...fieldsOf(form), answer: 'still going', words: 'Every Tuesday.' })
  assert.equal(kept.location, `/follow-ups?whose=mine&kept=${id}`)
  const [event] = await eventsOf(id)
  assert.deepEqual(
    [event!.kind, event!.onDate, event!.words, event!.saidBy],
    ['still going', '2026-03-17', 'Every Tuesday.', null],
  )
  const after = await worker.get(kept.location!)
  assert.match(after.text, /Kept\. Margaret Ashby and Fernhill Growers: still going\. Put it right, or add more/)
  assert.match(after.text, /Nobody is waiting for you to ask/)
  await worker.send(action, { ...fieldsOf(form), answer: 'still going', words: 'Every Tuesday.' })
  assert.equal((await eventsOf(id)).length, 1, 'a second press is not a second event')
})

test('two people answered one after the other from one page are two answers', async () => {
  const { worker, introduce, eventsOf } = await scene()
  const both = [await introduce({ knownAs: 'Ada Pike' }), await introduce({ knownAs: 'Bea Moor' })]
  const forms = (await worker.get('/follow-ups')).page.querySelectorAll('main form')
  for (const form of forms) await worker.send(form.getAttribute('action')!, { ...fieldsOf(form), answer: 'been there' })
  for (const { id } of both) assert.equal((await eventsOf(id)).length, 1)
})

test('could not reach: it moves a few days, is not lost, and says how often was tried', async () => {
  const { house, worker, introduce } = await scene()
  await introduce({})
  const form = (await worker.get('/follow-ups')).page.querySelector('main form')!
  const kept = await worker.send(form.getAttribute('action')!, { ...fieldsOf(form), answer: 'could not reach' })
  assert.match(
    (await worker.get(kept.location!)).text,
    /could not be reached, and comes back on the list in a few days/,
  )
  const shown = await worker.get('/follow-ups')
  assert.match(shown.text, /In the next seven days Margaret Ashby due in 3 days .*Tried once without an answer/)
  house.clock.set('2026-03-20T09:00:00Z')
  const colleague = await house.signedInAs('social worker', { team: 'north-social-work' })
  assert.match((await colleague.get('/follow-ups?whose=team')).text, /Today Margaret Ashby due today/)
})

test('each person on the list is a read of their record, once, and nobody else is', async () => {
  const { house, worker, introduce } = await scene()
  const listed = await introduce({})
  const later = await introduce({ knownAs: 'Edith Larkin' }, { followUpOn: '2026-04-25' })
  await worker.get('/follow-ups')
  const reads = (await auditOf(house, listed.personId)).filter(row => row.act === 'read in the list of follow-ups')
  assert.deepEqual(
    reads.map(row => [row.account_id, row.record_id]),
    [[worker.accountId, listed.id]],
  )
  assert.deepEqual(await auditOf(house, later.personId), [])
})

test('nobody is asked after a death or by a list under a safety hold; no number that is not safe is shown', async () => {
  const { house, worker, introduce } = await scene()
  const dead = await introduce({ knownAs: 'Cora Bell' })
  await house.write(tx =>
    sql`update people.person set died_on = '2026-03-12' where place_id = ${house.place.id} and person_id = ${dead.personId}`.execute(
      tx,
    ),
  )
  await introduce({ knownAs: 'Iris Vale', safetyHold: true })
  await introduce({ knownAs: 'Joseph Okoro', safe: '', unsafe: '01632 960777', mustNotBeTold: 'his nephew' })
  const shown = await worker.get('/follow-ups?whose=all')
  assert.deepEqual(await names(worker, '?whose=all'), ['Joseph Okoro'])
  assert.match(shown.text, /Must not be told: his nephew Ask Joseph.*No number is marked safe/)
  assert.doesNotMatch(shown.text, /960777/)
})

test('an empty list is warm, and who may not follow up is refused', async () => {
  const { house, worker } = await scene()
  const shown = await worker.get('/follow-ups')
  assert.match(shown.text, /Nobody is waiting for you to ask.*See whether North social work has anybody to ask/)
  assert.match((await worker.get('/follow-ups?whose=team')).text, /Everybody has been asked/)
  const director = await house.signedInAs('director')
  assert.equal((await director.get('/follow-ups')).status, 403)
})

test('a long list goes on, and every one of them is reached', async () => {
  const { worker, introduce } = await scene()
  for (let n = 0; n < 45; n++) await introduce({ knownAs: `Person ${n}` })
  const first = await worker.get('/follow-ups')
  assert.match(first.text, /1 to 40 of 45/)
  const more = first.page
    .querySelectorAll('a')
    .find(a => a.text === 'More')!
    .getAttribute('href')!
  const all = new Set([...(await names(worker)), ...(await names(worker, more.slice(more.indexOf('?'))))])
  assert.equal(all.size, 45)
})
