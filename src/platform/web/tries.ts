import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { inTransaction } from '#platform/database'
import type { House } from './house.ts'
import { countFailedTry } from './tries.queries.ts'
import { addressBlock, isFailedTry, TRIES_WINDOW } from './tries.rules.ts'

/** So many addresses that are stopped are remembered here; a process that forgets one is told again by its next failure. */
const MOST = 5_000

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How many tries may fail from one address, in all processes together, before it is stopped for minutes. */
    failures?: number
  }
}

/**
 * Each process counts what is asked of it, in memory. What fails is besides counted where all processes see it: a row is
 * written for a failure and for nothing else, and the process that wrote it is told how many there were. Where the database
 * is away it is as if there were this process alone.
 */
export function countTriesTogether(app: FastifyInstance, house: House): void {
  const stopped = new Map<string, number>()
  app.addHook('onRequest', async request => {
    if (request.routeOptions.config.failures === undefined) return
    const until = stopped.get(triedAt(request))
    if (until === undefined) return
    if (until > house.clock.now().getTime()) throw Object.assign(new Error('Too many tries'), { statusCode: 429 })
    stopped.delete(triedAt(request))
  })
  app.addHook('onSend', async (request, reply) => {
    const most = request.routeOptions.config.failures
    if (most === undefined || !isFailedTry(reply.statusCode)) return
    const tried = triedAt(request)
    const hash = createHash('sha256').update(`${house.place.id} ${tried}`).digest()
    const now = house.clock.now()
    const counted = await inTransaction(house.db, house.place.id, tx =>
      countFailedTry(tx, house.place.id, hash, now),
    ).catch(() => undefined)
    if (!counted || counted.tries < most) return
    if (stopped.size >= MOST) stopped.clear()
    stopped.set(tried, counted.beganAt.getTime() + TRIES_WINDOW)
  })
}

const triedAt = (request: FastifyRequest) => `${request.method} ${request.routeOptions.url} ${addressBlock(request.ip)}`
