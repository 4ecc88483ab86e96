import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { LightMyRequestResponse } from 'fastify'
import { parse } from 'node-html-parser'
import { makeApp } from '#app'
import { realClock } from '#platform/clock'
import { type Database, newId, openDatabase } from '#platform/database'
import { finishedConversation, marksIn, realPlace } from '#tests/real-place'
import { startServer } from '#tests/server'
import { mayMount, type SmallDisk, smallDisk } from '#tests/small-disk'

/** A disk that is really full, under either database: quality.md, Nothing lost. */
const MEGABYTES = 200
/** Enough conversations for any table to want another page. */
const MOST = 400

type Scene = { disk: SmallDisk; db: Database; savedOrWhy(path: string, form: Fields): Promise<LightMyRequestResponse> }
type Fields = Record<string, string>

const skip = mayMount() ? false : 'a small disk can only be mounted by root'

/** Opens a house whose database lies on a small disk. */
async function onSmallDisk(kind: 'embedded' | 'server', work: (scene: Scene & House) => Promise<void>) {
  const disk = smallDisk(MEGABYTES)
  if (!disk) throw new Error('No small disk could be mounted.')
  const server = kind === 'server' ? await startServer(disk.folder) : undefined
  const db = await openDatabase({ url: server?.url, folder: join(disk.folder, 'data'), connections: 4, patience: 5 })
  try {
    const { place, cookie } = await realPlace(db)
    const logTo = { write: () => undefined }
    const app = await makeApp({ db, clock: realClock, place, mode: 'real', secure: false, logTo })
    const get = (url: string) => app.inject({ url, headers: { cookie } })
    const savedOrWhy = (url: string, form: Fields) =>
      app.inject({
        method: 'POST',
        url,
        payload: new URLSearchParams(form).toString(),
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      })
    const comeBack = async () => server?.comeBack()
    await work({ disk, db, get, savedOrWhy, comeBack })
    await app.close()
  } finally {
    disk.makeRoom()
    await db.close()
    await server?.stop()
    disk.remove()
  }
}
type House = { get(url: string): Promise<LightMyRequestResponse>; comeBack(): Promise<void> }

const typed = {
  ...finishedConversation,
  aboutName: 'Wilf Sykes',
  wants: `Dominoes & "tea" ${'on a Friday '.repeat(80)}`,
}

/** Saves until one is refused; answers what was kept, and the refusal. */
async function untilRefused({ get, savedOrWhy }: Pick<Scene & House, 'get' | 'savedOrWhy'>) {
  const marks = marksIn((await get(`/conversations/${newId()}`)).body)
  const kept: string[] = []
  for (let n = 0; n < MOST; n += 1) {
    const id = newId()
    const reply = await savedOrWhy(`/conversations/${id}`, { ...typed, ...marks, once: newId() })
    if (reply.statusCode !== 303) return { kept, id, reply }
    kept.push(id)
  }
  throw new Error(`${MOST} conversations fitted on a full disk.`)
}

function heldIn(html: string): { action: string; fields: Fields } {
  const form = parse(html).querySelector('main form')!
  const fields = form.querySelectorAll('input').map(i => [i.getAttribute('name')!, i.getAttribute('value') ?? ''])
  return { action: form.getAttribute('action')!, fields: Object.fromEntries(fields) }
}

const idsIn = async (db: Database) =>
  (await db.pool.query<{ id: string }>('select contact_id as id from front_door.contact')).rows.map(row => row.id)

const ready = async (get: House['get']) => {
  const { statusCode, body } = await get('/ready')
  return `${statusCode} ${body.trim()}`
}

for (const kind of ['embedded', 'server'] as const)
  test(`the disk is full, ${kind}: a plain page says so and holds what was typed, and room is all it needs`, {
    skip,
  }, async () => {
    await onSmallDisk(kind, async scene => {
      const { disk, db, get, savedOrWhy } = scene
      assert.equal(await ready(get), '200 ready')
      disk.fill()
      const { kept, id, reply } = await untilRefused(scene)
      assert.equal(reply.statusCode, 503)
      assert.match(reply.body, /There is no room left where they are kept/)
      const held = heldIn(reply.body)
      assert.equal(held.action, `/conversations/${id}`)
      assert.equal(held.fields.wants, typed.wants)
      assert.equal((await get('/health')).body, 'alive\n')
      assert.equal(await ready(get), '503 not ready: there is no room left, and what people save is refused')

      disk.makeRoom()
      assert.equal((await savedOrWhy(held.action, held.fields)).statusCode, 303)
      assert.equal(await ready(get), '200 ready')
      assert.deepEqual(new Set(await idsIn(db)), new Set([...kept, id]))
    })
  })

for (const kind of ['embedded', 'server'] as const)
  test(`not even its own log fits, ${kind}: the database stops, pages hold what was typed, and all that was kept is there`, {
    skip,
  }, async () => {
    await onSmallDisk(kind, async scene => {
      const { disk, db, get, savedOrWhy, comeBack } = scene
      const marks = marksIn((await get(`/conversations/${newId()}`)).body)
      disk.fill()
      const { kept } = await untilRefused(scene)
      const log = "select pg_logical_emit_message(true, 'filling', repeat('x', 1000000))"
      await assert.rejects(async () => {
        for (let n = 0; n < MEGABYTES; n += 1) await db.pool.query(log)
      })
      const id = newId()
      const refused = await savedOrWhy(`/conversations/${id}`, { ...typed, ...marks, once: newId() })
      assert.equal(refused.statusCode, 503, refused.body)
      const held = heldIn(refused.body)
      assert.equal(held.fields.wants, typed.wants)
      assert.equal((await get('/health')).body, 'alive\n')
      assert.match(await ready(get), /^503 not ready/)

      disk.makeRoom()
      // A server that ended is started by whoever looks after it; the embedded database opens itself again.
      await comeBack()
      const until = performance.now() + 30_000
      while (/does not answer/.test(await ready(get)) && performance.now() < until) await wait(100)
      assert.equal((await savedOrWhy(held.action, held.fields)).statusCode, 303)
      assert.equal(await ready(get), '200 ready')
      assert.deepEqual(new Set(await idsIn(db)), new Set([...kept, id]))
    })
  })
