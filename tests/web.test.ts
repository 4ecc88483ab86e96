import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeApp } from '#app'
import { newId, sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'

/** What holds for every page, shown on the first conversation. */
const finished = {
  do: 'finish',
  aboutName: 'Wilf Sykes',
  wants: 'Dominoes',
  mightNeed: 'no',
  results: 'advice',
  advice: 'Rang the club for him.',
}

const count = async (house: TestHouse, table: string) =>
  (
    await sql<{
      n: number
    }>`select count(*)::integer as n from ${sql.table(table)} where place_id = ${house.place.id}`.execute(
      house.db.kysely,
    )
  ).rows[0]!.n

test('the same form sent twice makes one record, also when both are sent at once', async () => {
  const house = await openTestHouse()
  const adviser = await house.signedInAs('contact adviser')
  const path = `/conversations/${newId()}`
  const shown = await adviser.get(path)
  const mark = (name: string) => shown.page.querySelector(`input[name=${name}]`)!.getAttribute('value')!
  const form = { ...finished, csrf: mark('csrf'), once: mark('once') }
  const [first, second] = await Promise.all([adviser.send(path, form), adviser.send(path, form)])
  const third = await adviser.send(path, form)
  assert.deepEqual([first.status, second.status, third.status], [303, 303, 303])
  assert.equal(first.location, second.location)
  assert.equal(third.location, first.location)
  assert.equal(await count(house, 'front_door.contact'), 1)
  assert.equal(await count(house, 'people.person'), 1)
})

test('a form shown to another session, or without its mark, changes nothing', async () => {
  const house = await openTestHouse()
  const adviser = await house.signedInAs('contact adviser')
  const other = await house.signedInAs('contact adviser')
  const path = `/conversations/${newId()}`
  const csrf = (await other.get(path)).page.querySelector('input[name=csrf]')!.getAttribute('value')!
  for (const form of [finished, { ...finished, csrf }]) {
    const answered = await adviser.send(path, form)
    assert.equal(answered.status, 403)
    // One that another session was shown may be one's own, from before: it comes again with what was typed.
    assert.match(answered.text, 'csrf' in form ? /signed out and in again/ : /gone out of date/)
    if ('csrf' in form) assert.equal(answered.page.querySelector('#wants')!.textContent.trim(), finished.wants)
  }
  assert.equal(await count(house, 'front_door.contact'), 0)
})

test('what was wrong is said beside the field, at the top, and nothing that was typed is lost', async () => {
  const house = await openTestHouse()
  const adviser = await house.signedInAs('contact adviser')
  const answered = await adviser.post(`/conversations/${newId()}`, {
    ...finished,
    mightNeed: '',
    wants: 'To see <b>Blackpool</b> again & “soon”',
  })
  assert.equal(answered.status, 422)
  assert.match(answered.html, /<title>Error: /)
  assert.equal(
    answered.page.querySelector('textarea[name=wants]')?.textContent.trim(),
    'To see <b>Blackpool</b> again & “soon”',
  )
  assert.match(answered.html, /To see &lt;b&gt;Blackpool&lt;\/b&gt;/)
  assert.equal(answered.page.querySelector('.govuk-error-summary a')?.getAttribute('href'), '#mightNeed')
  assert.ok(answered.page.querySelector('#mightNeed'))
  assert.equal(await count(house, 'front_door.contact'), 0)
})

test('words longer than a page takes are refused in words and kept', async () => {
  const house = await openTestHouse()
  const adviser = await house.signedInAs('contact adviser')
  const long = 'word '.repeat(2_000)
  const answered = await adviser.post(`/conversations/${newId()}`, { ...finished, wants: long })
  assert.equal(answered.status, 422)
  assert.match(answered.text, /8,000 characters or fewer/)
  assert.equal(answered.page.querySelector('textarea[name=wants]')?.textContent.trim(), long.trim())
})

test('a write and its audit line are there together, and the audit holds no content', async () => {
  const house = await openTestHouse()
  const adviser = await house.signedInAs('contact adviser')
  await adviser.post(`/conversations/${newId()}`, { ...finished, wants: 'A very particular sentence' })
  const lines = await sql<{ act: string; person_id: string | null; content_hash: Buffer | null }>`
    select act, person_id, content_hash from audit.entry where place_id = ${house.place.id} and act = 'recorded a first conversation'`.execute(
    house.db.kysely,
  )
  assert.equal(lines.rows.length, 1)
  assert.ok(lines.rows[0]!.person_id)
  assert.equal(lines.rows[0]!.content_hash?.length, 32)
  const all = await sql<{
    text: string
  }>`select string_agg(e::text, ' ') as text from audit.entry e where place_id = ${house.place.id}`.execute(
    house.db.kysely,
  )
  assert.doesNotMatch(all.rows[0]!.text, /particular sentence|Wilf|Sykes/)
})

test('pages are kept by nobody on the way, run no foreign script and name no referrer', async () => {
  const house = await openTestHouse()
  const reply = await house.app.inject({ url: '/sign-in' })
  assert.equal(reply.headers['cache-control'], 'no-store')
  const policy = String(reply.headers['content-security-policy'])
  assert.match(policy, /default-src 'none'/)
  assert.doesNotMatch(policy, /unsafe/)
  assert.equal(reply.headers['referrer-policy'], 'no-referrer')
  assert.equal(reply.headers['x-content-type-options'], 'nosniff')
})

test('odd addresses, odd forms and odd methods get a page that says so, never a fault', async () => {
  const house = await openTestHouse()
  const adviser = await house.signedInAs('contact adviser')
  for (const path of [
    '/nothing',
    '/people/../../etc/passwd',
    '/people/%00',
    `/contacts/${newId()}`,
    '/contacts/1%27or%271',
    '/conversations/<script>',
    '/%E0%A4%A',
  ])
    assert.ok([400, 404].includes((await adviser.get(path)).status), path)
  const cookie = 'alongside=%00%ff'
  assert.ok((await house.app.inject({ url: '/', headers: { cookie } })).statusCode < 500)
  const huge = await house.app.inject({
    method: 'POST',
    url: '/sign-in',
    payload: `account=${'x'.repeat(600_000)}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  assert.equal(huge.statusCode, 413)
  const json = await house.app.inject({
    method: 'POST',
    url: '/sign-in',
    payload: '{',
    headers: { 'content-type': 'application/json' },
  })
  assert.ok(json.statusCode >= 400 && json.statusCode < 500)
})

test('over https the cookie is bound to the host, and the browser is told to stay with https', async () => {
  const house = await openTestHouse()
  const { db, clock, place } = house
  const app = await makeApp({ db, clock, place, mode: 'demo', secure: true })
  try {
    const { accountId } = await house.signedInAs('contact adviser')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const sent = await app.inject({ method: 'POST', url: '/sign-in', payload: `account=${accountId}`, headers })
    const cookie = String(sent.headers['set-cookie'])
    assert.match(cookie, /^__Host-alongside=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    assert.match(String(sent.headers['strict-transport-security']), /max-age=31536000; includeSubDomains/)
    const [own] = cookie.split(';')
    assert.equal((await app.inject({ url: '/near', headers: { cookie: own! } })).statusCode, 200)
    // The name that a page without https would give is not believed.
    const other = own!.replace('__Host-', '')
    assert.equal((await app.inject({ url: '/near', headers: { cookie: other } })).statusCode, 303)
  } finally {
    await app.close()
  }
})

test('signing out tells the browser to forget', async () => {
  const house = await openTestHouse()
  const adviser = await house.signedInAs('contact adviser')
  const out = await adviser.post('/sign-out', {}, '/near')
  assert.equal(out.status, 303)
  assert.equal(out.headers['clear-site-data'], '"cache", "storage"')
  assert.match(String(out.headers['set-cookie']), /^alongside=; .*(Max-Age=0|Expires=Thu, 01 Jan 1970)/)
  assert.equal((await adviser.get('/near')).status, 303)
})
