import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Database } from './connection.ts'

const folder = new URL('../../../database/migrations/', import.meta.url)

type Migration = { number: number; name: string; text: string; hash: string }

/** Numbered SQL files, run in order, forward only. */
export function migrations(): Migration[] {
  return readdirSync(folder)
    .filter(name => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map(name => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      return { number: Number(name.slice(0, 4)), name, text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

/**
 * Brings the database to the newest schema, each file in a transaction of its own, and returns the names of those it ran.
 * Two processes that start together take turns (advisory lock). Throws when a file that already ran has been changed.
 */
export async function migrate(db: Database, upTo = Number.POSITIVE_INFINITY): Promise<string[]> {
  const client = await db.pool.connect()
  const ran: string[] = []
  try {
    // A migration takes what it takes, and so does waiting for the process that is at it.
    await client.query('set statement_timeout = 0; set lock_timeout = 0; select pg_advisory_lock(7203001)')
    await client.query(`create table if not exists public.migration (
      number integer primary key, name text not null, hash text not null, ran_at timestamptz not null default now())`)
    const done = new Map(
      (await client.query<{ number: number; hash: string }>('select number, hash from public.migration')).rows.map(
        r => [r.number, r.hash],
      ),
    )
    for (const m of migrations().filter(m => m.number <= upTo)) {
      const before = done.get(m.number)
      if (before && before !== m.hash) throw new SchemaDiffers(m.name)
      if (before) continue
      await client.query('begin')
      await client.query(m.text)
      await client.query('insert into public.migration (number, name, hash) values ($1, $2, $3)', [
        m.number,
        m.name,
        m.hash,
      ])
      await client.query('commit')
      ran.push(m.name)
    }
  } catch (fault) {
    await client.query('rollback')
    throw fault
  } finally {
    await client.query('select pg_advisory_unlock(7203001); reset statement_timeout; reset lock_timeout')
    client.release()
  }
  return ran
}

/** The database was made by other migrations than those that are here. */
export class SchemaDiffers extends Error {
  constructor(name: string) {
    super(
      `This database was made by a different ${name}. A migration that has run is never changed: write a new one. A demo can be made again: choose another folder with --data, or remove this one.`,
    )
  }
}

/**
 * Tells the planner how much there is of everything. A server does this by itself; the embedded database never does, and
 * without it a figure over two thousand rows is planned as if there were six.
 */
export async function refreshStatistics(db: Database): Promise<void> {
  await db.pool.query('analyze')
}
