import { createHash } from 'node:crypto'
import { type Dialect, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { addressesIn } from './addresses.rules.ts'
import { openPglite } from './embedded.ts'
import { KnownQuery, type Told } from './known-query.ts'
import { clientOf, primaryOf } from './primary.ts'
import type { Tables } from './tables.ts'

/** The database, opened once for the life of the process. */
export type Database = {
  kysely: Kysely<Tables>
  dialect: Dialect
  pool: pg.Pool
  /** 'embedded' has one connection: transactions take turns. */
  kind: 'embedded' | 'server'
  /** Over how many connections one large reading may be shared out. */
  atOnce: number
  /** A whole copy of the embedded database, to begin another with. */
  copy?(): Promise<Blob>
  close(): Promise<void>
}

export type Whereabouts = {
  /** postgres://…, with the hosts of a primary and its standbys parted by commas; when absent the embedded database in `folder` is used. */
  url?: string | undefined
  /** A folder, or 'memory' for a database that goes with the process. */
  folder: string
  /** A copy that a new embedded database begins with. */
  from?: Blob
  /** Connections to a server. */
  connections?: number
  /** Over how many of them one large reading may be shared out: 2 when left out. */
  atOnce?: number
  /**
   * Seconds after which a server gives up a statement, so that one that hangs holds no page and no connection for ever; a
   * lock is waited for a quarter as long. A server that does not even say that it gave up is given up a little later: its
   * machine is gone. Left out, it waits: an import or a migration takes what it takes.
   */
  patience?: number
}

/** Dates stay 'YYYY-MM-DD' strings: a day is not a moment, and a time zone must never move it. */
const asText = (text: string) => text
const types = new pg.TypeOverrides()
const DATE = 1082
const TIMESTAMP = 1114
const DATE_ARRAY = 1182
types.setTypeParser(DATE, asText)
types.setTypeParser(TIMESTAMP, asText)
types.setTypeParser(DATE_ARRAY as number, (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',')))

/**
 * A statement with values is named after its text, so that the server parses and plans it once for each connection: a
 * third less of its time a request, as measured on the directory search. Past this many texts it is sent unnamed.
 */
const MOST_NAMED = 1_000
const names = new Map<string, string>()

function nameFor(text: string): string | undefined {
  const before = names.get(text)
  if (before || names.size >= MOST_NAMED) return before
  const name = createHash('sha1').update(text).digest('hex')
  names.set(text, name)
  return name
}

type Ask = (...asked: unknown[]) => unknown

/** Text and values become one named statement; anything else goes through as it is. */
function ask(plain: Ask, asked: unknown[]): unknown {
  const [text, values, told] = asked
  const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameFor(text) : undefined
  if (name === undefined) return plain(...asked)
  const query = { name, text: text as string, values: values as unknown[] }
  if (told) return plain(new KnownQuery(query, told as Told))
  return new Promise((resolve, reject) => {
    plain(new KnownQuery(query, (fault, result) => (fault ? reject(fault) : resolve(result))))
  }).catch((fault: Error) => {
    // As the driver does: the log says where it was asked, not that an answer came.
    Error.captureStackTrace(fault)
    throw fault
  })
}

/** The socket to a server; the embedded database has none. */
type Wire = { cork?(): void; uncork?(): void }

/**
 * Statements asked for at once leave in one packet. Each packet costs as much as a small statement does: writing to
 * sockets was a quarter of the app's time on the record page.
 */
function sendTogether(client: pg.PoolClient): () => void {
  const wire = (client as unknown as { connection: { stream: Wire } }).connection.stream
  let waiting = false
  return () => {
    if (waiting || !wire.cork) return
    waiting = true
    wire.cork()
    process.nextTick(() => {
      waiting = false
      wire.uncork?.()
    })
  }
}

function watchStatements(pool: pg.Pool): void {
  pool.on('connect', client => {
    const plain = client.query.bind(client) as Ask
    const together = sendTogether(client)
    client.query = ((...asked: unknown[]) => {
      together()
      return ask(plain, asked)
    }) as typeof client.query
  })
}

/** A statement is sent without waiting for the answer to the one before. */
const pipelined = { pipeline: true } as pg.PoolConfig

export async function openDatabase(at: Whereabouts): Promise<Database> {
  return at.url ? openServer(at.url, at) : openEmbedded(at.folder, at.from)
}

function openServer(url: string, { connections = 10, atOnce = 2, patience }: Whereabouts): Database {
  const { first, addresses } = addressesIn(url)
  const Client = addresses.length > 0 ? clientOf(primaryOf({ connectionString: first }, addresses)) : undefined
  const pool = new pg.Pool({
    ...{ connectionString: first, types, max: connections, connectionTimeoutMillis: 5_000, ...(Client && { Client }) },
    ...{ keepAlive: true, keepAliveInitialDelayMillis: 10_000, application_name: 'alongside' },
    ...(patience && {
      statement_timeout: patience * 1_000,
      lock_timeout: patience * 250,
      idle_in_transaction_session_timeout: patience * 1_000,
      query_timeout: patience * 1_250,
    }),
    ...pipelined,
  })
  // A lost connection is replaced by the pool at the next query; without a listener it would end the process, whether it
  // was lying idle or in somebody's hands.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  watchStatements(pool)
  const dialect = new PostgresDialect({ pool })
  const kysely = new Kysely<Tables>({ dialect })
  return { kysely, dialect, pool, kind: 'server', atOnce, close: () => kysely.destroy() }
}

async function openEmbedded(folder: string, from?: Blob): Promise<Database> {
  const { pool, copy, close: closeFolder } = await openPglite({ folder, from, settings: { types, ...pipelined } })
  watchStatements(pool)
  const dialect = new PostgresDialect({ pool })
  const kysely = new Kysely<Tables>({ dialect })
  const close = async () => {
    await kysely.destroy()
    await closeFolder()
  }
  return { kysely, dialect, pool, kind: 'embedded', atOnce: 1, copy, close }
}
