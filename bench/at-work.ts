import { readFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { AppChild } from './app-child.ts'
import { chance } from './invented-words.ts'
import { type Client, type Reply, send } from './load.ts'
import { type Material, type Step, stepsOf } from './mix.ts'

/** One answer: when it was asked for (milliseconds from the beginning), how long it took, and what was wrong with it. */
export type Answered = { name: string; writes: boolean; at: number; ms: number; wrong: string }

export type AtWork = {
  apps: AppChild[]
  /** One for each person at work; each is answered now by one process and now by another. */
  clients: Client[]
  material: Material
  /** Seconds between one page and the next, on average, at that moment (milliseconds from the beginning). */
  every(at: number): number
  seconds: number
}

const LONGEST_WALK = 10
/** Whoever looks at a page goes on sooner when the pace changes meanwhile: it is looked at so often. */
const SLICE_MS = 250

/**
 * People at work, each at their own pace: they look at a page for a while, now longer and now shorter (as exponential
 * chance has it), and go on. Nobody stops because one page failed.
 */
export async function atWork({ apps, clients, material, every, seconds }: AtWork): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  const answers: Answered[] = []
  const began = performance.now()
  const now = () => performance.now() - began
  const one = async (client: Client, n: number) => {
    const next = chance(n + 1)
    const steps = stepsOf({ client, next, material })
    // In the middle of something, as people are.
    for (let skip = Math.floor(next() * LONGEST_WALK); skip > 0; skip -= 1) steps.next(nothing)
    const look = async () => {
      let left = -Math.log(1 - next())
      while (left > 0 && now() < seconds * 1_000) {
        const slice = Math.min(SLICE_MS, left * every(now()) * 1_000)
        await wait(slice)
        left -= slice / 1_000 / every(now())
      }
    }
    await look()
    let reply: Reply = nothing
    for (let turn = n; now() < seconds * 1_000; turn += 1) {
      const { value: step } = steps.next(reply)
      const at = now()
      const port = apps[turn % apps.length]!.port
      let fault = ''
      reply = await send(agent, port, step.shot, { cookie: client.cookie }).catch(thrown => {
        fault = String(thrown?.code ?? thrown)
        return nothing
      })
      const ms = now() - at
      answers.push({ name: step.name, writes: step.writes, at, ms, wrong: fault || wrongIn(step, reply) })
      await look()
    }
  }
  await Promise.all(clients.map(one)).finally(() => agent.destroy())
  return answers
}

const nothing: Reply = { status: 0, body: '', location: undefined, cookies: [] }

function wrongIn({ shot, name }: Step, reply: Reply): string {
  const expected = shot.status ?? 200
  return reply.status === expected ? '' : `${name} answered ${reply.status}`
}

/** Resident memory of each process in megabytes, looked at so often until it is stopped. */
export function watchMemory(apps: AppChild[], everyMs = 1_000): () => number[] {
  const sums: number[] = []
  const timer = setInterval(() => {
    const found = apps.map(({ pid }) => /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    sums.push(found.reduce((sum, kb) => sum + Number(kb ?? 0) / 1_024, 0))
  }, everyMs)
  return () => {
    clearInterval(timer)
    return sums
  }
}
