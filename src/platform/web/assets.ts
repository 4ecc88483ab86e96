import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url))
const design = fileURLToPath(new URL('../design/public/', import.meta.url))

/** Script, style and type, all served by us. Nothing on a page comes from anywhere else. */
export async function serveAssets(app: FastifyInstance): Promise<void> {
  const kept = { cacheControl: true, maxAge: '1h', decorateReply: false }
  await app.register(fastifyStatic, { root: design, prefix: '/assets/', ...kept })
  await app.register(fastifyStatic, {
    root: `${modules}@fontsource/atkinson-hyperlegible-next/files/`,
    prefix: '/assets/fonts/',
    ...kept,
    maxAge: '365d',
    immutable: true,
  })
  const one = (name: string, folder: string) =>
    app.register(fastifyStatic, {
      root: `${modules}${folder}`,
      prefix: `/assets/vendor-${name}/`,
      serve: false,
      decorateReply: name === 'htmx',
    })
  await one('htmx', 'htmx.org/dist')
  app.get('/assets/htmx.min.js', (_, reply) =>
    reply.sendFile('htmx.min.js', `${modules}htmx.org/dist`, { maxAge: '1h' }),
  )
  app.get('/assets/govuk-frontend.min.js', (_, reply) =>
    reply.sendFile('govuk-frontend.min.js', `${modules}govuk-frontend/dist/govuk`, { maxAge: '1h' }),
  )
}
