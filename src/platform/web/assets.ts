import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url))
const design = fileURLToPath(new URL('../design/public/', import.meta.url))

/** Script, style and type, all served by us. Nothing on a page comes from anywhere else. */
export async function serveAssets(app: FastifyInstance): Promise<void> {
  const kept = { cacheControl: true, maxAge: '1h' }
  await app.register(fastifyStatic, { root: design, prefix: '/assets/', ...kept })
  await app.register(fastifyStatic, {
    root: `${modules}@fontsource/atkinson-hyperlegible-next/files/`,
    prefix: '/assets/fonts/',
    decorateReply: false,
    maxAge: '365d',
    immutable: true,
  })
  const script = (name: string, folder: string) =>
    app.get(`/assets/${name}`, (_, reply) => reply.sendFile(name, `${modules}${folder}`, kept))
  script('htmx.min.js', 'htmx.org/dist')
  script('govuk-frontend.min.js', 'govuk-frontend/dist/govuk')
}
