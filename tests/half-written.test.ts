import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pagesOf } from '#app'
import { mayDo } from '#place'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, margaret } from '#tests/margaret'

/** A half-written page comes back (quality.md, Nothing lost), to its author, and in the end goes (safety.md, Drafts). */
const house = await openTestHouse()
const team = 'contact-centre'
const priya = await house.signedInAs('contact adviser', { name: 'Priya Shah', team })
const id = await margaret(house)
const note = `/people/${id}/note`
const said = { words: 'The roses were out, she said.', whose: 'person', other: '', onDate: '3/3/2026' }
const drafts = async () =>
  (
    await sql<{
      n: number
    }>`select count(*)::integer as n from platform.draft where place_id = ${house.place.id}`.execute(house.db.kysely)
  ).rows[0]!.n
const written = async (who: typeof priya, path = note) =>
  (await who.get(path)).page.querySelector('#words')!.textContent.trim()

test('what is being written is kept without a word, comes back wherever its author is, and to nobody else', async () => {
  const kept = await priya.post(note, { ...said, 'page.keep': 'as written' })
  assert.equal(kept.status, 204)
  const again = await priya.get(note)
  assert.match(again.text, /This is what you were writing today at 10:40\. Nothing of it is saved yet/)
  assert.equal(again.page.querySelector('#words')!.textContent.trim(), said.words)
  assert.ok(again.page.querySelector('[data-keeps]'))
  // Signed out, or on another machine: another session of the same account.
  await priya.post('/sign-out', {}, '/')
  const elsewhere = await house.app.inject({
    method: 'POST',
    url: '/sign-in',
    payload: `account=${priya.accountId}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  const cookie = String(elsewhere.headers['set-cookie']).split(';')[0]!
  assert.match((await house.app.inject({ url: note, headers: { cookie } })).body, /The roses were out/)
  const dev = await house.signedInAs('contact adviser', { name: 'Dev Patel', team })
  assert.equal(await written(dev), '')
})

test('saving for later needs no script, leads to the list of what is unfinished, and sending it ends it', async () => {
  const tom = await house.signedInAs('contact adviser', { name: 'Tom Hepworth', team })
  const before = await drafts()
  const put = await tom.post(note, { ...said, words: 'He rang twice today.', whose: 'mine', 'page.keep': 'for later' })
  assert.equal(put.location, '/')
  const start = await tom.get('/')
  assert.match(start.text, /Unfinished pages.*Margaret Ashby ?a note ?today, 10:40/)
  assert.ok(start.page.querySelector(`a[href="${note}"]`))
  assert.ok((await auditOf(house, id)).some(line => line.act === 'put a note aside, half-written'))
  assert.equal(await drafts(), before + 1)
  assert.equal((await tom.post(note, { ...said, words: 'He rang twice today, and once more.' })).status, 303)
  assert.equal(await drafts(), before)
  assert.equal(await written(tom), '')
})

test('a refusal keeps the draft; throwing it away ends it', async () => {
  const ann = await house.signedInAs('contact adviser', { name: 'Ann Cole', team })
  await ann.post(note, { ...said, 'page.keep': 'as written' })
  assert.equal((await ann.post(note, { ...said, onDate: 'soon' })).status, 422)
  assert.equal(await written(ann), said.words)
  assert.equal((await ann.post(note, { 'page.keep': 'nothing' })).location, note)
  assert.equal(await written(ann), '')
})

test('what is restricted lies nowhere half-written, and neither does a page that would not open', async () => {
  const sam = await house.signedInAs('contact adviser', { name: 'Sam Low', team })
  const before = await drafts()
  await sam.post(note, { ...said, 'page.keep': 'as written' })
  const refused = await sam.post(note, { ...said, restricted: 'yes', 'page.keep': 'as written' })
  assert.match(refused.html, /^Not kept while it is restricted/)
  assert.equal(await drafts(), before)
  const later = await sam.post(note, { ...said, restricted: 'yes', 'page.keep': 'for later' })
  assert.equal(later.status, 422)
  assert.equal(later.page.querySelector('#words')!.textContent.trim(), said.words)
  const nobody = `/people/${house.place.id}/note`
  assert.equal((await sam.post(nobody, { ...said, 'page.keep': 'as written' }, note)).status, 404)
  const chair = await house.signedInAs('external chair')
  assert.equal((await chair.post(note, { ...said, 'page.keep': 'as written' }, '/')).status, 403)
  assert.equal(await drafts(), before)
})

test('after a day it is unfinished: the manager of the same team reads it, audited; words told for a purpose stay their author’s', async () => {
  const levels = await openTestHouse({ profile: 'five-levels' })
  const who = await margaret(levels)
  const worker = await levels.signedInAs('social worker', { name: 'Lena Marsh', team: 'intervention' })
  const [plan, wider] = [`/people/${who}/plan`, `/people/${who}/circumstances`]
  await worker.post(plan, { words: 'To walk to the shop again.', whose: 'person', 'page.keep': 'as written' })
  await worker.post(wider, { words: 'Her brother drinks her money.', whose: 'person', 'page.keep': 'as written' })
  const manager = await levels.signedInAs('team manager', { name: 'Joan Bell', team: 'intervention' })
  assert.doesNotMatch((await manager.get('/')).text, /Lena Marsh/)
  levels.clock.set('2026-03-04T11:00:00Z')
  const later = await levels.signedInAs('team manager', { name: 'Joan Bell', team: 'intervention' })
  const start = await later.get('/')
  assert.match(start.text, /by Lena Marsh/)
  const links = start.page.querySelectorAll('a[href^="/unfinished/"]').map(a => a.getAttribute('href')!)
  const shown = await Promise.all(links.map(async href => (await later.get(href)).text))
  assert.equal(shown.filter(text => text.includes('To walk to the shop again')).length, 1)
  assert.equal(shown.filter(text => text.includes('drinks her money')).length, 0)
  assert.ok((await auditOf(levels, who)).filter(line => line.act === 'read a half-written page').length === 2)
  const other = await levels.signedInAs('team manager', { team: 'access' })
  assert.equal((await other.get(links[0]!)).status, 404)
})

test('the session ended while they wrote: nothing is lost, with or without script', async () => {
  const kay = await house.signedInAs('contact adviser', { name: 'Kay Wren', team })
  const shown = await kay.get(note)
  const mark = (name: string) => shown.page.querySelector(`input[name=${name}]`)!.getAttribute('value')!
  const marks = { csrf: mark('csrf'), once: mark('once') }
  await kay.post('/sign-out', {}, '/')
  const out = await kay.send(note, { ...marks, ...said })
  assert.equal(out.status, 401)
  assert.match(out.text, /You have been signed out.*What you wrote.*The roses were out, she said/)
  const fields = Object.fromEntries(
    out.page
      .querySelectorAll('main form input')
      .map(field => [field.getAttribute('name')!, field.getAttribute('value')!]),
  )
  // Signed in again in another tab, the same browser sends it once more: it stands in its fields, with new marks.
  const again = await house.app.inject({
    method: 'POST',
    url: '/sign-in',
    payload: `account=${kay.accountId}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  const cookie = String(again.headers['set-cookie']).split(';')[0]!
  const sent = await house.app.inject({
    method: 'POST',
    url: note,
    payload: new URLSearchParams(fields).toString(),
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
  })
  assert.equal(sent.statusCode, 403)
  assert.match(sent.body, /signed out and in again/)
  assert.match(sent.body, /The roses were out, she said\.<\/textarea>/)
})

/** Pages with room for more than a line that are not kept half-written, each with its reason. */
const notKept: Record<string, string> = {
  'community/answer/answer.njk': 'somebody without an account answers a question that was sent to them',
  'front-door/tell-us/tell-us.njk': 'whoever tells us has no account; it is written only',
  'front-door/tell-us/worry.njk': 'whoever tells us has no account; it is written only',
  'front-door/safeguarding/raise-concern.njk': 'a concern is sent at once, and lies nowhere unfinished',
  'front-door/safeguarding/concern.njk': 'safeguarding is restricted, and a manager would see the draft',
  'people/change/safety.njk': 'who must not be told lies nowhere but on the record',
  'people/change/address.njk': 'an address, and it may have to be hidden',
  'people/visiting/visiting.njk': 'keys and door codes are typed on the same page',
  'people/join/join.njk': 'a reason, of two records that were compared just then',
  'community/introduce/introduce.njk': 'it is for one group, chosen just before',
  'community/follow-ups/follow-ups.njk': 'a line for each of a list, saved one by one',
  'people/break-glass/break-glass.njk': 'a manager would read of somebody who is kept apart from them',
  'people/break-glass/review-glass.njk': 'a manager would read of somebody who is kept apart from them',
  'people/keep-apart/keep-apart.njk': 'a manager would read of somebody who is kept apart from them',
  'people/sharing/end-sharing.njk': 'a reason, and what is taken back is taken back at once',
  'people/my-page/ask.njk': 'their own page: nothing lies half-written where somebody else may sit',
  'people/my-page/my-sharing.njk': 'their own page: nothing lies half-written where somebody else may sit',
  'people/my-page/my-words.njk': 'their own page: nothing lies half-written where somebody else may sit',
  'place/accounts/my-team.njk': 'a line, about colleagues',
  'front-door/post/add-post.njk': 'a browser gives a file once: it would come back without it',
}

test('every page with room for more than a line keeps it while it is written, or says why not', () => {
  const root = join(import.meta.dirname, '../src')
  const templates = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.njk') && !file.startsWith('platform/'),
  )
  const roomy = templates.filter(file => {
    const text = readFileSync(join(root, file), 'utf8')
    return /<form[^>]*method="post"/.test(text) && /<textarea|kind: ["']textarea["']|prompt\(/.test(text)
  })
  assert.ok(roomy.length > 20, `${roomy.length}`)
  const keeps = (file: string) => /saveForLater|data-saves/.test(readFileSync(join(root, file), 'utf8'))
  assert.deepEqual(
    roomy.filter(file => !keeps(file) && !(file in notKept)),
    [],
  )
  assert.deepEqual(
    Object.keys(notKept).filter(file => keeps(file) || !roomy.includes(file)),
    [],
    'on the list without need',
  )
})

test('a page that keeps what is written shows it, to each role that may open it', async () => {
  const keeping = pagesOf('demo').filter(page => page.draft && /^\/people\/:person\/[a-z-]+$/.test(page.path.pattern))
  assert.ok(keeping.length > 8)
  const manager = await house.signedInAs('team manager')
  for (const page of keeping.filter(one => mayDo('team manager', one.may))) {
    const shown = await manager.get(page.path({ person: id } as never))
    if (shown.status === 200) assert.ok(shown.page.querySelector('[data-keeps]'), page.path.pattern)
  }
})
