import type { FastifyInstance } from 'fastify'
import { type DestinationStream, type Logger, pino } from 'pino'
import type { House } from './house.ts'
import { mountWatch } from './watch.ts'

/** The log knows the pattern of a page, never its address, query or who was on it. */
export const makeLog = (to?: DestinationStream) =>
  pino(
    { level: process.env.LOG_LEVEL ?? 'warn', base: null, formatters: { level: level => ({ level }) } },
    ...(to ? [to] : []),
  )
/** In-flight requests are finished when the house closes; whoever takes longer than this is cut off. */
const LONGEST_CLOSING_MS = 8_000

/** A database fault's message may quote a value: only its code and the first line of the stack go to the log. */
export const faultWords = (fault: unknown) => {
  const f = fault as { code?: string; name?: string; stack?: string; message?: string }
  if (process.env.NODE_ENV === 'test' || process.env.SHOW_FAULTS) console.error(fault)
  return {
    name: f.name,
    code: f.code,
    at: f.stack
      ?.split('\n')
      .slice(1, 4)
      .map(l => l.trim()),
  }
}

/** One line a request: which page, how it went, how long it took; and the pages of those who watch. */
export function watchRequests(app: FastifyInstance, house: House, log: Logger): void {
  app.addHook('onRequest', async (_, reply) => {
    if (house.watch?.closing()) reply.header('connection', 'close')
  })
  app.addHook('onResponse', async (request, reply) => {
    const ms = Math.round(reply.elapsedTime)
    const route = request.routeOptions.url ?? 'none'
    house.watch?.counting.saw(route, request.method, reply.statusCode, reply.elapsedTime)
    log.info({ route, method: request.method, status: reply.statusCode, ms, request: request.id }, 'answered')
  })
  app.after(() => mountWatch(app, house))
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), LONGEST_CLOSING_MS).unref()
  })
}
