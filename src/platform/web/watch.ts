import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Database, migrations, troubleOf } from '#platform/database'
import type { House } from './house.ts'

/** Readiness is asked every few seconds: an answer that takes longer than this is no. */
const PATIENCE_MS = 2_000
/** A save that was refused for want of room says something about the next for so long, or until one is kept. */
const FULL_FOR_MS = 60_000

/**
 * For balancers and whoever watches: plain words, without a session and without anything about anybody. Alive says that the
 * process answers; ready, that it can work.
 */
export function mountWatch(app: FastifyInstance, house: House): void {
  const say = (reply: FastifyReply, status: number, words: string) =>
    reply.code(status).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(`${words}\n`)
  const hasRoom = watchRoom(app)
  app.get('/health', (_, reply) => say(reply, 200, 'alive'))
  app.get('/ready', async (_, reply) => {
    const why = house.watch?.closing() ? 'closing' : (await whyNotReady(house.db)) || hasRoom()
    return why ? say(reply, 503, `not ready: ${why}`) : say(reply, 200, 'ready')
  })
  const metrics = house.watch?.metrics
  if (!metrics) return
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, metrics.token))
      return say(reply, 401, 'This needs the token that the house was started with.')
    return say(reply, 200, (await metrics.text()).trimEnd())
  })
}

/** A full database still answers questions: whether it keeps anything is known from what people tried. */
function watchRoom(app: FastifyInstance): () => string {
  let fullAt = Number.NEGATIVE_INFINITY
  app.addHook('onError', async (_request, _reply, fault) => {
    if (troubleOf(fault) === 'full') fullAt = performance.now()
  })
  app.addHook('onResponse', async (request, reply) => {
    if (request.method === 'POST' && reply.statusCode === 303) fullAt = Number.NEGATIVE_INFINITY
  })
  return () =>
    performance.now() - fullAt < FULL_FOR_MS ? 'there is no room left, and what people save is refused' : ''
}

const hashed = (text: string) => createHash('sha256').update(text).digest()
const mayRead = (request: FastifyRequest, token: string) =>
  timingSafeEqual(hashed(request.headers.authorization ?? ''), hashed(`Bearer ${token}`))

/** A database that has had more than ours is one that a newer version is taking over: we still work on it. */
export async function whyNotReady(db: Database): Promise<string> {
  const late = new Promise<string>(resolve =>
    setTimeout(resolve, PATIENCE_MS, 'the database is slow to answer').unref(),
  )
  const asked = db.pool.query<{ number: number; hash: string }>('select number, hash from public.migration').then(
    ({ rows }) => {
      const ran = new Map(rows.map(row => [row.number, row.hash]))
      const missing = migrations().find(m => ran.get(m.number) !== m.hash)
      return missing ? `the database has not had ${missing.name} of this version` : ''
    },
    () => 'the database does not answer',
  )
  return Promise.race([asked, late])
}
