import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform/database'
import { type Figure, type Line, rateLine } from '../figure.ts'
import { askedAlone } from '../in-process.ts'
import { type Chance, chance, misspelt } from '../invented-words.ts'
import { type Drawn, draw, type Shot } from '../load.ts'
import { anotherOf, drawStatements } from '../replay.ts'
import { WORKERS } from '../size.ts'
import type { Stage } from '../stage.ts'

const PEER = 386
const ASKED = 200
/** As many letters as somebody types before they look. */
const BEGINNING = 4

type Sought = { find: string; meant: string }

/** Somebody looked for by name, misspelt and by its beginning. Each search is a line of the audit. */
export const findPerson: Figure = {
  name: 'find',
  needs: ['people'],
  grows: 'less than the size of the place',
  async measure(stage) {
    const next = chance(5)
    const people = await stage.alone(({ db }) => someNames(db))
    const wrong = people.map(one => ({
      find: `${one.given} ${misspelt(one.family.toLowerCase(), next)}`,
      meant: one.id,
    }))
    const begun = people.map(one => ({ find: one.family.slice(0, BEGINNING), meant: one.id }))
    const barMisspelt = 'the peer’s 386 a second (by prefix, no audit)'
    return [
      await found(stage, wrong, { bench: 'find-misspelt', bar: PEER, barFrom: barMisspelt }),
      await found(stage, begun, { bench: 'find-prefix', bar: 3 * PEER, barFrom: `3 times ${barMisspelt}` }),
    ]
  },
}

async function found(
  stage: Stage,
  sought: Sought[],
  told: { bench: string; bar: number; barFrom: string },
): Promise<Line> {
  const { floor, meant } = await stage.alone(({ db, app }) => floorOf(stage, db, app, sought))
  return stage.served(async ({ port, clients }) => {
    const drawn = await draw(port, clients, (client, n) => shot(client.csrf, sought[n % sought.length]!))
    const note = `in ${Math.round(meant * 100)} of 100 the one meant is among those shown; ${stage.size.people.toLocaleString('en-GB')} people`
    return rateLine(stage, drawn, { ...told, floor, note })
  })
}

const shot = (csrf: string, { find }: Sought): Shot => ({ path: '/people/find', form: { csrf, find } })

/** The statements of a hundred searches, again and again, and how often the person meant was shown. */
async function floorOf(
  stage: Stage,
  db: Database,
  app: FastifyInstance,
  sought: Sought[],
): Promise<{ floor: Drawn; meant: number }> {
  const worker = await askedAlone(app, stage.workers[0]!)
  let meant = 0
  for (const one of sought) if ((await worker.ask(shot(worker.csrf, one))).body.includes(one.meant)) meant += 1
  const known = new Set([...stage.workers, ...stage.people.wellKnown, ...stage.people.others])
  const searches: ReturnType<typeof anotherOf>[] = []
  for (const one of sought.slice(0, 100))
    searches.push(anotherOf(await worker.statements(db, shot(worker.csrf, one)), known))
  const floor = await drawStatements(db, stage.kind === 'embedded' ? 1 : WORKERS, n =>
    searches[n % searches.length]!(new Map()),
  )
  return { floor, meant: meant / sought.length }
}

/** As names are among people: the frequent ones often. Those too short to be misspelt are left out. */
async function someNames(db: Database): Promise<{ id: string; given: string; family: string }[]> {
  const rows = await db.pool.query<{ id: string; given: string; family: string }>(
    `select person_id as id, given_name as given, family_name as family from people.person where length(family_name) >= 5 order by person_id`,
  )
  const next: Chance = chance(17)
  return Array.from({ length: ASKED }, () => rows.rows[Math.floor(next() * rows.rows.length)]!)
}
