import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { signInThere, startProvider } from '#tests/provider'
import { saveAccount } from '../account.queries.ts'
import { hashPassword } from '../secret.ts'
import { providerAnswerPath } from '../ways.ts'
import type { RoleMap } from './provider.rules.ts'
import { makeProvider } from './provider.ts'

const address = 'http://localhost:3999'
const back = `${address}${providerAnswerPath({})}`
const atProvider = await startProvider(back)
after(() => atProvider.close())

const roles: RoleMap = {
  claim: 'groups',
  emailProvedBy: 'email_verified',
  rules: [
    { value: 'asc-managers', role: 'team manager', team: 'rapid-response' },
    { value: 'asc-front-door', role: 'contact adviser', team: 'contact-centre' },
  ],
}

async function scene(issuer = atProvider.issuer) {
  const { clientId, clientSecret, people } = atProvider
  people.clear()
  const settings = { issuer, clientId, clientSecret, name: 'Marlbrook sign-in', address }
  const ways = { address, provider: makeProvider(settings, roles, providerAnswerPath({})) }
  const house = await openTestHouse({ mode: 'real', ways })
  const add = async (email: string, more = {}) => {
    const accountId = newId()
    const account = { accountId, name: 'Priya Shah', email, role: 'contact adviser', team: 'contact-centre', ...more }
    await house.write(tx => saveAccount(tx, house.place.id, account))
    return accountId
  }
  const begin = async () => {
    const reply = await house.app.inject({ url: '/sign-in/provider?next=/safeguarding' })
    const cookie = String(reply.headers['set-cookie'] ?? '').split(';')[0]!
    return { url: String(reply.headers.location), cookie, reply }
  }
  const answer = (url: string, cookie: string) =>
    house.app.inject({ url: url.slice(address.length), headers: { cookie } })
  const signIn = async (name: string) => {
    const { url, cookie } = await begin()
    return answer(await signInThere(url, name, back), cookie)
  }
  const row = async (accountId: string) =>
    (
      await sql<{ role: string; team: string; subject: string | null; password_hash: string | null }>`
        select role, team, subject, password_hash from identity.account where account_id = ${accountId}`.execute(
        house.db.kysely,
      )
    ).rows[0]!
  const sessionOf = (reply: { headers: Record<string, unknown> }) =>
    [reply.headers['set-cookie']]
      .flat()
      .map(String)
      .find(one => one.startsWith('alongside='))
      ?.split(';')[0]
  return { house, people, add, begin, answer, signIn, row, sessionOf }
}

const priya = { email: 'priya@example.org', email_verified: true, groups: ['asc-front-door'] }

test('somebody with an account comes in, goes on to where they were going, and is tied to the subject', async () => {
  const { house, people, add, signIn, row, sessionOf } = await scene()
  const accountId = await add('Priya@example.org', { passwordHash: await hashPassword('a long password') })
  people.set('p1', priya)
  const reply = await signIn('p1')
  assert.equal(reply.statusCode, 303)
  assert.equal(reply.headers.location, '/safeguarding')
  const opened = await house.app.inject({ url: '/safeguarding', headers: { cookie: sessionOf(reply)! } })
  assert.equal(opened.statusCode, 200)
  const { subject, password_hash } = await row(accountId)
  assert.equal(subject, 'p1')
  assert.equal(password_hash, null, 'and by nothing else')
})

test('once tied, the subject is the key: another e-mail there is the same person, the same e-mail on another is not', async () => {
  const { people, add, signIn, row } = await scene()
  const accountId = await add('priya@example.org')
  people.set('p1', priya)
  await signIn('p1')
  people.set('p1', { ...priya, email: 'priya.new@example.org', email_verified: false })
  assert.equal((await signIn('p1')).statusCode, 303)
  people.set('p2', priya)
  const other = await signIn('p2')
  assert.equal(other.statusCode, 403)
  assert.match(other.body, /you have no account here/)
  assert.equal((await row(accountId)).subject, 'p1')
})

test('an e-mail that the provider does not vouch for ties nothing', async () => {
  const { people, add, signIn, row } = await scene()
  const accountId = await add('priya@example.org')
  for (const email_verified of [false, undefined, 'no']) {
    people.set('p1', { ...priya, email_verified })
    const reply = await signIn('p1')
    assert.equal(reply.statusCode, 403)
    assert.match(reply.body, /does not say that your e-mail is yours/)
  }
  assert.equal((await row(accountId)).subject, null)
})

test('another group there is another role here, and every session of what they were ends', async () => {
  const { house, people, add, signIn, row, sessionOf } = await scene()
  const accountId = await add('priya@example.org')
  people.set('p1', priya)
  const first = sessionOf(await signIn('p1'))!
  people.set('p1', { ...priya, groups: ['other', 'asc-managers'] })
  const second = sessionOf(await signIn('p1'))!
  const { role, team } = await row(accountId)
  assert.deepEqual({ role, team }, { role: 'team manager', team: 'rapid-response' })
  const open = async (cookie: string) =>
    (await house.app.inject({ url: '/my-account', headers: { cookie } })).statusCode
  assert.deepEqual([await open(first), await open(second)], [303, 200])
})

