import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, somebody } from '#tests/margaret'

const house = await openTestHouse()
const manager = await house.signedInAs('team manager', { name: 'Ade Cole', team: 'north-social-work' })
const other = await house.signedInAs('team manager', { name: 'Bea Lund', team: 'south-social-work' })
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah', team: 'contact-centre' })
const records = await house.signedInAs('team manager', { name: 'Imelda Rook', team: 'records' })
const kept = { why: 'Her son works in the contact centre', teams: ['safeguarding'], accounts: [], reviewOn: '3/6/2026' }

const apart = async (knownAs: string, more: Record<string, string> = {}) => {
  const id = await somebody(house, { knownAs, ...more })
  assert.equal((await manager.post(`/people/${id}/kept-apart`, kept)).status, 303)
  return id
}

test('kept apart, it opens for those named, whoever set it and the named team; nobody else finds or opens it', async () => {
  const id = await apart('Ruth Calder', { birthDate: '1950-01-02' })
  assert.equal((await adviser.get(`/people/${id}`)).status, 404)
  assert.match((await adviser.post('/people/find', { find: 'ruth calder' })).text, /Nobody on record is like this/)
  assert.match((await adviser.post('/people/find', { find: '2/1/1950' })).text, /Nobody on record is like this/)
  const mine = await manager.get(`/people/${id}`)
  assert.match(mine.text, /Kept apart. Open to: Ade Cole; everybody of Safeguarding; the worker to come back to/)
  const named = await house.signedInAs('social worker', { team: 'safeguarding' })
  assert.equal((await named.get(`/people/${id}`)).status, 200)
  assert.equal((await adviser.get(`/people/${id}/kept-apart`)).status, 403)

  assert.equal(
    (await manager.post(`/people/${id}/kept-apart/open-again`, { endedWhy: 'He left' }, `/people/${id}/kept-apart`))
      .status,
    303,
  )
  assert.equal((await adviser.get(`/people/${id}`)).status, 200)
  const quiet = (await auditOf(house, id)).filter(line => /apart|opened the record to/.test(line.act))
  assert.ok(quiet.length >= 2 && quiet.every(line => line.quiet), 'the person’s own list leaves no gap')
})

