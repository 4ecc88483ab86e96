import { brotliCompressSync, gzipSync } from 'node:zlib'
import { makeApp } from '#app'
import { ensurePlace } from '#place'
import { profiles } from '#places'
import { stoppedClock } from '#platform/clock'
import { migrate, newId, openDatabase } from '#platform/database'
import { blank, type Line, type OwnFigure } from '../figure.ts'
import { fill } from '../fill.ts'
import { type AskedAlone, askedAlone } from '../in-process.ts'
import { MOMENT } from '../stage.ts'

const BARS = { script: 60_000, style: 40_000 }

/** What the heaviest page brings of script and of style, compressed as a browser asks for it. */
export const pageWeight: OwnFigure = {
  name: 'page-weight',
  async measureOnce() {
    const db = await openDatabase({ folder: 'memory' })
    try {
      await migrate(db)
      const place = {
        ...profiles.marlbrook,
        id: await ensurePlace(db, profiles.marlbrook.slug, profiles.marlbrook.name),
      }
      await fill(db, place, { people: 200, entries: 0, contactsAYear: 0 }, new Set(['people']))
      await db.pool.query(`update identity.account set role = 'team manager'`)
      const ids = async (text: string) => (await db.pool.query<{ id: string }>(text)).rows[0]!.id
      const account = await ids('select account_id as id from identity.account limit 1')
      const person = await ids('select person_id as id from people.person limit 1')
      const app = await makeApp({ db, clock: stoppedClock(MOMENT), place, mode: 'demo', secure: false })
      const asked = await askedAlone(app, account)
      const lines = await weigh(asked, [
        '/',
        `/conversations/${newId()}`,
        `/people/${person}`,
        '/people/find',
        '/near',
        '/follow-ups',
        '/figures',
      ])
      await app.close()
      return lines
    } finally {
      await db.close()
    }
  },
}

async function weigh(asked: AskedAlone, pages: string[]): Promise<Line[]> {
  const heaviest = { script: { bytes: 0, page: '', files: 0 }, style: { bytes: 0, page: '', files: 0 } }
  for (const page of pages) {
    const { body } = await asked.ask({ path: page })
    for (const kind of ['script', 'style'] as const) {
      const files = [...new Set(linksIn(body, kind))]
      const inside = insideOf(body, kind)
      let bytes = inside === '' ? 0 : packed(inside)
      for (const file of files) bytes += packed((await asked.ask({ path: file })).body)
      if (bytes > heaviest[kind].bytes)
        heaviest[kind] = { bytes, page: page.replace(/[0-9a-f-]{36}/, '…'), files: files.length }
    }
  }
  return (['script', 'style'] as const).map(kind => {
    const { bytes, page, files } = heaviest[kind]
    const note = `${files} files on ${page}; bytes in the place of a time`
    const bar = BARS[kind]
    return {
      ...blank,
      bench: `page-weight-${kind}`,
      p50: bytes,
      bar,
      barFrom: 'bytes, compressed',
      met: bytes <= bar,
      note,
    }
  })
}

const linksIn = (html: string, kind: 'script' | 'style') =>
  [...html.matchAll(kind === 'script' ? /<script[^>]*\ssrc="([^"]+)"/g : /<link[^>]*\shref="([^"]+\.css[^"]*)"/g)].map(
    found => found[1]!,
  )

const insideOf = (html: string, kind: 'script' | 'style') =>
  [
    ...html.matchAll(
      kind === 'script' ? /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g : /<style[^>]*>([\s\S]*?)<\/style>/g,
    ),
  ]
    .map(found => found[1]!)
    .join('')

/** The larger of the two ways a browser takes it. */
const packed = (text: string) => Math.max(gzipSync(text).length, brotliCompressSync(text).length)
