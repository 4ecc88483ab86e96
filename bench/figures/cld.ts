import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { councilFile } from '#demo'
import { cldHeaders, exchangeCommands } from '#exchange'
import { ensurePlace, type Place } from '#place'
import { stoppedClock } from '#platform/clock'
import { type Database, newId } from '#platform/database'
import { barApplies, blank, type Figure, type Line } from '../figure.ts'
import type { SizeName } from '../size.ts'
import { MOMENT, type Stage } from '../stage.ts'
import { short } from '../sums.rules.ts'

const ROWS: Record<SizeName, number> = { hundredth: 5_000, tenth: 50_000, whole: 500_000 }
const TIMES_COPY = 4
const YEAR = { from: '2025-01-01', to: '2025-12-31' }
const SENDER = 'sends-the-return@example.org'

/**
 * The national return read, each cell judged, with figures made of it; then written again. Beside it PostgreSQL's own COPY
 * of the same file to a table of 50 texts that nobody checks, before and after, and out of it in the order of a return.
 */
export const cld: Figure = {
  name: 'cld',
  needs: [],
  grows: 'in step with the rows; memory not at all',
  measure: stage =>
    stage.alone(async ({ db, place }) => {
      const folder = mkdtempSync(join(tmpdir(), 'alongside-cld-'))
      // COPY reads the file as whoever the server runs as. There is nobody in it.
      chmodSync(folder, 0o755)
      try {
        const file = join(folder, 'cld.csv')
        const rows = ROWS[stage.sizeName]
        const lines = councilFile({ ...YEAR, size: { rows }, seed: 1, faults: 0.02, postcodes: [] })
        await pipeline(Readable.from(lines), createWriteStream(file))
        return await measureBoth(stage, { db, place: await ownPlace(db, place), file, rows })
      } finally {
        rmSync(folder, { recursive: true })
      }
    }),
}

type Measured = { db: Database; place: Place; file: string; rows: number }

async function measureBoth(stage: Stage, { db, place, file, rows }: Measured): Promise<Line[]> {
  const onServer = db.kind === 'server'
  const before = onServer ? await copied(db, file) : undefined
  const read = await watched(() => run({ db, place }, 'import cld', [file], {}))
  const after = onServer ? await copied(db, file) : undefined
  const flags = { ...YEAR, out: `${file}.sent`, as: SENDER }
  const sent = await watched(() => run({ db, place }, 'export cld', [], flags))
  const told = (bench: string, took: Watched, floor: number | null, bar: number | null): Line => ({
    ...{ ...blank, bench, size: stage.sizeName, database: stage.kind, p50: short(took.seconds) },
    floor: floor && short(floor),
    ...{ bar: bar && short(bar), barFrom: bar === null ? '' : `seconds, ${TIMES_COPY} times COPY` },
    met: bar !== null && barApplies(stage) ? took.seconds <= bar : null,
    note: [
      `seconds, ${rows.toLocaleString('en-GB')} rows`,
      ...(floor === null ? [] : [`${short(took.seconds / floor)} times COPY`]),
      `${took.most} MB at most, ${took.atFirst} MB when it began`,
    ].join('; '),
  })
  const into = before && after ? (before.into + after.into) / 2 : null
  const out = before && after ? (before.out + after.out) / 2 : null
  return [told('cld import', read, into, into && into * TIMES_COPY), told('cld export', sent, out, null)]
}

/** A place with nothing else in it, and somebody who may send its return. */
async function ownPlace(db: Database, like: Place): Promise<Place> {
  const place = { ...like, id: await ensurePlace(db, 'measured-return', 'Measured return') }
  await db.pool.query(
    `insert into identity.account (place_id, account_id, name, email, role, team) values ($1, $2, 'Sender', $3, 'team manager', $4)
     on conflict do nothing`,
    [place.id, newId(), SENDER, place.teams[0]!.key],
  )
  return place
}

async function run(
  house: { db: Database; place: Place },
  name: string,
  words: string[],
  flags: Record<string, string>,
): Promise<void> {
  let printed = ''
  const print = (line: string) => {
    printed += line
  }
  const command = exchangeCommands.find(c => c.name === name)!
  const clock = stoppedClock(MOMENT)
  await command.run({ ...house, clock, words, flags: { ...flags, json: true }, print, progress: () => undefined })
  const { rows, accepted } = JSON.parse(printed) as { rows?: number; accepted?: number }
  if (!(Number(rows ?? accepted) > 0)) throw new Error(`${name} did nothing: ${printed.slice(0, 200)}`)
}

/** Seconds that COPY takes to read the file, and to write what it read by whom it is about and when. */
async function copied(db: Database, file: string): Promise<{ into: number; out: number }> {
  const client = await db.pool.connect()
  const column = (header: string) => `c${cldHeaders.indexOf(header)} collate "C"`
  const order = ['NHS Number', 'LA Person Unique Identifier', 'Event Start Date'].map(column).join(', ')
  try {
    await client.query(`create table copied (${cldHeaders.map((_, i) => `c${i} text`).join(', ')})`)
    const into = await watched(() => client.query(`copy copied from '${file}' csv header`))
    const out = await watched(() =>
      client.query(`copy (select * from copied order by ${order}) to '/dev/null' csv header`),
    )
    await client.query('drop table copied')
    return { into: into.seconds, out: out.seconds }
  } finally {
    client.release()
  }
}

type Watched = { seconds: number; atFirst: number; most: number }
const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6)

/** How long it takes, and how much memory this process has meanwhile. */
async function watched(work: () => Promise<unknown>): Promise<Watched> {
  const atFirst = megabytes()
  let most = atFirst
  const watch = setInterval(() => {
    most = Math.max(most, megabytes())
  }, 50)
  const began = performance.now()
  try {
    await work()
  } finally {
    clearInterval(watch)
  }
  return { seconds: (performance.now() - began) / 1_000, atFirst, most: Math.max(most, megabytes()) }
}
