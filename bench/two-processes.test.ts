import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { Agent } from 'node:http'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type Database, newId, openDatabase } from '#platform/database'
import { finishedConversation, marksIn, realPlace } from '#tests/real-place'
import { type Server, startServer } from '#tests/server'
import { type Reply, send } from './load.ts'

/** Two processes of the house on one PostgreSQL: one is stopped and started again while people work. */
let server: Server
let db: Database
let cookie: string
const children: ChildProcess[] = []
before(async () => {
  server = await startServer()
  db = await openDatabase({ url: server.url, folder: '', connections: 2 })
  cookie = (await realPlace(db)).cookie
})
after(async () => {
  for (const child of children) child.kill('SIGKILL')
  await db.close()
  await server.stop()
})

type House = { port: number; metrics: number; child: ChildProcess; said: () => string; ended: Promise<number | null> }

async function start(more: Record<string, string> = {}): Promise<House> {
  const [port, metrics] = [await freePort(), await freePort()]
  const env = { ...{ DATABASE_URL: server.url, PORT: String(port), METRICS_PORT: String(metrics) }, LOG_LEVEL: 'info' }
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], {
    env: { PATH: process.env.PATH, CLOSING_SECONDS: '1', ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', part => {
      said += part
    })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const house = { port, metrics, child, said: () => said, ended }
  for (let tries = 0; !(await isReady(port)); tries += 1) {
    if (tries > 600 || child.exitCode !== null) throw new Error(`It did not become ready: ${said}`)
    await wait(100)
  }
  return house
}

const freePort = () =>
  new Promise<number>(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

const ask = (port: number, shot: Parameters<typeof send>[2], agent = new Agent()): Promise<Reply> =>
  send(agent, port, shot, { cookie })
const isReady = (port: number) =>
  ask(port, { path: '/ready' }).then(
    reply => reply.status === 200,
    () => false,
  )

test('one of two is stopped and started again while requests flow, and none fails', { timeout: 180_000 }, async () => {
  let houses = [await start(), await start()]
  // As any balancer does: asks each for its readiness, and sends people to those that are ready.
  let ready = houses.map(house => house.port)
  let over = false
  const balancing = (async () => {
    while (!over) {
      const answers = await Promise.all(houses.map(async h => ((await isReady(h.port)) ? h.port : 0)))
      ready = answers.filter(port => port > 0)
      await wait(50)
    }
  })()
  let turn = 0
  const next = () => {
    turn += 1
    return ready[turn % ready.length]!
  }
  const seen: Record<number, number> = {}
  let saved = 0
  const people = Array.from({ length: 4 }, async () => {
    const agent = new Agent({ keepAlive: true })
    while (!over) {
      const path = `/conversations/${newId()}`
      const page = await ask(next(), { path }, agent)
      const form = { ...finishedConversation, ...marksIn(page.body) }
      const reply = await ask(next(), { path, form }, agent)
      for (const { status } of [page, reply]) seen[status] = (seen[status] ?? 0) + 1
      if (reply.status === 303) saved += 1
    }
    agent.destroy()
  })
  const working = Promise.all(people)
  working.catch(() => {
    over = true
  })
  await wait(1_500)
  const [first, second] = houses as [House, House]
  first.child.kill('SIGTERM')
  assert.equal(await first.ended, 0, first.said())
  const again = await start()
  houses = [second, again]
  await wait(1_500)
  over = true
  await working
  await balancing
  assert.deepEqual(Object.keys(seen), ['200', '303'], JSON.stringify(seen))
  const kept = await db.pool.query('select count(*)::integer as n from front_door.contact')
  assert.equal(kept.rows[0].n, saved)
  assert.ok(saved > 10, `${saved} saved`)

  // What it told those who watch: counted, and nobody in it; not at the house's own port, since no token was given.
  const told = await ask(second.metrics, { path: '/metrics' })
  assert.match(
    told.body,
    /alongside_requests_total\{route="\/conversations\/:[a-z]+",method="POST",status="303"\} \d+/i,
  )
  assert.match(told.body, /alongside_request_seconds_bucket\{.*le="\+Inf"\} \d+/)
  assert.match(told.body, /alongside_database_up 1/)
  assert.match(told.body, /alongside_outbox_waiting 0/)
  assert.match(told.body, /alongside_audit_unsealed_seconds \d+/)
  assert.match(told.body, /alongside_chore_ended_timestamp_seconds\{chore="audit"\} \d+|alongside_chore_went_well/)
  assert.doesNotMatch(told.body, /Wilf|Dominoes|Priya/)
  for (const line of told.body.trim().split('\n'))
    assert.match(line, /^# (HELP|TYPE) [a-z_]+ .+$|^[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [0-9.e+-]+$/)
  assert.equal((await ask(second.port, { path: '/metrics' })).status, 404)

  // The database goes while nobody asks, and comes back: the same process works on.
  await server.goAway()
  assert.equal((await ask(second.port, { path: '/ready' })).status, 503)
  assert.match((await ask(second.metrics, { path: '/metrics' })).body, /alongside_database_up 0/)
  await server.comeBack()
  assert.equal((await ask(second.port, { path: '/' })).status, 200)
  for (const house of houses) {
    house.child.kill('SIGTERM')
    assert.equal(await house.ended, 0)
    assert.doesNotMatch(house.said(), /Wilf|Dominoes|Priya/)
  }
})

test('a wrong setting and a database that is not there are refused in words, and no secret is in them', async () => {
  await assert.rejects(start({ PORT: 'http' }), /PORT is a number/)
  const nowhere = `postgres://alongside:my-own-secret@127.0.0.1:${await freePort()}/alongside`
  await assert.rejects(start({ DATABASE_URL: nowhere }), (fault: Error) => {
    assert.match(fault.message, /The database does not answer/)
    assert.doesNotMatch(fault.message, /my-own-secret/)
    return true
  })
})
