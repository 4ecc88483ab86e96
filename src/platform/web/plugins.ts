import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { House } from './house.ts'
import { TRIES_WINDOW } from './tries.rules.ts'
import { countTriesTogether } from './tries.ts'

/** What every answer goes through: cookies, forms, compression, a limit where a route asks for one, and safe headers. */
export async function withPlugins(app: FastifyInstance, house: House): Promise<void> {
  await app.register(cookie)
  await app.register(formbody)
  await app.register(compress, { global: true, threshold: 1024 })
  await app.register(rateLimit, { global: false })
  countTriesTogether(app, house)
  await app.register(helmet, security(house))
  // Script, style and type say otherwise of themselves. Everything else may be about somebody.
  app.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'))
}

/** A route's own limit: so many in five minutes from one address of this process, and of what fails so many in all of them. */
export const limitedTo = (tries: number) => ({ rateLimit: { max: tries, timeWindow: TRIES_WINDOW }, failures: tries })

const security = (house: House) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      // A letter beside the page that is written from it.
      frameSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  strictTransportSecurity: house.secure,
  referrerPolicy: { policy: 'no-referrer' as const },
})