test('a day behind or no reason is refused, in the page’s words', async () => {
  const id = await somebody(house, { knownAs: 'Ann Pell' })
  const refused = await manager.post(`/people/${id}/kept-apart`, { ...kept, why: '', reviewOn: '1/1/2020' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Write why it has to be kept apart/)
  assert.match(
    (await manager.post(`/people/${id}/kept-apart`, { ...kept, reviewOn: '3/3/2026' })).text,
    /That day is not ahead/,
  )
})

test('the glass is broken for exactly one person with a reason: it opens for hours, managers know at once, another goes through it', async () => {
  const id = await apart('Edith Vane', { birthDate: '1941-07-08', nhsNumber: '9990000026' })
  const reason = 'A paramedic is at the door and has to know of her medicines'
  assert.equal(
    (await adviser.post('/people/break-glass', { find: 'edith vane', reason })).status,
    422,
    'a name alone would be a search',
  )
  const broke = await adviser.post('/people/break-glass', { find: 'edith vane 8/7/1941', reason })
  assert.equal(broke.location, `/people/${id}`)
  const opened = await adviser.get(broke.location!)
  assert.match(opened.text, /Edith Vane/)
  assert.match((await adviser.post('/people/find', { find: 'edith vane' })).text, /One person found/)
  assert.equal((await other.get(`/people/${id}`)).status, 404, 'to them alone')

  const looks = (await manager.get(`/people/${id}/who-looked`)).text
  assert.match(looks, /Priya Shah.*Broke the glass A paramedic is at the door/)
  assert.match(looks, /Opened the record it could not wait, and somebody goes through why/)

  const seen = await house.signedInAs('team manager', { team: 'south-social-work' })
  assert.ok(
    [...(await seen.get('/follow-ups')).page.querySelectorAll('nav a')].some(
      a => /Broken glass/.test(a.text) && /1/.test(a.text),
    ),
  )
  const list = await other.get('/broken-glass')
  assert.match(list.text, /Priya Shah, Contact centre.*A paramedic/)
  assert.doesNotMatch(list.text, /Edith|Vane/, 'the list names nobody')
  const review = list.page.querySelector('main section a')!.getAttribute('href')!
  assert.equal((await other.post(review, { outcome: '', answer: '' })).status, 422)
  assert.equal((await other.post(review, { outcome: 'was not needed', answer: 'The GP had it' })).status, 303)
  assert.match((await other.get('/broken-glass')).text, /Was not needed. The GP had it/)
  assert.equal((await other.get(review)).status, 404, 'once')
  assert.equal((await adviser.get(`/people/${id}`)).status, 404, 'and what was open ends')
})

test('after its hours it is shut again; by a manager’s own hand another manager goes through it; a try that opens nothing is on the list', async () => {
  const id = await apart('Iris Holm', { birthDate: '1939-02-02' })
  assert.equal(
    (await other.post('/people/break-glass', { find: 'iris holm 2/2/1939', reason: 'She fell' })).status,
    303,
  )
  assert.equal((await other.get(`/people/${id}`)).status, 200)
  const list = await other.get('/broken-glass')
  assert.match(list.text, /It was you: another goes through it/)
  const review = (await manager.get('/broken-glass')).page
    .querySelectorAll('main section a')
    .at(-1)!
    .getAttribute('href')!
  assert.equal((await other.get(review)).status, 404)
  house.clock.set('2026-03-03T14:41:00Z')
  const later = await house.signedInAs('team manager', { team: 'south-social-work' })
  assert.equal((await later.get(`/people/${id}`)).status, 404)
  house.clock.set('2026-03-03T10:40:00Z')
  const nothing = await adviser.post('/people/break-glass', { find: 'nobody atall 1/1/1990', reason: 'Trying' })
  assert.equal(nothing.status, 200)
  assert.match(nothing.text, /Nothing was opened/)
  assert.match((await manager.get('/broken-glass')).text, /Nothing was opened. Trying/)
})

test('with a safety hold it is quiet, and the person’s list has neither gap nor count', async () => {
  const id = await apart('Joan Frith', { birthDate: '1960-03-03' })
  await house.write(tx =>
    sql`update people.person set safety_hold = true where place_id = ${house.place.id} and person_id = ${id}`.execute(
      tx,
    ),
  )
  await adviser.post('/people/break-glass', { find: 'joan frith 3/3/1960', reason: 'Police asked' })
  assert.doesNotMatch((await manager.get(`/people/${id}/who-looked`)).text, /Broke the glass/)
})

test('somebody who is known already under a record kept apart is saved as new: not a word to the worker, a line for the records team', async () => {
  const id = await apart('Norah Quill', { birthDate: '1944-05-06', nhsNumber: '9990000034', phone: '01632 960411' })
  const form = {
    knownAs: 'Norah Quill',
    alsoKnownAs: '',
    birthDate: '6/5/1944',
    about: '',
    nhsNumber: '999 000 0034',
    address: '',
    postcode: '',
  }
  const saved = await adviser.post('/people/new', {
    ...form,
    neighbourhood: '',
    phone: '01632 960411',
    goOn: '',
    find: '',
  })
  assert.equal(saved.status, 303, saved.text)
  const shown = await adviser.get(saved.location!)
  assert.match(shown.text, /Norah Quill/)
  assert.notEqual(saved.location, `/people/${id}`)
  assert.equal((await other.get('/matches')).status, 404, 'for the records team alone')
  const list = await records.get('/matches')
  assert.match(list.text, /Norah Quill.*Agrees:.*NHS number.*Ask Ade Cole, who keeps the other record apart/)
  assert.ok(!list.html.includes(id))
  const names = saved.location!.concat('/names')
  const again = {
    knownAs: 'Norah Quill',
    givenName: '',
    familyName: '',
    alsoKnownAs: '',
    birthDate: '6/5/1944',
    about: '',
    nhsNumberState: 'not checked',
  }
  const changed = await adviser.post(names, { ...again, nhsNumber: '999 000 0034' })
  assert.equal(changed.status, 303, 'nor by the number on another page')
  for (const button of (await records.get('/matches')).page.querySelectorAll('main form'))
    await records.post(button.getAttribute('action')!, { outcome: 'somebody else' }, '/matches')
  assert.match((await records.get('/matches')).text, /Nobody\./)
})
