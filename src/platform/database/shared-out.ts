import { sql } from 'kysely'
import { beginIn, carryOut, hereNow, planEachAnew, type Reading, sendAlong } from './transaction.ts'

/**
 * Asks for all of it, in turn, over this transaction and, on a server with connections to spare, over others beside it that
 * see the same: whichever is free takes what is next. Each has a processor to itself, and none takes further ones.
 */
export async function sharedOut<One, Answer>(
  tx: Reading,
  all: readonly One[],
  ask: (tx: Reading, one: One) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  let next = 0
  const workThrough = async (one: Reading) => {
    try {
      while (next < all.length) {
        const nth = next++
        answers[nth] = await ask(one, all[nth]!)
      }
    } catch (fault) {
      next = all.length
      throw fault
    }
  }
  const others = await transactionsBeside(tx, all.length - 1)
  const alone = (one: Reading) =>
    sendAlong(sql`select set_config('max_parallel_workers_per_gather', '0', true)`.execute(one))
  if (others.length > 0) alone(tx)
  const ended = await Promise.allSettled([
    workThrough(tx),
    ...others.map(beside =>
      beside(async one => {
        await planEachAnew(one)
        alone(one)
        await workThrough(one)
      }),
    ),
  ])
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  return answers
}

/** Something done in a transaction of its own. */
type Beside = (work: (tx: Reading) => Promise<void>) => Promise<void>
type Stands = { snapshot: string; apart: string | null; apartOfTheirs: string | null }

/**
 * Transactions beside this one, at most so many, that see what this one sees, as it stands now, and nobody besides: each over a
 * connection that there is room for while half of all stay free for pages. None on the embedded database, for another
 * organisation, or once something was written here, which they could not see.
 */
async function transactionsBeside(tx: Reading, most: number): Promise<Beside[]> {
  const { db, placeId } = hereNow()
  const few = Math.min(most, db.atOnce - 1)
  const { pool } = db
  const room = () => pool.waitingCount === 0 && pool.totalCount - pool.idleCount < pool.options.max / 2
  if (few < 1 || !room()) return []
  const found = await sql<Stands>`select pg_export_snapshot() as snapshot, current_setting('app.apart', true) as apart,
      current_setting('app.apart_of_theirs', true) as "apartOfTheirs"
    where current_user = 'alongside_app' and pg_current_xact_id_if_assigned() is null`.execute(tx)
  const stands = found.rows[0]
  const all: Beside[] = []
  while (stands && all.length < few && room()) {
    const client = await pool.connect().catch(() => undefined)
    if (!client) break
    const beginning = beginIn({ placeId, as: 'nobody yet' }, stands.snapshot)
    all.push(work =>
      carryOut(db, client, placeId, beginning, one => {
        sendAlong(
          sql`select set_config('app.apart', ${stands.apart ?? ''}, true),
            set_config('app.apart_of_theirs', ${stands.apartOfTheirs ?? ''}, true)`.execute(one),
        )
        return work(one)
      }),
    )
  }
  return all
}
