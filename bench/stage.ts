import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { makeApp } from '#app'
import { ensurePlace, type Place } from '#place'
import { profiles } from '#places'
import { stoppedClock } from '#platform/clock'
import { type Database, migrate, openDatabase, type Whereabouts } from '#platform/database'
import type { Server } from '#tests/server'
import { type AppChild, startApp } from './app-child.ts'
import { fill } from './fill.ts'
import { type Client, signIn } from './load.ts'
import { AS_AT, type Need, type Size, type SizeName, sizes, WELL_KNOWN } from './size.ts'

export type Kind = 'postgresql' | 'embedded'

/** Half past ten: the house is open. */
export const MOMENT = `${AS_AT}T10:30:00Z`

export type Alone = { db: Database; place: Place; app: FastifyInstance }
export type Served = { port: number; clients: Client[] }

/** A filled database, to be looked at alone or through the app in a process of its own. */
export type Stage = {
  kind: Kind
  sizeName: SizeName
  size: Size
  filledInSeconds: number
  /** People on record with fifty entries on their timelines, then the others. */
  people: { wellKnown: string[]; others: string[] }
  workers: string[]
  /** In this process, with no other app on the database. */
  alone<T>(work: (alone: Alone) => Promise<T>): Promise<T>
  /** The app in a child; a client signed in for each worker. */
  served<T>(work: (served: Served) => Promise<T>): Promise<T>
  /** In apps of its own, as many as it asks for; what `served` had started is stopped. The embedded database takes one. */
  crowded<T>(apps: number, work: (apps: AppChild[]) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function openStage(server: Server, kind: Kind, sizeName: SizeName, needs: Set<Need>): Promise<Stage> {
  const size = sizes[sizeName]
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
  const where: Whereabouts =
    kind === 'embedded'
      ? { folder: join(folder, 'data') }
      : { folder, url: await newDatabase(server, `bench_${sizeName}`) }
  let db: Database | undefined = await openDatabase(where)
  await migrate(db)
  const profile = profiles.marlbrook
  const place: Place = { ...profile, id: await ensurePlace(db, profile.slug, profile.name) }
  const filledInSeconds = await fill(db, place, size, needs)
  const ids = async (text: string): Promise<string[]> =>
    (await db!.pool.query<{ id: string }>(text)).rows.map(row => row.id)
  const people = await ids('select person_id as id from people.person order by person_id')
  const workers = await ids('select account_id as id from identity.account order by account_id')
  let child: AppChild | undefined
  let clients: Client[] = []

  const alone: Stage['alone'] = async work => {
    await child?.stop()
    child = undefined
    db ??= await openDatabase(where)
    const app = await makeApp({ db, clock: stoppedClock(MOMENT), place, mode: 'demo', secure: false })
    try {
      return await work({ db, place, app })
    } finally {
      await app.close()
    }
  }
  const served: Stage['served'] = async work => {
    if (kind === 'embedded') {
      await db?.close()
      db = undefined
    }
    if (!child) {
      child = await startApp({ database: where, at: MOMENT })
      clients = await Promise.all(workers.map(id => signIn(child!.port, id)))
    }
    return work({ port: child.port, clients })
  }
  const crowded: Stage['crowded'] = async (count, work) => {
    await child?.stop()
    child = undefined
    if (kind === 'embedded') {
      await db?.close()
      db = undefined
    }
    const apps: AppChild[] = []
    try {
      while (apps.length < (kind === 'embedded' ? 1 : count)) apps.push(await startApp({ database: where, at: MOMENT }))
      return await work(apps)
    } finally {
      for (const app of apps) await app.stop()
    }
  }
  const close = async () => {
    await child?.stop()
    await db?.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    ...{ kind, sizeName, size, filledInSeconds, workers, alone, served, crowded, close },
    people: { wellKnown: people.slice(0, WELL_KNOWN), others: people.slice(WELL_KNOWN) },
  }
}

async function newDatabase(server: Server, name: string): Promise<string> {
  const admin = await openDatabase({ url: server.url, folder: '', connections: 1 })
  await admin.pool.query(`create database ${name}`)
  await admin.close()
  return server.url.replace(/\/[^/]+$/, `/${name}`)
}
