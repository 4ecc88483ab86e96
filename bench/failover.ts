import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Whereabouts } from '#platform/database'
import { type Pair, startPair } from '#tests/standby'
import { type AppChild, startApp } from './app-child.ts'
import { newSaves, sendOne, setScene } from './kill.ts'
import type { Save } from './kill-counted.ts'
import { type Counted, countWhatIsThere } from './kill-counted.ts'
import { type Client, send, signIn } from './load.ts'
import { MOMENT } from './stage.ts'

export type FailoverDrill = {
  saves: number
  headsFile: string
  /** Milliseconds that whoever watches takes to see that the primary is gone, and to promote the standby. */
  noticedAfterMs: number
}

export type FailedOver = Counted & {
  /** Answered in words that the records cannot be reached: the page holds what was typed. */
  toldAway: number
  /** Answered in any other way than saved or away. */
  otherwise: string[]
  /** From the kill to the next save that was answered, and of it from the promotion on: milliseconds. */
  awayMs: number
  afterPromotionMs: number
  /** What /ready of both said while the primary was gone, and at the end. */
  readyWhileAway: number[]
  readyAfter: number[]
}

const CLIENTS = 4
const LONGEST_MS = 5 * 60_000
/** Somebody whose page said so sends it again after so long. */
const SENT_AGAIN_AFTER_MS = 50

type Moments = { killed: number; promoted: number; back: number }
type Drill = { apps: AppChild[]; queue: Save[]; moments: Moments; toldAway: number; otherwise: string[]; until: number }

/**
 * Two processes save over HTTP on a primary with a standby that it waits for. Half way the primary is killed and, a moment
 * later, the standby promoted; nothing else is done to anything. Then what is there is counted.
 */
export async function failoverDrill(asked: FailoverDrill): Promise<FailedOver> {
  const pair = await startPair()
  const apps: AppChild[] = []
  try {
    const where: Whereabouts = { folder: '', url: pair.url, patience: 4 }
    const { workers, people } = await setScene(where)
    const sealing = { everyMs: 150, headsFile: asked.headsFile }
    apps.push(await startApp({ database: where, at: MOMENT, sealing }), await startApp({ database: where, at: MOMENT }))
    const clients = await Promise.all(workers.slice(0, CLIENTS).map(id => signIn(apps[0]!.port, id)))
    const saves = newSaves(asked.saves, people)
    const moments: Moments = { killed: 0, promoted: 0, back: 0 }
    const drill: Drill = {
      ...{ apps, queue: [...saves], moments, toldAway: 0, otherwise: [], until: performance.now() + LONGEST_MS },
    }
    const working = Promise.all(clients.map((client, n) => finishAll(client, n, drill)))
    const readyWhileAway = await failOver(pair, drill, () => saves.filter(save => save.answered).length, asked)
    await working
    const readyAfter = await readiness(apps)
    for (const app of apps) await app.stop()
    const counted = await countWhatIsThere(where, saves, asked.headsFile)
    return {
      ...counted,
      ...{ toldAway: drill.toldAway, otherwise: drill.otherwise, readyWhileAway, readyAfter },
      awayMs: Math.round(moments.back - moments.killed),
      afterPromotionMs: Math.round(moments.back - moments.promoted),
    }
  } finally {
    for (const app of apps) await app.kill()
    await pair.stop()
  }
}

/** Half way. Answers what /ready said between the kill and the promotion. */
async function failOver(pair: Pair, drill: Drill, answered: () => number, asked: FailoverDrill): Promise<number[]> {
  const { moments, apps, until } = drill
  while (answered() < asked.saves / 2 && performance.now() < until) await wait(2)
  moments.killed = performance.now()
  await pair.killPrimary()
  await wait(asked.noticedAfterMs)
  const said = await readiness(apps)
  pair.promote()
  moments.promoted = performance.now()
  return said
}

async function readiness(apps: AppChild[]): Promise<number[]> {
  const agent = new Agent()
  return Promise.all(apps.map(async app => (await send(agent, app.port, { path: '/ready' })).status))
}

/** One client, answered now by one process and now by the other, as behind a balancer. */
async function finishAll(client: Client, first: number, drill: Drill): Promise<void> {
  const agent = new Agent({ keepAlive: true })
  let turn = first
  for (let save = drill.queue.shift(); save; save = drill.queue.shift()) {
    while (!save.answered) {
      if (performance.now() > drill.until) throw new Error('The drill took longer than five minutes.')
      turn += 1
      const reply = await sendOne(agent, drill.apps[turn % drill.apps.length]!.port, client, save)
      if (reply.status === 303 && reply.location === `/contacts/${save.contactId}`) {
        save.answered = true
        if (drill.moments.promoted) drill.moments.back ||= performance.now()
        continue
      }
      save.cutOff = true
      if (reply.status === 503 && /What you wrote is kept in this page/.test(reply.body)) drill.toldAway += 1
      else drill.otherwise.push(`${reply.status} ${reply.location ?? ''} ${reply.body.slice(0, 200)}`)
      await wait(SENT_AGAIN_AFTER_MS)
    }
  }
  agent.destroy()
}
