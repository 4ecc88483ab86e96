import { statfs } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { lockFolder } from './folder-lock.ts'

/** Below this there is no use in opening a database that broke for want of room: it writes as it comes back. */
const ROOM_BYTES = 64 * 1024 * 1024
const LOOK_AGAIN_MS = 1_000

type Asked = { folder: string; from: Blob | undefined; settings: pg.PoolConfig }
export type Embedded = { pool: pg.Pool; copy(): Promise<Blob>; close(): Promise<void> }

/**
 * PostgreSQL inside this process, behind a pool of one connection. When it cannot even write its log it panics, as a server
 * does that then ends: what it holds in memory is worth nothing any more. It is left, and opened again from its folder, with
 * all that was kept, as soon as there is room; until then it says that it is full.
 */
export async function openPglite({ folder, from, settings }: Asked): Promise<Embedded> {
  const lock = folder === 'memory' ? undefined : await lockFolder(folder)
  const [open, createPgConfig] = await opener(folder)
  let pglite = await open(from)
  // However often its one connection is made anew, it remembers which statements were named.
  let named = { parsedStatements: {}, submittedNamedStatements: {} }
  const wire = () => {
    const made = createPgConfig(pglite)
    Object.assign(made.connection, named)
    return made
  }
  let broken: Error | undefined
  let closed = false
  const again = async (fault: Error) => {
    if (broken || folder === 'memory') return
    broken = fault
    while (!closed && broken) {
      await wait(LOOK_AGAIN_MS, undefined, { ref: false })
      const { bavail, bsize } = await statfs(folder)
      if (bavail * bsize < ROOM_BYTES) continue
      const opened = await open().catch(() => undefined)
      if (!opened) continue
      named = { parsedStatements: {}, submittedNamedStatements: {} }
      pglite = opened
      broken = undefined
    }
  }
  const Client = class extends pg.Client {
    constructor(given?: pg.ClientConfig) {
      super({ ...given, ...wire() } as pg.ClientConfig)
    }
    override connect(): Promise<pg.Client>
    override connect(callback: (fault: Error) => void): void
    override connect(callback?: (fault: Error) => void): Promise<pg.Client> | undefined {
      if (!callback) return super.connect()
      if (broken) callback(broken)
      else super.connect(callback)
    }
  }
  const pool = new pg.Pool({ ...settings, max: 1, Client })
  pool.on('connect', client =>
    client.connection.on('errorMessage', (fault: Error & { severity?: string }) => {
      if (fault.severity !== 'PANIC') return
      again(fault)
      client.end().catch(() => undefined)
    }),
  )
  const close = async () => {
    closed = true
    if (!broken) await pglite.close()
    lock?.close()
  }
  return { pool, copy: () => pglite.dumpDataDir('none'), close }
}

/** How it is opened on its folder, with what it brings. */
async function opener(folder: string) {
  const [{ PGlite }, { createPgConfig }, ...extensions] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/node-postgres'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('@electric-sql/pglite/contrib/unaccent'),
    import('@electric-sql/pglite/contrib/fuzzystrmatch'),
    import('@electric-sql/pglite/contrib/btree_gin'),
  ])
  const [{ pg_trgm }, { unaccent }, { fuzzystrmatch }, { btree_gin }] = extensions
  const open = (from?: Blob) =>
    PGlite.create({
      ...(folder === 'memory' ? {} : { dataDir: folder }),
      ...(from && { loadDataDir: from }),
      extensions: { pg_trgm, unaccent, fuzzystrmatch, btree_gin },
    })
  return [open, createPgConfig] as const
}
