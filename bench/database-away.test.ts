import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { parse } from 'node-html-parser'
import { makeApp } from '#app'
import { realClock } from '#platform/clock'
import { type Database, newId, openDatabase } from '#platform/database'
import { makeCounting } from '#platform/web'
import { finishedConversation, marksIn, realPlace } from '#tests/real-place'
import { type Server, startServer } from '#tests/server'

/** A real PostgreSQL that goes away, comes back, or is slow: quality.md, Nothing lost. */
let server: Server
let db: Database
let app: FastifyInstance
let cookie: string
let placeId: number
let closing = false
before(async () => {
  server = await startServer()
  db = await openDatabase({ url: server.url, folder: '', connections: 4, patience: 2 })
  const made = await realPlace(db)
  cookie = made.cookie
  placeId = made.place.id
  const watch = {
    counting: makeCounting(),
    closing: () => closing,
    metrics: { token: 'a token that is long enough', text: async () => 'counted 1\n' },
  }
  app = await makeApp({ db, clock: realClock, place: made.place, mode: 'real', secure: false, watch })
})
after(async () => {
  await app.close()
  await db.close()
  await server.stop()
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers: { cookie, ...headers } })
const post = (url: string, form: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(form).toString(),
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
  })
const contacts = async () =>
  (await db.pool.query('select count(*)::integer as n from front_door.contact where place_id = $1', [placeId])).rows[0]
    .n

/** What the page that says so would send, were its button pressed. */
function heldIn(html: string): { action: string; fields: Record<string, string> } {
  const form = parse(html).querySelector('main form')!
  const fields = form.querySelectorAll('input').map(i => [i.getAttribute('name')!, i.getAttribute('value') ?? ''])
  return { action: form.getAttribute('action')!, fields: Object.fromEntries(fields) }
}

test('the database goes away: pages say so, what was typed stays in the page, and all of it comes back by itself', async () => {
  const path = `/conversations/${newId()}`
  const page = await get(path)
  assert.equal(page.statusCode, 200)
  assert.equal((await get('/ready')).statusCode, 200)
  const typed = {
    ...finishedConversation,
    aboutName: 'Wilf Sykes',
    wants: 'Dominoes & "tea" <on> a Friday',
    ...marksIn(page.body),
  }

  // Pages that are being answered, and connections that lie idle, at the moment it goes.
  const inFlight = Promise.all(Array.from({ length: 8 }, () => get('/')))
  await server.goAway()
  for (const answered of await inFlight)
    assert.ok([200, 303, 503].includes(answered.statusCode), `${answered.statusCode}`)

  const away = await get('/')
  assert.equal(away.statusCode, 503)
  assert.equal(away.headers['retry-after'], '10')
  assert.match(away.body, /We cannot reach the records just now/)
  const refused = await post(path, typed)
  assert.equal(refused.statusCode, 503)
  const held = heldIn(refused.body)
  assert.equal(held.action, path)
  assert.deepEqual(held.fields, typed)
  assert.match(refused.body, /Dominoes &amp; (&quot;|&#34;)tea/)

  assert.equal((await get('/health')).body, 'alive\n')
  const ready = await get('/ready')
  assert.deepEqual([ready.statusCode, ready.body], [503, 'not ready: the database does not answer\n'])

  await server.comeBack()
  assert.equal((await get('/ready')).statusCode, 200)
  const saved = await post(held.action, held.fields)
  assert.equal(saved.statusCode, 303)
  assert.equal((await post(held.action, held.fields)).headers.location, saved.headers.location)
  assert.equal(await contacts(), 1)
})

test('a password is not handed back in a page', async () => {
  await server.goAway()
  const refused = await post('/sign-in', { email: 'priya@example.org', password: 'my own secret', code: '123456' })
  assert.equal(refused.statusCode, 503)
  assert.doesNotMatch(refused.body, /my own secret|123456/)
  await server.comeBack()
  assert.equal((await get('/')).statusCode, 200)
})

test('a database that makes a page wait too long is given up, told of, and the page holds no connection', async () => {
  const holder = await openDatabase({ url: server.url, folder: '', connections: 1 })
  const client = await holder.pool.connect()
  const path = `/conversations/${newId()}`
  const typed = { ...finishedConversation, ...marksIn((await get(path)).body) }
  await client.query('begin; lock table front_door.contact in access exclusive mode')
  const before = await get('/health')
  assert.equal(before.statusCode, 200)
  const [slow, ...others] = await Promise.all([post(path, typed), get('/ready'), get('/health')])
  assert.equal(slow.statusCode, 503)
  assert.match(slow.body, /This is taking too long/)
  assert.deepEqual(
    others.map(one => one.statusCode),
    [200, 200],
  )
  await client.query('rollback')
  const held = heldIn(slow.body)
  assert.equal((await post(held.action, held.fields)).statusCode, 303)
  client.release()
  await holder.close()
})

test('no room left is told in words, by its own code', async () => {
  // The disk of a test is not filled: a rule of the database says what a full one does.
  await db.pool.query(`create function full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
    create trigger full_disk before insert on front_door.contact execute function full_disk()`)
  const path = `/conversations/${newId()}`
  const answered = await post(path, { ...finishedConversation, ...marksIn((await get(path)).body) })
  await db.pool.query('drop trigger full_disk on front_door.contact; drop function full_disk')
  assert.equal(answered.statusCode, 503)
  assert.match(answered.body, /no room left/)
  assert.equal((await post(heldIn(answered.body).action, heldIn(answered.body).fields)).statusCode, 303)
})

test('a database without a migration of this version is not ready, and neither is a house that closes', async () => {
  const last = (await db.pool.query('delete from public.migration where number = 18 returning *')).rows[0]
  assert.match((await get('/ready')).body, /has not had 0018/)
  await db.pool.query('insert into public.migration values ($1, $2, $3, $4)', Object.values(last))
  assert.equal((await get('/ready')).statusCode, 200)
  closing = true
  assert.equal((await get('/ready')).body, 'not ready: closing\n')
  assert.equal((await get('/')).headers.connection, 'close')
  closing = false
})

test('figures for whoever watches need their token, and health needs none and says nothing of anybody', async () => {
  assert.equal((await get('/metrics')).statusCode, 401)
  assert.equal((await get('/metrics', { authorization: 'Bearer another' })).statusCode, 401)
  const told = await get('/metrics', { authorization: 'Bearer a token that is long enough' })
  assert.deepEqual([told.statusCode, told.body], [200, 'counted 1\n'])
  assert.equal((await app.inject({ url: '/health' })).statusCode, 200)
})
