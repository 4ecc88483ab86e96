import type { Database } from '#platform/database'
import { type Figure, rateLine } from '../figure.ts'
import { lookedFor } from '../fill-directory.ts'
import { askedAlone } from '../in-process.ts'
import { chance, misspelt, pick } from '../invented-words.ts'
import { draw, type Shot } from '../load.ts'
import { anotherOf, drawStatements } from '../replay.ts'
import { WORKERS } from '../size.ts'

const BAR = 645
const ALONE_MS = 10
const ASKED = 300

type Looked = { words: string; postcode: string }

/** What is near: one word, every second one misspelt, ranked and near a postcode; the page with the reasons. */
export const directory: Figure = {
  name: 'directory',
  needs: ['directory'],
  grows: 'less than the size of the directory',
  async measure(stage) {
    const { looked, floor, some } = await stage.alone(async ({ db, app }) => {
      const looked = asked(await somePostcodes(db))
      const worker = await askedAlone(app, stage.workers[0]!)
      let some = 0
      for (const one of looked)
        if (/href="\/near\/[0-9a-f-]{36}"/.test((await worker.ask(shot(worker.csrf, one))).body)) some += 1
      const searches: ReturnType<typeof anotherOf>[] = []
      for (const one of looked.slice(0, 100))
        searches.push(anotherOf(await worker.statements(db, shot(worker.csrf, one)), new Set(stage.workers)))
      const clients = stage.kind === 'embedded' ? 1 : WORKERS
      return { looked, some, floor: await drawStatements(db, clients, n => searches[n % searches.length]!(new Map())) }
    })
    return stage.served(async ({ port, clients }) => {
      const make = (client: { csrf: string }, n: number) => shot(client.csrf, looked[n % looked.length]!)
      const all = await draw(port, clients, make)
      const alone = await draw(port, clients.slice(0, 1), make)
      const entries = stage.size.entries.toLocaleString('en-GB')
      const note = `${entries} entries; in ${Math.round((100 * some) / looked.length)} of 100 something is found, every second word misspelt`
      const first = rateLine(stage, all, {
        bench: 'directory',
        bar: BAR,
        barFrom: 'the peer’s 645 a second at 5,000 (substring, unranked)',
        floor,
        note,
      })
      const second = rateLine(stage, alone, {
        bench: 'directory-alone',
        bar: null,
        barFrom: 'p95 in milliseconds, one client',
        note,
      })
      return [first, { ...second, bar: ALONE_MS, met: first.met === null ? null : alone.p95 <= ALONE_MS }]
    })
  },
}

const shot = (csrf: string, { words, postcode }: Looked): Shot => ({ path: '/near', form: { csrf, words, postcode } })

function asked(postcodes: string[]): Looked[] {
  const next = chance(29)
  return Array.from({ length: ASKED }, (_, n) => {
    const word = pick(lookedFor, next)
    return { words: n % 2 ? misspelt(word, next) : word, postcode: pick(postcodes, next) }
  })
}

async function somePostcodes(db: Database): Promise<string[]> {
  const found = await db.pool.query<{ postcode: string }>(
    'select postcode from place.postcode order by postcode limit 500',
  )
  return found.rows.map(row => row.postcode)
}
