import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { cldHeaders, exchangeCommands } from '#exchange'
import { ensurePlace } from '#place'
import { profiles } from '#places'
import { stoppedClock } from '#platform/clock'
import { migrate, openDatabase } from '#platform/database'
import { startServer } from '#tests/server'
import { writeCldFile } from './cld-lines.ts'

/**
 * How long a file of Client Level Data takes to load, beside PostgreSQL's own COPY of the same file to a table of 50 texts
 * that nobody checks: `node bench/cld-load.ts [ROWS]`. The bar is four times COPY, in flat memory (docs/decisions).
 */
const rows = Number(process.argv[2] ?? 50_000)
const folder = mkdtempSync(join(tmpdir(), 'alongside-cld-'))
const server = await startServer()
try {
  const file = join(folder, 'cld.csv')
  await writeCldFile(file, rows)
  const copied = await copy(server.url, file)
  const db = await openDatabase({ url: server.url, folder })
  await migrate(db)
  const profile = profiles.marlbrook
  const place = { ...profile, id: await ensurePlace(db, profile.slug, profile.name) }
  const command = exchangeCommands.find(c => c.name === 'import cld')!
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 100)
  const began = performance.now()
  await command.run({
    ...{ db, place, clock: stoppedClock('2026-03-03T10:30:00Z'), words: [file], flags: { json: true } },
    print: line => writeFileSync(join(folder, 'report.json'), line),
    progress: () => undefined,
  })
  const loaded = performance.now() - began
  clearInterval(watch)
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  console.log(
    `${rows} rows: COPY ${seconds(copied)}, loaded ${seconds(loaded)}, ${(loaded / copied).toFixed(1)} times COPY; ${Math.round(most / 1e6)} MB at most`,
  )
  await db.close()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}

/** COPY reads the file on the server's side; it runs as somebody who may not enter our folder, so the client sends it. */
async function copy(url: string, file: string): Promise<number> {
  const { execFileSync } = await import('node:child_process')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create table copied (${cldHeaders.map((_, i) => `c${i} text`).join(', ')})`)
  const began = performance.now()
  execFileSync('psql', [url, '-q', '-c', `\\copy copied from '${file}' csv header`])
  const took = performance.now() - began
  await client.query('drop table copied')
  await client.end()
  return took
}
