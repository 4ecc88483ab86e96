import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, createWriteStream, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import type { Database } from '#platform/database'
import { type Closing, type Head, type MigrationRan, VERSION } from './format.rules.ts'
import { allTables, digestOf, rowsOf, textIsExact } from './tables.ts'

/**
 * Copies every row into one file, as it all stood at one moment, while the house goes on. The file has its name only when
 * it is whole and on disk; only its owner may read it.
 */
export async function copyOut(db: Database, file: string, by: { madeAt: Date; madeFor: string }): Promise<Closing> {
  const unfinished = `${file}.unfinished`
  const client = await db.pool.connect()
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    await textIsExact(client)
    const zip = createGzip()
    const written = pipeline(zip, createWriteStream(unfinished, { mode: 0o600 }))
    // Whoever waits for room in the zip hears of a full disk there; this only keeps it from being nobody's.
    written.catch(() => undefined)
    const write = async (lines: string[]) => {
      if (zip.destroyed) return
      if (!zip.write(`${lines.join('\n')}\n`)) await Promise.race([once(zip, 'drain'), written])
    }
    const head: Head = {
      alongside: 'backup',
      version: VERSION,
      madeAt: by.madeAt.toISOString(),
      madeFor: by.madeFor,
      migrations: await migrationsOf(client),
    }
    await write([JSON.stringify(head)])
    const closing = await writeTables(client, write)
    await write([JSON.stringify(closing)])
    zip.end()
    await written
    await client.query('commit')
    keep(unfinished, file)
    return closing
  } catch (fault) {
    await client.query('rollback').catch(() => undefined)
    rmSync(unfinished, { force: true })
    throw fault
  } finally {
    client.release()
  }
}

async function writeTables(client: pg.ClientBase, write: (lines: string[]) => Promise<void>): Promise<Closing> {
  const ended = []
  for (const table of await allTables(client)) {
    await write([JSON.stringify(table)])
    const hash = createHash('sha256')
    let rows = 0
    for await (const lines of rowsOf(client, table)) {
      for (const line of lines) hash.update(`${line}\n`)
      rows += lines.length
      await write(lines)
    }
    const ends = { ends: table.table, rows, sha256: hash.digest('hex') }
    ended.push(ends)
    await write([JSON.stringify(ends)])
  }
  return { tables: ended.length, rows: ended.reduce((sum, one) => sum + one.rows, 0), digest: digestOf(ended) }
}

export async function migrationsOf(client: pg.ClientBase): Promise<MigrationRan[]> {
  const ran = await client.query<MigrationRan>('select number, name, hash from public.migration order by number')
  return ran.rows
}

/** On disk before it has its name, and the name on disk before we say so. */
function keep(unfinished: string, file: string): void {
  const sync = (path: string) => {
    const handle = openSync(path, 'r')
    fsyncSync(handle)
    closeSync(handle)
  }
  sync(unfinished)
  renameSync(unfinished, file)
  if (process.platform !== 'win32') sync(dirname(file))
}
