import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { parse } from 'node-html-parser'
import { makeApp } from '#app'
import { realClock } from '#platform/clock'
import { newId, openDatabase } from '#platform/database'
import { finishedConversation, marksIn, realPlace } from '#tests/real-place'
import { startServer } from '#tests/server'
import { slowWire } from '#tests/slow-wire'

const PATIENCE_SECONDS = 1

test('the wire to the database is slow, and then silent: pages take longer, then say so, and hold nothing for ever', async () => {
  const server = await startServer()
  const wire = await slowWire(Number(new URL(server.url).port))
  const url = server.url.replace(/:\d+\//, `:${wire.port}/`)
  const db = await openDatabase({ url, folder: '', connections: 3, patience: PATIENCE_SECONDS })
  try {
    const straight = await openDatabase({ url: server.url, folder: '', connections: 1 })
    const { place, cookie } = await realPlace(straight)
    const logTo = { write: () => undefined }
    const app = await makeApp({ db, clock: realClock, place, mode: 'real', secure: false, logTo })
    const get = (path: string) => app.inject({ url: path, headers: { cookie } })
    const post = (path: string, form: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url: path,
        payload: new URLSearchParams(form).toString(),
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      })
    const path = `/conversations/${newId()}`
    const form = { ...finishedConversation, wants: 'Dominoes on a Friday', ...marksIn((await get(path)).body) }

    // Slow, but within everybody's patience: it is only slower.
    wire.delay(60)
    assert.equal((await get(path)).statusCode, 200)
    assert.equal((await get('/ready')).statusCode, 200)

    // Nothing passes: no answer, no refusal, as when the machine is cut off in the middle of a save.
    wire.delay(Number.POSITIVE_INFINITY)
    const began = performance.now()
    let seconds = Number.POSITIVE_INFINITY
    // The one connection that lies idle is the save's: it waits for an answer, not for a connection.
    assert.equal(db.pool.idleCount, 1)
    const saving = post(path, form).finally(() => {
      seconds = (performance.now() - began) / 1_000
    })
    while (db.pool.idleCount > 0) await wait(5)
    const [slow, ready, health] = await Promise.all([saving, get('/ready'), get('/health')])
    assert.equal(slow.statusCode, 503)
    assert.match(slow.body, /This is taking too long/)
    assert.ok(seconds < 4, `given up after ${seconds} s`)
    assert.equal(ready.statusCode, 503)
    assert.equal(health.statusCode, 200)
    assert.match(slow.body, /Dominoes on a Friday/)

    wire.delay(0)
    const held = parse(slow.body).querySelectorAll('main form input')
    const fields = Object.fromEntries(held.map(i => [i.getAttribute('name')!, i.getAttribute('value') ?? '']))
    assert.equal((await post(path, fields)).statusCode, 303)
    assert.equal((await straight.pool.query('select 1 from front_door.contact')).rows.length, 1)
    assert.equal((await get('/ready')).statusCode, 200)
    await app.close()
    await straight.close()
  } finally {
    await db.close()
    await wire.close()
    await server.stop()
  }
})
