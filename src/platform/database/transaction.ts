import { AsyncLocalStorage } from 'node:async_hooks'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './connection.ts'
import type { Tables } from './tables.ts'

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

const inside = new AsyncLocalStorage<true>()

/**
 * A page's statements are the same each time: planned once and kept, they take half the server's time that planning each
 * anew would. A statement over a whole place, whose best plan depends on what is asked, is planned for it.
 */
export async function planEachAnew(tx: Reading): Promise<void> {
  await sql`select set_config('plan_cache_mode', 'auto', true)`.execute(tx)
}

/**
 * One transaction with the role and place of the request. On the embedded database a second transaction opened inside
 * the first would wait for ever, so it is refused.
 */
export async function inTransaction<T>(
  db: Database,
  placeId: PlaceId,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  if (inside.getStore()) throw new Error('A transaction was opened inside another: use the one you were given.')
  return inside.run(true, () =>
    db.kysely.transaction().execute(async tx => {
      await sql`select set_config('role', 'alongside_app', true), set_config('app.place_id', ${String(placeId)}, true),
        set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(tx)
      return work(tx)
    }),
  )
}
