import { createHash } from 'node:crypto'
import { type Database, inTransaction, sql } from '#platform/database'

/**
 * Saves write audit rows without queueing for each other; this seals the rows since into a batch whose hash covers the
 * batch before it. Whoever changes or removes a sealed row breaks the chain from there on.
 */
const BATCH = 5_000
const NOTHING = Buffer.alloc(32)

type Row = {
  entry_id: string
  at: Date
  account_id: string | null
  role: string
  team: string
  act: string
  person_id: string | null
  shown: string[] | null
  record_id: string | null
  content_hash: Buffer | null
  reason: string | null
  quiet: boolean
}
type Batch = { batch: number; entries: number; previous_hash: Buffer; hash: Buffer }

const columns = sql`entry_id, at, account_id, role, team, act, person_id, shown, record_id, content_hash, reason, quiet`

function hashOf(previous: Buffer, rows: Row[]): Buffer {
  const hash = createHash('sha256').update(previous)
  for (const r of rows) {
    const content = r.content_hash?.toString('hex') ?? null
    hash.update(
      JSON.stringify([
        r.entry_id,
        r.at.toISOString(),
        r.account_id,
        r.role,
        r.team,
        r.act,
        r.person_id,
        r.shown,
        r.record_id,
        content,
        r.reason,
        r.quiet,
      ]),
    )
  }
  return hash.digest()
}

/** The newest sealed batch: what is also kept outside the database. */
export type Head = { batch: number; hash: string }

/** Seals what is unsealed, in as many batches as it takes. Returns the head, or undefined when nothing was ever sealed. */
export async function seal(db: Database, placeId: number, at: Date): Promise<Head | undefined> {
  for (;;) {
    const { head, full } = await inTransaction(db, placeId, async tx => {
      await sql`select pg_advisory_xact_lock(7203002, ${placeId})`.execute(tx)
      const last =
        await sql<Batch>`select batch, entries, previous_hash, hash from audit.batch where place_id = ${placeId} order by batch desc limit 1`.execute(
          tx,
        )
      const before = last.rows[0]
      const rows = (
        await sql<Row>`select ${columns} from audit.entry where place_id = ${placeId} and batch is null order by entry_id limit ${BATCH}`.execute(
          tx,
        )
      ).rows
      if (rows.length === 0) return { head: before, full: false }
      const previous = before?.hash ?? NOTHING
      const batch = (before?.batch ?? 0) + 1
      const hash = hashOf(previous, rows)
      await sql`insert into audit.batch (place_id, batch, sealed_at, entries, previous_hash, hash)
        values (${placeId}, ${batch}, ${at}, ${rows.length}, ${previous}, ${hash})`.execute(tx)
      await sql`update audit.entry set batch = ${batch} where place_id = ${placeId} and entry_id = any(${rows.map(r => r.entry_id)}::uuid[])`.execute(
        tx,
      )
      return { head: { batch, entries: rows.length, previous_hash: previous, hash }, full: rows.length === BATCH }
    })
    if (!full) return head && { batch: head.batch, hash: head.hash.toString('hex') }
  }
}

export type Verdict = { batches: number; entries: number; unsealed: number; firstFault?: string }

/**
 * Proves the chain from its first batch. `knownHeads` are heads that were kept outside the database: a chain that was
 * rewritten from some point on agrees with itself but not with them.
 */
export async function verify(db: Database, placeId: number, knownHeads: Head[]): Promise<Verdict> {
  return inTransaction(db, placeId, async tx => {
    const batches = (
      await sql<Batch>`select batch, entries, previous_hash, hash from audit.batch where place_id = ${placeId} order by batch`.execute(
        tx,
      )
    ).rows
    const tail = (
      await sql<{
        n: string
      }>`select count(*) as n from audit.entry where place_id = ${placeId} and batch is null`.execute(tx)
    ).rows[0]!
    const verdict: Verdict = { batches: batches.length, entries: 0, unsealed: Number(tail.n) }
    let previous: Buffer = NOTHING
    for (const [i, b] of batches.entries()) {
      const rows = (
        await sql<Row>`select ${columns} from audit.entry where place_id = ${placeId} and batch = ${b.batch} order by entry_id`.execute(
          tx,
        )
      ).rows
      const fault = faultIn(b, i + 1, rows, previous)
      if (fault) return { ...verdict, firstFault: fault }
      verdict.entries += rows.length
      previous = b.hash
    }
    const lost = knownHeads.find(h => batches[h.batch - 1]?.hash.toString('hex') !== h.hash)
    return lost
      ? { ...verdict, firstFault: `batch ${lost.batch}: not the one whose hash was kept outside the database` }
      : verdict
  })
}

function faultIn(b: Batch, expected: number, rows: Row[], previous: Buffer): string | undefined {
  if (b.batch !== expected) return `batch ${expected}: missing`
  if (!b.previous_hash.equals(previous)) return `batch ${b.batch}: does not follow the one before it`
  if (rows.length !== b.entries) return `batch ${b.batch}: ${b.entries} lines were sealed, ${rows.length} are there`
  if (!hashOf(previous, rows).equals(b.hash)) return `batch ${b.batch}: a line was changed after it was sealed`
  return undefined
}
