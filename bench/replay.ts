import type { Database } from '#platform/database'
import { newId } from '#platform/database'
import { type Drawn, drawn, WARM_MS } from './load.ts'

/** A statement as it went to the driver. */
export type Statement = { text: string; values: unknown[] }

/** Everything that reaches the driver while the work is done, in order. */
export async function recorded(db: Database, work: () => Promise<void>): Promise<Statement[]> {
  const seen: Statement[] = []
  const pool = db.pool as unknown as { connect: (...args: unknown[]) => Promise<{ query: Query }> }
  const connect = pool.connect
  const undo: (() => void)[] = []
  pool.connect = async (...args) => {
    const client = await connect.apply(pool, args)
    const query = client.query
    client.query = (text, values, ...rest) => {
      if (typeof text === 'string') seen.push({ text, values: (values as unknown[]) ?? [] })
      return query.call(client, text, values, ...rest)
    }
    undo.push(() => {
      client.query = query
    })
    return client
  }
  try {
    await work()
  } finally {
    pool.connect = connect
    for (const one of undo) one()
  }
  return seen
}
type Query = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
export const writes = ({ text }: Statement) => /^\s*insert/i.test(text)

/**
 * The same statements for another occasion: what was made new is made new again, and `swap` says what stands for what
 * was there before.
 */
export function anotherOf(statements: Statement[], known: Set<string>): (swap: Map<string, string>) => Statement[] {
  const made = new Set(
    statements
      .filter(writes)
      .flatMap(({ values }) =>
        values.flat(2).flatMap(value => (typeof value === 'string' ? (value.match(uuid) ?? []) : [])),
      )
      .filter(id => !known.has(id)),
  )
  return swap => {
    const fresh = new Map([...swap, ...[...made].map(id => [id, newId()] as const)])
    const turn = (value: unknown): unknown =>
      typeof value === 'string'
        ? value.replaceAll(uuid, id => fresh.get(id) ?? id)
        : Array.isArray(value)
          ? value.map(turn)
          : value
    return statements.map(({ text, values }) => ({ text, values: values.map(turn) }))
  }
}

/** The floor: those statements through the driver alone, by as many clients, with no app around them. */
export async function drawStatements(
  db: Database,
  clients: number,
  make: (n: number) => Statement[],
  seconds = 3,
): Promise<Drawn> {
  const times: number[] = []
  const spent = spending()
  const from = performance.now() + WARM_MS
  const until = from + seconds * 1_000
  const loop = async (first: number) => {
    for (let n = first; performance.now() < until; n += clients) {
      const statements = make(n)
      const began = performance.now()
      const client = await db.pool.connect()
      try {
        for (const { text, values } of statements) {
          const asked = performance.now()
          await client.query(text, values)
          spent.add(text, performance.now() - asked)
        }
      } catch (fault) {
        await client.query('rollback')
        throw fault
      } finally {
        client.release()
      }
      const ended = performance.now()
      if (began >= from && ended <= until) times.push(ended - began)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, n) => loop(n)))
  if (process.env.BENCH_STATEMENTS) spent.tell()
  return drawn(times, seconds)
}

/** Where the floor's time went, statement by statement: for whoever looks for the cause of a miss (BENCH_STATEMENTS=yes). */
function spending() {
  const by = new Map<string, { times: number; ms: number }>()
  const all = () => [...by.values()].reduce((sum, one) => sum + one.ms, 0)
  return {
    add(text: string, ms: number) {
      const one = by.get(text) ?? { times: 0, ms: 0 }
      by.set(text, { times: one.times + 1, ms: one.ms + ms })
    },
    tell() {
      for (const [text, { times, ms }] of [...by].sort((a, b) => b[1].ms - a[1].ms))
        console.error(
          `  ${((100 * ms) / all()).toFixed(0).padStart(3)}%  ${(ms / times).toFixed(2).padStart(7)} ms  ${text.replace(/\s+/g, ' ').trim().slice(0, 130)}`,
        )
    },
  }
}
