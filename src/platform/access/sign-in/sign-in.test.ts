import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import { saveAccount } from '../account.queries.ts'
import { codeAt, hashPassword, newTotpSecret } from '../secret.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const secret = newTotpSecret()
const codeNow = (house: TestHouse) => codeAt(secret, Math.floor(house.clock.now().getTime() / 30_000))

async function realHouse() {
  const house = await openTestHouse({ mode: 'real' })
  const passwordHash = await hashPassword('a long password')
  await house.write(tx =>
    saveAccount(tx, house.place.id, {
      accountId: newId(),
      name: 'Priya Shah',
      email: 'Priya@example.org',
      role: 'contact adviser',
      team: 'contact-centre',
      passwordHash,
      totpSecret: secret,
    }),
  )
  const signIn = (fields: Record<string, string>, headers = {}) =>
    house.app.inject({
      method: 'POST',
      url: '/sign-in',
      payload: new URLSearchParams({ email: 'priya@example.org', password: 'a long password', ...fields }).toString(),
      headers: { ...FORM, ...headers },
    })
  return { house, signIn }
}

test('password and code together open a session; the cookie is out of reach of script', async () => {
  const { house, signIn } = await realHouse()
  const reply = await signIn({ code: codeNow(house), next: '/near' })
  assert.equal(reply.statusCode, 303)
  assert.equal(reply.headers.location, '/near')
  assert.match(String(reply.headers['set-cookie']), /HttpOnly.*SameSite=Lax/)
})

test('a code works once', async () => {
  const { house, signIn } = await realHouse()
  const code = codeNow(house)
  assert.equal((await signIn({ code })).statusCode, 303)
  assert.equal((await signIn({ code })).statusCode, 422)
})

test('a wrong password, a wrong code and an unknown e-mail say the same', async () => {
  const { house, signIn } = await realHouse()
  const said = async (fields: Record<string, string>) => {
    const reply = await signIn(fields)
    assert.equal(reply.statusCode, 422)
    return (
      /There is a problem.*?<\/div>/s.exec(reply.body)?.[0] ?? reply.body.match(/Those do not fit together[^<]*/)?.[0]
    )
  }
  const words = await said({ password: 'wrong', code: codeNow(house) })
  assert.ok(words)
  assert.equal(await said({ code: '000000' }), words)
  assert.equal(await said({ email: 'nobody@example.org', code: codeNow(house) }), words)
})

test('after five wrong tries the account rests for fifteen minutes, also with the right words', async () => {
  const { house, signIn } = await realHouse()
  for (let i = 0; i < 5; i += 1) await signIn({ password: 'wrong', code: '000000' })
  assert.equal((await signIn({ code: codeNow(house) })).statusCode, 422)
  house.clock.set('2026-03-03T10:56:00Z')
  assert.equal((await signIn({ code: codeNow(house) })).statusCode, 303)
})

test('the demo’s buttons are not there outside the demo', async () => {
  const { house } = await realHouse()
  const page = await house.app.inject({ url: '/sign-in' })
  assert.doesNotMatch(page.body, /choose who to be/i)
  const reply = await house.app.inject({
    method: 'POST',
    url: '/sign-in',
    payload: `account=${newId()}`,
    headers: FORM,
  })
  assert.equal(reply.statusCode, 422)
})

test('after signing in nobody is sent to another site', async () => {
  const { house, signIn } = await realHouse()
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    house.clock.set(new Date(house.clock.now().getTime() + 60_000).toISOString())
    assert.equal((await signIn({ code: codeNow(house), next })).headers.location, '/')
  }
})

test('a form of another site is refused before it is read', async () => {
  const { house, signIn } = await realHouse()
  assert.equal((await signIn({ code: codeNow(house) }, { 'sec-fetch-site': 'cross-site' })).statusCode, 403)
})

test('a session ends after an hour unused, after twelve hours, and on signing out', async () => {
  const house = await openTestHouse()
  const adviser = await house.signedInAs('contact adviser')
  assert.equal((await adviser.get('/safeguarding')).status, 200)
  house.clock.set('2026-03-03T11:41:00Z')
  assert.equal((await adviser.get('/safeguarding')).status, 303)

  const worker = await house.signedInAs('social worker')
  for (let minutes = 0; minutes <= 11 * 60; minutes += 50) {
    house.clock.set(new Date(Date.parse('2026-03-03T11:41:00Z') + minutes * 60_000).toISOString())
    assert.equal((await worker.get('/safeguarding')).status, 200)
  }
  house.clock.set('2026-03-03T23:42:00Z')
  assert.equal((await worker.get('/safeguarding')).status, 303)

  const manager = await house.signedInAs('team manager')
  await manager.post('/sign-out', {}, '/safeguarding')
  assert.equal((await manager.get('/safeguarding')).status, 303)
})
