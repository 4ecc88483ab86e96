import { appendFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { checks, linkTo, makeApp, measures, recordChores } from '#app'
import { makeDemoPlace } from '#demo'
import { outcomesChores } from '#outcomes'
import { madeAsAt, type Place } from '#place'
import { seal } from '#platform/audit'
import { type Chores, runChores, tidyChores } from '#platform/chores'
import { realClock, todayOf } from '#platform/clock'
import { type Command, Refusal, type Running } from '#platform/commands'
import { type Database, refreshStatistics, troubleOf } from '#platform/database'
import { chooseAdapter, type Settings, sendDue } from '#platform/notify'
import { makeCounting, type Watch } from '#platform/web'
import { choresOf } from './chores.ts'
import { listenForWatchers, metricsText } from './watch/metrics.ts'
import { waysFrom } from './ways-in.ts'
import { messagesFrom, packsFrom, type RunSettings, scanFrom, settingsFrom } from './what-is-set.ts'

/** Runs until it is told to stop, then finishes what it is doing. */
async function serve({ db, clock, place, print, flags }: Running<Place>, mode: 'demo' | 'real'): Promise<0> {
  const settings = messagesFrom(mode)
  const run = settingsFrom(mode)
  const adapter = chooseAdapter(settings, clock)
  const { packs, nightly } = packsFrom(place)
  const sending = { ...place, ...(adapter && { sends: adapter.sends }), ...(packs && { packs }) }
  const scan = scanFrom()
  const port = process.env.PORT ? run.port : Number(flags.port ?? run.port)
  const ways = waysFrom(process.env, place, mode === 'demo' ? `http://localhost:${port}` : undefined)
  const { watch, text, close: closeDoor } = watching(run, { db, placeId: place.id })
  const app = await makeApp({
    ...{ db, clock, place: sending, mode, secure: run.secure, watch },
    ...{ ways, ...(run.proxies && { proxies: run.proxies }), ...(scan && { scan }) },
  })
  const stopped = stopAsked()
  await app.listen({ port, host: run.host })
  const watchers = run.metricsPort ? await listenForWatchers(run.metricsPort, text) : undefined
  print(`${place.name} is open at http://localhost:${port}/`)
  const to = linkTo(addressOf(settings, port))
  const send = adapter && (() => sendDue({ db, placeId: place.id, clock, adapter, checks, linkTo: to }))
  const round: Chores = {
    ...{
      db,
      placeId: place.id,
      clock,
      wall: realClock,
      chores: [
        ...choresOf(sending, { send, keepHead, packs: nightly }),
        ...recordChores(place, process.env.ERASED_FILE),
        ...outcomesChores(measures, place),
      ],
    },
    fault: (chore, said) => console.error(`By itself, ${chore} failed:`, said),
  }
  await tidyChores(round)
  const stop = everyMinute(round)
  await stopped
  closeDoor()
  await wait(run.closingSeconds * 1_000)
  await stop()
  await app.close()
  watchers?.close()
  await sealTail(db, place.id, clock.now())
  return 0
}

const stopAsked = () =>
  new Promise<void>(resolve => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
  })

/** What is counted of one process. A promise that nobody waits for may fail when the database goes: that ends nothing. */
function watching(run: RunSettings, where: { db: Database; placeId: number }) {
  const counting = makeCounting()
  const text = () => metricsText({ ...where, clock: realClock, counting })
  let closing = false
  const watch: Watch = {
    ...{ counting, closing: () => closing },
    ...(run.metricsToken && { metrics: { token: run.metricsToken, text } }),
  }
  process.on('unhandledRejection', fault => {
    const { name, code } = fault as { name?: string; code?: string }
    console.error('A promise that nobody waited for failed:', [name, code].filter(Boolean).join(' '))
  })
  const close = () => {
    closing = true
  }
  return { watch, text, close }
}

/** As the house closes. With the database away the next process does it. */
async function sealTail(db: Database, placeId: number, now: Date): Promise<void> {
  const head = await seal(db, placeId, now).catch(fault => {
    if (!troubleOf(fault)) throw fault
    console.error('The audit was not sealed on closing: the database does not answer.')
  })
  if (head) keepHead(head)
}

/** Looks each minute for what is due. Returns how to stop, which waits for what is being done. */
function everyMinute(round: Chores): () => Promise<void> {
  let running: Promise<unknown> | undefined
  const look = () => {
    running ??= runChores(round)
      .catch(fault => console.error('Looking for what is due failed:', (fault as Error).name))
      .finally(() => {
        running = undefined
      })
  }
  const minute = setInterval(look, 60_000)
  return async () => {
    clearInterval(minute)
    await running
  }
}

const addressOf = (settings: Settings, port: number) =>
  'address' in settings ? settings.address : `http://localhost:${port}`

/** The newest sealed batch, also outside the database: a rewritten chain would not agree with it. */
function keepHead(head: { batch: number; hash: string }): void {
  const file = process.env.AUDIT_HEADS_FILE
  if (file)
    appendFileSync(
      file,
      `${JSON.stringify(head)}
`,
    )
}

export const demo: Command<Place> = {
  name: 'demo',
  serves: 'demo',
  does: 'Makes the invented borough if it is not there, and serves it',
  help: 'npm run demo -- [--place marlbrook] [--scale 0.12] [--years 3] [--seed 1] [--as-at 2026-03-03] [--data DIR]\nPORT chooses the port (3000).',
  flags: { scale: 'text', years: 'text', seed: 'text', port: 'text' },
  async run(running) {
    if (process.env.NODE_ENV === 'production')
      throw new Refusal('The demo signs anybody in as anyone. It does not run in production.')
    messagesFrom('demo')
    const { db, place, flags, clock, progress } = running
    if (!(await madeAsAt(db, place.id))) {
      const { years, scale, seed } = flags
      await makeDemoPlace(db, place, {
        asAt: todayOf(clock),
        seed: Number(seed ?? 1),
        ...(scale && { scale: Number(scale) }),
        ...(years && { years: Number(years) }),
        progress,
      })
      await refreshStatistics(db)
    }
    return serve(running, 'demo')
  },
}

export const serveCommand: Command<Place> = {
  name: 'serve',
  serves: 'real',
  does: 'Serves a place to its staff',
  help: 'npm run alongside -- serve [--place NAME]\nDATABASE_URL names a PostgreSQL; without it the embedded database in --data DIR is used. Everything else is read from the environment: docs/running.md.',
  flags: { port: 'text' },
  async run(running) {
    if (await madeAsAt(running.db, running.place.id))
      throw new Refusal('This place was made by the demo. Serve a real place from a database of its own.')
    return serve(running, 'real')
  },
}
