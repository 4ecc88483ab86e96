import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { newId, sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import { auditOf, somebody } from '#tests/margaret'

let house: TestHouse
let adviser: Awaited<ReturnType<TestHouse['signedInAs']>>
let colleague: typeof adviser
let manager: typeof adviser
before(async () => {
  house = await openTestHouse()
  adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  colleague = await house.signedInAs('contact adviser', { name: 'Sam Reid' })
  manager = await house.signedInAs('team manager', { name: 'Ros Kemp' })
})

const letter = {
  fromKind: 'GP',
  fromName: 'Dr Okafor',
  aboutName: 'Wilf Sykes',
  cameOn: '2026-03-02',
  datedOn: '2026-02-27',
  words: 'I saw Mr Sykes on Friday.\nHe would like company.',
}
async function broughtIn(more: Partial<typeof letter> = {}): Promise<string> {
  const sent = await adviser.upload('/post/new', { ...letter, ...more })
  assert.equal(sent.status, 303, sent.text)
  const found = await sql<{ post_id: string }>`select post_id from front_door.post_item
    where place_id = ${house.place.id} order by post_id desc limit 1`.execute(house.db.kysely)
  return found.rows[0]!.post_id
}
const finish = {
  do: 'finish',
  channel: 'letter or form',
  caller: 'professional',
  callerName: 'Dr Okafor',
  mightNeed: 'no',
}
const advice = { ...finish, results: 'advice', advice: 'Told him of the dominoes.' }

test('what came waits in the duty list and opens as the conversation page, with the letter beside it', async () => {
  const post = await broughtIn()
  const waiting = await colleague.get('/waiting?kind=post')
  const line = waiting.page.querySelectorAll('tbody tr').find(row => row.text.includes('Wilf Sykes'))!
  assert.match(line.text.replace(/\s+/g, ' '), /Came in, nobody has dealt with it From the GP, Dr Okafor/)
  assert.match((await colleague.get('/')).text, /1 came in|came in/)
  const opened = await adviser.get(line.querySelector('a')!.getAttribute('href')!)
  assert.equal(opened.location, `/conversations/${post}`)
  const page = await adviser.get(opened.location!)
  assert.match(
    page.page.querySelector('.two--source details.source[open]')!.text,
    /I saw Mr Sykes on Friday\.\nHe would/,
  )
  assert.match(page.text, /From the GP: Dr Okafor\. Dated 27 February, came on 2 March/)
  assert.equal(page.page.querySelector('#channel option[selected]')!.getAttribute('value'), 'letter or form')
  assert.equal(page.page.querySelector('#aboutName')!.getAttribute('value'), 'Wilf Sykes')
  assert.equal(page.page.querySelector('#callerName')!.getAttribute('value'), 'Dr Okafor')
})

test('saving the conversation links the letter to the contact and to the record, and it waits no more', async () => {
  const wilf = await somebody(house, { knownAs: 'Wilf of the Post', birthDate: '1940-01-02' })
  const post = await broughtIn({ aboutName: 'Wilf of the Post' })
  const path = `/conversations/${post}`
  const done = await adviser.post(path, { ...advice, personId: wilf, wants: 'Company' })
  assert.equal(done.location, `/contacts/${post}`)
  const contact = await adviser.get(done.location!)
  assert.match(contact.text, /by letter or form/)
  const source = contact.page.querySelector(`a[href="/post/${post}/source"]`)!
  assert.match(source.text, /What came from the GP/)
  const file = await house.app.inject({ url: `/post/${post}/source`, headers: { cookie: adviser.cookie } })
  assert.match(file.body, /^I saw Mr Sykes/)
  assert.match((await adviser.get(`/people/${wilf}`)).text, /What came from the GP/)
  assert.match((await adviser.get(`/people/${wilf}/documents`)).text, /Dr Okafor/)
  assert.doesNotMatch((await adviser.get('/waiting?kind=post')).text, /Wilf of the Post/)
  assert.equal((await adviser.get(`/post/${post}`)).location, done.location)
  assert.ok((await auditOf(house, wilf)).some(line => line.act === 'opened the file of what came in'))
})

test('a colleague who is writing from it is named, and nobody writes it a second time', async () => {
  const post = await broughtIn({ aboutName: 'Taken Already' })
  await adviser.post(`/conversations/${post}`, { do: 'draft', wants: 'Half of it' })
  const opened = await colleague.get(`/post/${post}`)
  assert.equal(opened.location, `/post/${post}/put-aside`)
  const shown = await colleague.get(opened.location!)
  assert.match(shown.text, /Priya Shah is writing a conversation from this/)
  assert.equal(shown.page.querySelector('#why'), null)
  const tried = await colleague.post(opened.location!, { why: 'Twice' })
  assert.equal(tried.status, 422)
  assert.equal((await colleague.get(`/conversations/${post}`)).status, 404)
  assert.match((await manager.get('/waiting?kind=post')).text, /Taken Already .*Priya Shah/)
})

test('nothing to do needs a reason, is done once, and stays in the list of what was dealt with', async () => {
  const post = await broughtIn({ aboutName: 'Came Twice' })
  const path = `/post/${post}/put-aside`
  assert.match((await adviser.post(path, { why: ' ' })).text, /Say why there is nothing to do/)
  assert.equal((await adviser.post(path, { why: 'It came twice' })).status, 303)
  const tray = await adviser.get('/post')
  assert.match(tray.text, /Came Twice.*Nothing to do: It came twice, Priya Shah/)
  assert.equal((await colleague.get(`/post/${post}`)).location, path)
  assert.match((await colleague.get(path)).text, /Nothing to do: It came twice/)
})

test('a police notice goes straight to safeguarding with itself: restricted, quiet, and out of the tray', async () => {
  const person = await somebody(house, { knownAs: 'Nora Guarded' })
  const words = 'We attended at 02:10. She says her son takes her money.'
  const post = await broughtIn({ fromKind: 'police', fromName: 'PC Hale', aboutName: 'Nora Guarded', words })
  const page = await adviser.get(`/conversations/${post}`)
  const straight = page.page.querySelectorAll('.source a').find(a => a.text.startsWith('Straight to safeguarding'))!
  const path = straight.getAttribute('href')!
  const raising = await adviser.get(path)
  assert.match(raising.text, /her son takes her money/)
  assert.equal(raising.page.querySelector('#aboutName')!.getAttribute('value'), 'Nora Guarded')
  const concern = { dangerNow: 'no', adultOrChild: 'adult', whatHappened: 'As the notice says', knows: 'not known' }
  const raised = await adviser.post('/safeguarding', { ...concern, from: post, personId: person }, path)
  assert.equal(raised.status, 303)
  assert.doesNotMatch((await adviser.get('/post')).text, /Nora Guarded/)
  assert.equal((await adviser.get(`/post/${post}/source`)).status, 404)
  assert.doesNotMatch((await adviser.get(`/people/${person}`)).text, /What came from the police/)
  const id = new URLSearchParams(raised.location!.split('?')[1]).get('concern')!
  const decided = await manager.get(`/safeguarding/concerns/${id}`)
  const link = decided.page
    .querySelectorAll('a')
    .find(a => a.text.startsWith('What came in'))!
    .getAttribute('href')!
  assert.match((await manager.get(link)).html, /her son takes her money/)
  assert.equal((await adviser.get(link)).status, 403)
  const restricted = await manager.get(`/people/${person}/documents`)
  assert.match(restricted.text, /What came from the police/)
  assert.ok((await auditOf(house, person)).every(l => !/safeguarding|came in/.test(l.act) || l.quiet))
})

test('what is missing or too much is said in words, and what was typed stays', async () => {
  const refused = async (more: object, says: RegExp) => {
    const shown = await adviser.upload('/post/new', { ...letter, ...more } as Record<string, string>)
    assert.equal(shown.status, 422)
    assert.match(shown.text, says)
    assert.equal(shown.page.querySelector('#fromName')!.getAttribute('value'), 'Dr Okafor')
  }
  await refused({ words: '' }, /Choose the file, or type in what it says/)
  await refused({ fromKind: '' }, /Choose whom it is from/)
  await refused({ cameOn: '' }, /Write the day it came/)
  await refused({ datedOn: '2026-03-03' }, /dated after the day it came/)
  const file = { name: 'file', fileName: 'a.txt', bytes: Buffer.from('words') }
  assert.match((await adviser.upload('/post/new', letter, file)).text, /one of the two/)
  assert.equal((await adviser.get(`/post/${newId()}`)).status, 404)
})
