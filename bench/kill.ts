import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { ensurePlace } from '#place'
import { profiles } from '#places'
import { migrate, newId, openDatabase, type Whereabouts } from '#platform/database'
import { type AppChild, startApp } from './app-child.ts'
import { finishedConversation } from './figures/first-contact.ts'
import { fill } from './fill.ts'
import { type Chance, chance } from './invented-words.ts'
import { type Counted, countWhatIsThere, type Save } from './kill-counted.ts'
import { type Client, type Reply, send, signIn } from './load.ts'
import { MOMENT } from './stage.ts'

/** A conversation that somebody finishes. Its id and mark stay the same however often it is sent. */

export type KillDrill = {
  where: Whereabouts
  saves: number
  /** About so often: each life ends at a random moment after a random number of answers. */
  kills: number
  headsFile: string
  seed: number
}

export type Drilled = Counted & { kills: number; seconds: number }

const CLIENTS = 4
/** Of those cut off, so many are never sent again; of those answered, so many are sent once more. */
const LEFT = 0.25
const AGAIN = 0.1
/** A save takes about so long here: the kill falls anywhere in it. */
const MOMENT_MS = 40
const LONGEST_MS = 5 * 60_000

/**
 * Finishes conversations over HTTP while the app is killed (SIGKILL) at random moments and started again; kills it a
 * last time, and counts what is there.
 */
export async function killDrill(drill: KillDrill): Promise<Drilled> {
  const began = performance.now()
  const { workers, people } = await setScene(drill.where)
  const next = chance(drill.seed)
  const saves = newSaves(drill.saves, people)
  const mortal = await startMortal(drill)
  const clients = await Promise.all(workers.slice(0, CLIENTS).map(id => signIn(mortal.port(), id)))
  const queue = [...saves]
  const end = { now: false }
  const answers = () => saves.filter(save => save.answered).length
  const killing = mortal.killNowAndThen(() => next() * 2 * (drill.saves / drill.kills), answers, next, end)
  try {
    await Promise.all(clients.map(client => finishAll(client, queue, mortal, next, began + LONGEST_MS)))
  } finally {
    end.now = true
    await killing
    await mortal.killFor()
  }
  const counted = await countWhatIsThere(drill.where, saves, drill.headsFile)
  return { ...counted, kills: mortal.kills(), seconds: (performance.now() - began) / 1_000 }
}

export const newSaves = (count: number, people: string[]): Save[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ contactId: newId(), once: newId(), personId: people[n % people.length]! },
    ...{ answered: false, cutOff: false, left: false },
  }))

export async function setScene(where: Whereabouts): Promise<{ workers: string[]; people: string[] }> {
  const db = await openDatabase(where)
  try {
    await migrate(db)
    const place = { ...profiles.marlbrook, id: await ensurePlace(db, profiles.marlbrook.slug, profiles.marlbrook.name) }
    await fill(db, place, { people: 200, entries: 0, contactsAYear: 0 }, new Set(['people']))
    const ids = async (text: string) => (await db.pool.query<{ id: string }>(text)).rows.map(row => row.id)
    return {
      workers: await ids('select account_id as id from identity.account order by 1'),
      people: await ids('select person_id as id from people.person order by 1'),
    }
  } finally {
    await db.close()
  }
}

type Mortal = {
  port(): number
  kills(): number
  /** Resolves when the app listens, whichever life it is in. */
  up(): Promise<number>
  killFor(): Promise<void>
  killNowAndThen(lives: () => number, answers: () => number, next: Chance, end: { now: boolean }): Promise<void>
}

/** The app, killed and started again. Its clock goes on where the last one stood. */
async function startMortal({ where, headsFile }: KillDrill): Promise<Mortal> {
  const began = Date.now()
  const start = () =>
    startApp({
      database: where,
      at: new Date(Date.parse(MOMENT) + Date.now() - began).toISOString(),
      sealing: { everyMs: 150, headsFile },
    })
  let kills = 0
  let app: AppChild = await start()
  let starting = Promise.resolve(app)
  const killFor = async () => {
    kills += 1
    await app.kill()
  }
  return {
    port: () => app.port,
    kills: () => kills,
    up: async () => (await starting).port,
    killFor,
    async killNowAndThen(lives, answers, next, end) {
      while (!end.now) {
        const until = answers() + lives()
        while (answers() < until && !end.now) await wait(2)
        await wait(next() * MOMENT_MS)
        if (end.now) return
        const dead = killFor()
        starting = dead.then(start)
        app = await starting
      }
    },
  }
}

/** One client: takes the next save, sends it until it is answered or left, sometimes once more for good measure. */
async function finishAll(client: Client, queue: Save[], mortal: Mortal, next: Chance, until: number): Promise<void> {
  let agent = new Agent({ keepAlive: true })
  for (let save = queue.shift(); save; save = queue.shift()) {
    while (!save.answered && !save.left) {
      if (performance.now() > until) throw new Error('The drill took longer than five minutes.')
      const port = await mortal.up()
      try {
        await finishOne(agent, port, client, save)
        if (next() < AGAIN) await finishOne(agent, port, client, save)
      } catch (fault) {
        if (!isCutOff(fault)) throw fault
        agent.destroy()
        agent = new Agent({ keepAlive: true })
        if (save.answered) break
        save.cutOff = true
        save.left = next() < LEFT
        await wait(5)
      }
    }
  }
  agent.destroy()
}

export const sendOne = (agent: Agent, port: number, client: Client, save: Save): Promise<Reply> =>
  send(agent, port, finishedConversation(client.csrf, save.contactId, save.personId, save.once), {
    cookie: client.cookie,
  })

async function finishOne(agent: Agent, port: number, client: Client, save: Save): Promise<void> {
  const reply = await sendOne(agent, port, client, save)
  if (reply.status !== 303 || reply.location !== `/contacts/${save.contactId}`)
    throw new Error(`A save was answered ${reply.status} ${reply.location ?? ''}: ${reply.body.slice(0, 200)}`)
  save.answered = true
}

const isCutOff = (fault: unknown) =>
  ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(String((fault as { code?: string }).code)) ||
  (fault instanceof Error && /socket hang up|aborted/.test(fault.message))