test('in no group of ours they are refused in plain words, and what was open is ended', async () => {
  const { house, people, add, signIn, sessionOf } = await scene()
  await add('priya@example.org')
  people.set('p1', priya)
  const cookie = sessionOf(await signIn('p1'))!
  people.set('p1', { ...priya, groups: ['parks'] })
  const reply = await signIn('p1')
  assert.equal(reply.statusCode, 403)
  assert.match(reply.body, /does not say what you do here/)
  assert.equal(sessionOf(reply), undefined)
  assert.equal((await house.app.inject({ url: '/my-account', headers: { cookie } })).statusCode, 303)
})

test('whoever has no account, or left, does not come in, and hears the same', async () => {
  const { house, people, add, signIn } = await scene()
  people.set('p1', priya)
  const nobody = await signIn('p1')
  const accountId = await add('priya@example.org')
  await house.write(tx =>
    sql`update identity.account set left_on = '2026-03-01' where account_id = ${accountId}`.execute(tx),
  )
  const left = await signIn('p1')
  const said = (reply: { body: string }) => /knows you, but you have no account here[^<]*/.exec(reply.body)?.[0]
  assert.deepEqual([nobody.statusCode, left.statusCode], [403, 403])
  assert.ok(said(nobody))
  assert.equal(said(left), said(nobody))
})

test('an answer is taken once, only with its own state, from the browser that was sent, and within ten minutes', async () => {
  const { house, people, add, begin, answer, sessionOf } = await scene()
  await add('priya@example.org')
  people.set('p1', priya)
  const said = async (url: string, cookie: string) => {
    const reply = await answer(url, cookie)
    assert.equal(sessionOf(reply), undefined)
    assert.equal(reply.statusCode, 403)
    return reply.body
  }
  const { url, cookie, reply } = await begin()
  assert.match(String(reply.headers['set-cookie']), /HttpOnly; SameSite=Lax/)
  assert.match(url, /code_challenge_method=S256/)
  const came = await signInThere(url, 'p1', back)
  assert.match(await said(came, ''), /begun in another browser/)
  const other = await begin()
  assert.match(await said(came, other.cookie), /could not be taken/, 'another errand’s state')
  assert.equal((await answer(came, cookie)).statusCode, 303)
  assert.match(await said(came, cookie), /begun in another browser/, 'a second time')
  const third = await begin()
  const late = await signInThere(third.url, 'p1', back)
  house.clock.set(new Date(house.clock.now().getTime() + 11 * 60_000).toISOString())
  assert.match(await said(late, third.cookie), /took too long/)
})

test('whoever was here before is asked anew, and the provider has to say that it did', async () => {
  const { house, people, add, begin, answer, signIn, sessionOf } = await scene()
  await add('priya@example.org')
  people.set('p1', priya)
  assert.doesNotMatch((await begin()).url, /prompt=login/)
  const before = sessionOf(await signIn('p1'))!
  const reply = await house.app.inject({ url: '/sign-in/provider', headers: { cookie: before } })
  const cookie = String(reply.headers['set-cookie']).split(';')[0]!
  const asked = new URL(String(reply.headers.location))
  assert.equal(asked.searchParams.get('prompt'), 'login')
  // Somebody at the desk takes the question out of the address: the provider then says nothing of when it asked.
  asked.searchParams.delete('prompt')
  asked.searchParams.delete('max_age')
  const came = await signInThere(asked.href, 'p1', back)
  const turned = await answer(came, cookie)
  assert.equal(turned.statusCode, 403)
  assert.equal(sessionOf(turned), undefined)
  const again = await house.app.inject({ url: '/sign-in/provider', headers: { cookie: before } })
  const held = String(again.headers['set-cookie']).split(';')[0]!
  const done = await answer(await signInThere(String(again.headers.location), 'p1', back), `${held}; ${before}`)
  assert.equal(done.statusCode, 303)
  assert.notEqual(sessionOf(done), before)
  assert.equal((await house.app.inject({ url: '/my-account', headers: { cookie: before } })).statusCode, 303)
})

test('refused at the provider is refused here, in words; nothing is kept of what it said', async () => {
  const { begin, answer, sessionOf } = await scene()
  const { url, cookie } = await begin()
  const state = new URL(url).searchParams.get('state')
  const reply = await answer(
    `${back}?error=access_denied&error_description=gone&state=${state}&iss=${encodeURIComponent(atProvider.issuer)}`,
    cookie,
  )
  assert.equal(reply.statusCode, 403)
  assert.match(reply.body, /Marlbrook sign-in did not let you in/)
  assert.doesNotMatch(reply.body, /gone/)
  assert.equal(sessionOf(reply), undefined)
})

test('a provider that does not answer is said, and the password page still stands', async () => {
  const { begin } = await scene('http://localhost:9')
  const { reply } = await begin()
  assert.equal(reply.statusCode, 503)
  assert.match(reply.body, /Marlbrook sign-in does not answer just now/)
  assert.match(reply.body, /Six digits from your authenticator/)
})

test('where no provider is set there is no such page', async () => {
  const house = await openTestHouse({ mode: 'real' })
  for (const url of ['/sign-in/provider', '/sign-in/provider/answer?code=1'])
    assert.equal((await house.app.inject({ url })).statusCode, 404, url)
  assert.doesNotMatch((await house.app.inject({ url: '/sign-in' })).body, /passkey|Sign in with/)
})
