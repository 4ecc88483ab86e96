import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  type Kysely,
  type QueryId,
  type RootOperationNode,
  sql,
  Transaction,
} from 'kysely'
import type pg from 'pg'
import type { Database } from './connection.ts'
import type { Tables } from './tables.ts'
import { written } from './written.ts'

declare const isAudited: unique symbol

/** A handle to read with. It has no insert, update or delete. */
export type Reading = Pick<
  Kysely<Tables>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'getExecutor' | 'fn'
>

/**
 * A handle to write with. Only `audited` (#platform/audit) makes one, and it does not commit without saying what was
 * done: a write that nobody could see afterwards does not compile.
 */
export type Writing = Transaction<Tables> & { readonly [isAudited]: true }

/** Which place's rows the transaction sees and writes (row level security). */
export type PlaceId = number

/**
 * For whom a transaction is. A place alone: the house itself, for a command or a chore, which sees everybody of the place. A
 * page begins as nobody, and says who it is for (`seeAs`) before it reads about anybody.
 */
export type For = PlaceId | { placeId: PlaceId; as: 'nobody yet' }

/** Answers that nobody waits for on the way: a transaction ends well only when each of these came, and came well. */
type Sent = Promise<unknown>[]
/** `counting`: how many statements count everybody just now. */
type Inside = { db: Database; placeId: PlaceId; sent: Sent; counting: number }
const inside = new AsyncLocalStorage<Inside>()

/** The database and the place of the transaction that this is done in. */
export function hereNow(): Pick<Inside, 'db' | 'placeId'> {
  const here = inside.getStore()
  if (!here) throw new Error('This stands in no transaction.')
  return here
}

/**
 * A statement whose answer says nothing goes out together with the next one, or with the commit, instead of costing a
 * journey of its own. Should it fail, the transaction fails with it: nothing is kept, and its fault is what is thrown.
 */
export function sendAlong(work: Promise<unknown>): void {
  const here = inside.getStore()
  if (!here) throw new Error('Only what stands in a transaction can be sent along with it.')
  work.catch(() => undefined)
  here.sent.push(work)
}

/** Stands where an organisation would for somebody who is let in to their own record, and to nothing else. */
export const THEMSELVES = 'themselves'

/** Somebody for whom a page reads. `organisation`: '' is the place's own. */
export type Seer = {
  accountId: string
  team: string
  organisation: string
  /** Null where no agreement stands with their organisation today. */
  today: string | null
  now: Date
}

/**
 * From here on the transaction sees what they may and no more, whatever is asked in it (row level security, migrations
 * 0032 and 0034). Somebody of another organisation, or on their own page, takes on a role of the database that may read
 * little else.
 */
export function seeAs(tx: Reading, seer: Seer): void {
  const { accountId, team, organisation, today, now } = seer
  const own = organisation === THEMSELVES
  const eyes = own
    ? sql`platform.see_own(${accountId}::uuid, ${today}::date)`
    : sql`platform.see_as(${accountId}::uuid, ${team}, ${organisation}, ${today}::date, ${now})`
  const role = own ? 'alongside_resident' : organisation !== '' ? 'alongside_partner' : undefined
  sendAlong(sql`select ${eyes}${role ? sql`, set_config('role', ${role}, true)` : sql``}`.execute(tx))
}

/** For a page that is open to anyone: it names nobody, and what it does is tied to the one link or form it was sent. */
export function seeAsTheHouse(tx: Reading): void {
  sendAlong(sql`select set_config('app.apart', '{}', true)`.execute(tx))
}

/**
 * What is done here sees everybody of the place, also who is kept apart from whoever asks: to count, to find out that
 * somebody is known already, to let somebody in who says why. What comes of it names nobody to them. Each use stands in a
 * list with its reason (tests/second-lock.test.ts). It opens nothing to another organisation.
 */
export async function seeingEverybody<T>(tx: Reading, work: () => Promise<T>): Promise<T> {
  const here = inside.getStore()
  if (!here) throw new Error('Only in a transaction is there anybody to see.')
  const turn = (to: ReturnType<typeof sql>) => sendAlong(sql`select set_config('app.apart', ${to}, true)`.execute(tx))
  if (here.counting++ === 0) turn(sql`'{}'`)
  try {
    return await work()
  } finally {
    if (--here.counting === 0) turn(sql`coalesce(nullif(current_setting('app.apart_of_theirs', true), ''), '{}')`)
  }
}

/**
 * A page's statements are the same each time: planned once and kept, they take half the server's time that planning each
 * anew would. A statement over a whole place, whose best plan depends on what is asked, is planned for it, and has room to sort
 * a year of it without writing it to disk. Compiling it takes longer than it gains.
 */
export async function planEachAnew(tx: Reading): Promise<void> {
  sendAlong(
    sql`select set_config('plan_cache_mode', 'auto', true), set_config('work_mem', '64MB', true),
      set_config('jit', 'off', true)`.execute(tx),
  )
}

