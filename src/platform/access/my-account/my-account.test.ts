import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** One account in as many browsers as one likes. */
async function inBrowser(house: TestHouse, accountId: string, agent: string, cookie = '') {
  const login = await house.app.inject({
    ...{ method: 'POST', url: '/sign-in', payload: `account=${accountId}` },
    headers: { ...FORM, 'user-agent': agent, cookie },
  })
  const held = String(login.headers['set-cookie']).split(';')[0]!
  const open = (url = '/my-account', by = agent) =>
    house.app.inject({ url, headers: { cookie: held, 'user-agent': by } })
  const press = async (form: Record<string, string>) => {
    const csrf = /name="csrf" value="([^"]+)"/.exec((await open()).body)![1]!
    const payload = new URLSearchParams({ csrf, ...form }).toString()
    const headers = { ...FORM, cookie: held, 'user-agent': agent }
    return house.app.inject({ method: 'POST', url: '/my-account', payload, headers })
  }
  return { cookie: held, open, press }
}
const idsIn = (html: string) => [...html.matchAll(/name="session" value="([^"]+)"/g)].map(match => match[1]!)

test('somebody sees where they are signed in, ends one, and ends all others', async () => {
  const house = await openTestHouse()
  const { accountId } = await house.signedInAs('social worker')
  const mine = await inBrowser(house, accountId, FIREFOX)
  const [other, third] = [await inBrowser(house, accountId, CHROME), await inBrowser(house, accountId, CHROME)]
  const html = (await mine.open()).body
  assert.match(html, /Firefox on Linux/)
  assert.match(html, /Chrome on Windows/)
  assert.match(html, /This one/)
  assert.equal(idsIn(html).length, 3, 'all but this one can be ended')
  const chrome = /Chrome on Windows.*?name="session" value="([^"]+)"/s.exec(html)![1]!
  assert.equal((await mine.press({ do: 'end', session: chrome })).statusCode, 303)
  const left = await Promise.all([other, third].map(async one => (await one.open()).statusCode))
  assert.deepEqual(left.sort(), [200, 303])
  assert.equal((await mine.press({ do: 'end others' })).statusCode, 303)
  assert.deepEqual([(await mine.open()).statusCode, (await other.open()).statusCode], [200, 303])
  assert.equal((await third.open()).statusCode, 303)
})

test('nobody ends somebody else’s session, whatever id they send', async () => {
  const house = await openTestHouse()
  const victim = await house.signedInAs('social worker')
  const other = await inBrowser(house, (await house.signedInAs('administrator')).accountId, CHROME)
  const theirs = await sql<{
    id: string
  }>`select session_id as id from identity.session where account_id = ${victim.accountId}`.execute(house.db.kysely)
  for (const session of [theirs.rows[0]!.id, newId(), 'x'])
    assert.equal((await other.press({ do: 'end', session })).statusCode, 422)
  assert.equal((await victim.get('/my-account')).status, 200)
})

test('a session that another browser brings is ended, and the audit says so', async () => {
  const house = await openTestHouse()
  const { accountId } = await house.signedInAs('social worker')
  const mine = await inBrowser(house, accountId, FIREFOX)
  assert.equal((await mine.open('/my-account', FIREFOX.replaceAll('145', '146'))).statusCode, 200, 'a newer version')
  assert.equal((await mine.open('/my-account', CHROME)).statusCode, 303)
  assert.equal((await mine.open()).statusCode, 303, 'also for whoever it was taken from')
  const lines =
    await sql`select 1 from audit.entry where account_id = ${accountId} and act like '%another browser brought%'`.execute(
      house.db.kysely,
    )
  assert.equal(lines.rows.length, 1)
})

test('signing in always begins a new session, and ends the one that this browser had', async () => {
  const house = await openTestHouse()
  const { accountId } = await house.signedInAs('social worker')
  const first = await inBrowser(house, accountId, FIREFOX)
  const page = (await house.app.inject({ url: '/sign-in', headers: { cookie: first.cookie, 'user-agent': FIREFOX } }))
    .body
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)![1]!
  const again = await house.app.inject({
    ...{ method: 'POST', url: '/sign-in', payload: new URLSearchParams({ csrf, account: accountId }).toString() },
    headers: { ...FORM, 'user-agent': FIREFOX, cookie: first.cookie },
  })
  const cookie = String(again.headers['set-cookie']).split(';')[0]!
  assert.notEqual(cookie, first.cookie)
  assert.equal((await first.open()).statusCode, 303)
  const forged = await inBrowser(house, accountId, FIREFOX, 'alongside=chosen-by-somebody-else')
  assert.doesNotMatch(forged.cookie, /chosen-by/)
})

test('what matters asks somebody to sign in again when it is a while since they did; in the demo it does not', async () => {
  const address = 'http://localhost:3999'
  const real = await openTestHouse({ mode: 'real', ways: { address } })
  const token = await begun(real)
  const open = (house: TestHouse, url: string, cookie: string) => house.app.inject({ url, headers: { cookie } })
  assert.equal((await open(real, '/my-account/passkeys', token)).statusCode, 200)
  real.clock.set('2026-03-03T10:56:00Z')
  const later = await open(real, '/my-account/passkeys', token)
  assert.equal(later.statusCode, 303)
  assert.equal(later.headers.location, '/sign-in?next=%2Fmy-account%2Fpasskeys')
  assert.match((await open(real, String(later.headers.location), token)).body, /Sign in again to go on/)
  assert.equal((await open(real, '/my-account', token)).statusCode, 200, 'the rest goes on')

  const demo = await openTestHouse({ ways: { address } })
  const worker = await demo.signedInAs('social worker')
  demo.clock.set('2026-03-03T10:56:00Z')
  assert.equal((await worker.get('/my-account/passkeys')).status, 200)
})

async function begun(house: TestHouse): Promise<string> {
  const { beginSession, saveAccount } = await import('../index.ts')
  const [accountId, now] = [newId(), house.clock.now()]
  const token = await house.write(async tx => {
    const account = { accountId, name: 'Ada', email: 'ada@example.org', role: 'social worker', team: 'hubs' }
    await saveAccount(tx, house.place.id, account)
    return beginSession(tx, house.place.id, { accountId, way: 'passkey', agent: '', now })
  })
  return `alongside=${token}`
}
