import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Request, Sessions } from './admit.ts'
import { type AfterwardsKept, keepAfterwards } from './afterwards.ts'
import { serveAssets } from './assets.ts'
import { ERRAND, sessionCookie, soundBody } from './forms.ts'
import { handler } from './handle.ts'
import type { House } from './house.ts'
import type { Afterwards, Page } from './page.ts'
import { limitedTo, withPlugins } from './plugins.ts'
import { present } from './present.ts'
import { faultWords, makeLog, watchRequests } from './requests.ts'
import { inTrouble } from './sent-again.ts'
import { readUploads, uploadLimits } from './uploads.ts'

export async function makeServer(house: House, sessions: Sessions): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: 512 * 1024,
    genReqId: () => randomUUID(),
    trustProxy: ['loopback', ...(house.proxies ?? [])],
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    rewriteUrl: request => soundAddress(request.url ?? '/'),
  })
  const log = makeLog(house.logTo)
  watchRequests(app, house, log)
  await withPlugins(app, house)
  await serveAssets(app)
  // Before any route: what is mounted earlier would answer faults in Fastify's own words.
  app.setNotFoundHandler((request, reply) => answerError(house, request, reply, 404))
  app.setErrorHandler((fault, request, reply) => {
    const status = (fault as { statusCode?: number }).statusCode
    if (status && status >= 400 && status < 500) return answerError(house, request, reply, status)
    const held = inTrouble(fault, request)
    const { trouble } = held ?? {}
    const said = { route: request.routeOptions.url, request: request.id, fault: faultWords(fault), trouble }
    log.error(said, trouble ? 'the database is in trouble' : 'fault')
    if (!held) return answerError(house, request, reply, 500)
    reply.header('retry-after', '10')
    return answerError(house, request, reply, 503, held)
  })
  const afterwards = keepAfterwards(house.db, fault => log.error({ fault: faultWords(fault) }, 'fault afterwards'))
  const mounting = { house, sessions, afterwards }
  app.addHook('onClose', afterwards.done)
  for (const page of house.pages.filter(p => !p.files)) mount(app, page, mounting)
  // Only here can a form bring files; anywhere else it is turned away unread.
  await app.register(async withFiles => {
    await withFiles.register(multipart, { throwFileSizeLimit: false, limits: uploadLimits })
    for (const page of house.pages.filter(p => p.files)) mount(withFiles, page, mounting)
  })
  return app
}

/** No part of an address of ours is longer; the router would turn a longer one away in words of its own. */
const LONGEST_PART = 100

/** An address that cannot be read is one where nothing is: it gets the page that says so, in our words. */
function soundAddress(url: string): string {
  const path = url.split('?')[0]!
  try {
    decodeURIComponent(path)
    return path.split('/').some(part => part.length > LONGEST_PART) ? nowhere : url
  } catch {
    return nowhere
  }
}
const nowhere = '/nothing-is-here'

type Mounting = { house: House; sessions: Sessions; afterwards: AfterwardsKept }

function mount(app: FastifyInstance, page: Page, { house, sessions, afterwards }: Mounting): void {
  const { read, write, admits } = handler(house, page, sessions)
  const url = page.path.pattern
  const tries = house.mode === 'demo' ? 300 : (page.tries ?? 20)
  const limited = limitedTo(tries)
  const bare = page.bare ? { bare: true } : {}
  if (page.get)
    // A page behind a secret in its address may not be tried out, either.
    app.get(url, { config: page.bare || page.tries ? { ...bare, ...limited } : {} }, async (request, reply) => {
      const handled = await read(asRequest(house, request))
      // The front page for somebody who is not signed in is the way in, not an errand to another address.
      const atTheDoor = handled.answer.kind === 'sign in' && url === '/'
      return present(
        house,
        request,
        reply,
        atTheDoor ? await wayIn(house, sessions)(asRequest(house, request)) : handled,
      )
    })
  if (page.post) {
    const config = page.may === 'anyone' ? { ...bare, ...limited } : {}
    app.post(url, { config }, async (request, reply) => {
      if (!fromHere(request)) return answerError(house, request, reply, 403)
      const asked = asRequest(house, request)
      const brings = page.files && request.isMultipart() && mayBringFiles(house, page, request)
      // Hundreds of megabytes are taken only from somebody who may bring them.
      const takes = brings && (page.files === true || (await admits(asked)))
      const { body: sent, remove } = takes
        ? await readUploads(request, house.scan, page.files!)
        : { body: request.body, remove: undefined }
      const body = soundBody(sent)
      request.body = body
      const began = { works: [] as Afterwards[] }
      try {
        const handled = await write({ ...asked, body })
        began.works = handled.afterwards ?? []
        return present(house, request, reply, handled)
      } finally {
        afterwards.begin(began.works, remove)
      }
    })
  }
}

/** A file is not read for somebody who shows no session at all. */
const mayBringFiles = (house: House, page: Page, request: FastifyRequest) =>
  page.may === 'anyone' || request.cookies[sessionCookie(house.secure)] !== undefined

const wayIn = (house: House, sessions: Sessions) =>
  handler(house, house.pages.find(page => page.path.pattern === house.paths.signIn)!, sessions).read

/** A browser says where a form came from; another site's form is refused before anything is read. */
const fromHere = (request: FastifyRequest) =>
  ['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site'] as string | undefined)

const asRequest = (house: House, request: FastifyRequest): Request => ({
  path: request.url.split('?')[0] ?? '/',
  params: request.params as Record<string, string>,
  query: Object.fromEntries(
    Object.entries((request.query ?? {}) as Record<string, unknown>)
      .map(([k, v]) => [k, Array.isArray(v) ? v[0] : v])
      .filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1].length <= 200),
  ),
  body: request.body,
  url: request.url,
  token: request.cookies[sessionCookie(house.secure)],
  errand: request.cookies[ERRAND],
  agent: (request.headers['user-agent'] ?? '').slice(0, 400),
})

const answerError = (
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  words?: Record<string, unknown>,
) => present(house, request, reply, { answer: { kind: 'error', status, words } as never, who: null, nav: [] })