/**
 * One transaction with the role and place of the request. Statements asked for at once go to the server together, and are
 * carried out in the order in which they were asked for. On the embedded database a second transaction opened inside the
 * first would wait for ever, so it is refused.
 */
export async function inTransaction<T>(
  db: Database,
  whose: For,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  if (inside.getStore()) throw new Error('A transaction was opened inside another: use the one you were given.')
  return carryOut(db, await db.pool.connect(), whose, beginIn(whose), work)
}

/** The work between a beginning and the commit, on a connection that is given back. */
export async function carryOut<T>(
  db: Database,
  client: pg.PoolClient,
  whose: For,
  beginning: string,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const sent: Sent = []
  const placeId = typeof whose === 'number' ? whose : whose.placeId
  return inside.run({ db, placeId, sent, counting: 0 }, async () => {
    let broken: Error | undefined
    const { tx, end } = transactionOn(db, client)
    try {
      const begun = client.query(beginning)
      // Nothing more is asked of a transaction that did not begin: it would be kept at once.
      begun.catch(end)
      sendAlong(begun)
      const result = await work(tx)
      const { command } = await committed(client, sent)
      if (command !== 'COMMIT') throw new Error('The transaction could not be kept.')
      return result
    } catch (fault) {
      await client.query('rollback').catch((lost: Error) => {
        broken = lost
      })
      // What came after a statement that failed only failed because of it.
      throw (await firstFault(sent)) ?? fault
    } finally {
      end()
      client.release(broken)
    }
  })
}

/**
 * The commit goes out with whatever was sent along; had any of that failed, the server has undone everything. A primary
 * that gave up waiting for its standby commits with a warning: that is kept here and would be lost there, so nobody is
 * told that it was saved. Sent again, it is found.
 */
async function committed(client: pg.PoolClient, sent: Sent): Promise<pg.QueryResult> {
  let warned = ''
  const notice = ({ code }: { code?: string }) => {
    warned ||= code ?? ''
  }
  client.on('notice', notice)
  const [commit] = await Promise.all([client.query('commit'), ...sent]).finally(() => client.off('notice', notice))
  if (onOneServerAlone.test(warned)) throw Object.assign(new Error('Kept on one server alone.'), { code: SLOW })
  return commit
}

/** 01000 when the wait for the standby was given up, 57P01 when the server was told to stop meanwhile. */
const onOneServerAlone = /^(01000|57P01)$/
/** query_canceled. */
const SLOW = '57014'

async function firstFault(sent: Sent): Promise<unknown> {
  const ended = await Promise.allSettled(sent)
  return ended.find(one => one.status === 'rejected')?.reason
}

/**
 * One text, so that it is one journey: whose rows the transaction sees, as whom, and that plans are kept; with a snapshot, as
 * things stood for the transaction that it is of.
 */
export function beginIn(whose: For, snapshot?: string): string {
  const [placeId, eyes] = typeof whose === 'number' ? [whose, `; set local app.apart = '{}'`] : [whose.placeId, '']
  const begin = snapshot
    ? `begin isolation level repeatable read, read only; set transaction snapshot '${snapshot}'`
    : 'begin'
  return `${begin}; set local role alongside_app; set local app.place_id = '${Number(placeId)}'${eyes}; set local plan_cache_mode = 'force_generic_plan'`
}

const noDriver = new DummyDriver()

/**
 * Kysely's own transactions send a statement only when the one before was answered. These go out as they are asked for.
 */
function transactionOn(db: Database, client: pg.PoolClient): { tx: Transaction<Tables>; end: () => void } {
  let ended = false
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql: text, parameters }: CompiledQuery) {
      if (ended) throw new Error('The transaction is over: nothing more can be asked in it.')
      const { command, rowCount, rows } = await client.query(text, parameters as unknown[])
      const changed = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command)
      return { rows: (rows ?? []) as R[], ...(changed && { numAffectedRows: BigInt(rowCount ?? 0) }) }
    },
    streamQuery() {
      throw new Error('Rows are read whole.')
    },
  }
  const plain = db.kysely.getExecutor().withConnectionProvider({ provideConnection: work => work(connection) })
  const compileQuery = plain.compileQuery.bind(plain)
  const executor: typeof plain = Object.assign(plain, {
    compileQuery: (node: RootOperationNode, queryId: QueryId) => written(node, queryId) ?? compileQuery(node, queryId),
    executeQuery: (asked: CompiledQuery) => connection.executeQuery(asked),
  })
  const tx = new Transaction<Tables>({
    config: { dialect: db.dialect },
    dialect: db.dialect,
    driver: noDriver,
    executor,
  })
  return {
    tx,
    end: () => {
      ended = true
    },
  }
}
