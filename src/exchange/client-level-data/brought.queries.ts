import { type Reading, sql, type Writing } from '#platform/database'
import type { Count } from './tally.rules.ts'

export type BroughtState = 'being read' | 'loaded' | 'loaded before' | 'all refused' | 'not loaded'
export type Brought = {
  broughtId: string
  name: string
  bytes: number
  broughtAt: Date
  state: BroughtState
  bytesRead: number
  rowsRead: number
  /** Why it was not loaded; '' else. */
  said: string
  counts: Count[] | null
  fileId: string | null
}

/** A process that gave no sign of life for this long is gone. On the embedded database a load lets nothing else through. */
const GONE = sql`interval '15 minutes'`
const STOPPED = 'The house was stopped while this file was being read. Nothing of it was loaded: send it again.'

const columns = sql`brought_id as "broughtId", name, bytes, brought_at as "broughtAt", state, bytes_read as "bytesRead",
  rows_read as "rowsRead", said, counts, file_id as "fileId"`

export type NewBrought = { broughtId: string; name: string; bytes: number; accountId: string; at: Date }

export async function insertBrought(tx: Writing, placeId: number, b: NewBrought): Promise<void> {
  await sql`
    insert into exchange.cld_brought (place_id, brought_id, name, bytes, account_id, brought_at)
    values (${placeId}, ${b.broughtId}, ${b.name}, ${b.bytes}, ${b.accountId}, ${b.at})`.execute(tx)
}

export async function findBrought(tx: Reading, placeId: number, broughtId: string): Promise<Brought | undefined> {
  const { rows } = await sql<Brought>`
    select ${columns} from exchange.cld_brought where place_id = ${placeId} and brought_id = ${broughtId}`.execute(tx)
  return rows[0]
}

/** Those that are not, or not yet, among the loaded files; the latest first. */
export async function listBroughtOnly(tx: Reading, placeId: number): Promise<Brought[]> {
  const { rows } = await sql<Brought>`
    select ${columns} from exchange.cld_brought
     where place_id = ${placeId} and state in ('being read', 'all refused', 'not loaded')
     order by brought_at desc, brought_id desc limit 5`.execute(tx)
  return rows
}

/** How far it is; says nothing more of one that has ended. */
export async function saveHowFar(
  tx: Writing,
  placeId: number,
  broughtId: string,
  { bytes, rows }: { bytes: number; rows: number },
): Promise<void> {
  await sql`update exchange.cld_brought set bytes_read = ${bytes}, rows_read = ${rows}, seen_at = clock_timestamp()
    where place_id = ${placeId} and brought_id = ${broughtId} and state = 'being read'`.execute(tx)
}

export type Ended = {
  state: Exclude<BroughtState, 'being read'>
  rows: number
  said: string
  counts: Count[] | null
  fileId: string | null
}

export async function endBrought(tx: Writing, placeId: number, broughtId: string, e: Ended): Promise<void> {
  await sql`update exchange.cld_brought set state = ${e.state}, rows_read = ${e.rows}, said = ${e.said}, file_id = ${e.fileId},
      counts = ${e.counts && JSON.stringify(e.counts)}::jsonb
    where place_id = ${placeId} and brought_id = ${broughtId} and state = 'being read'`.execute(tx)
}

/** Whose reader is gone. Answers how many there were. */
export async function giveUpBrought(tx: Writing, placeId: number): Promise<number> {
  const { rows } = await sql`update exchange.cld_brought set state = 'not loaded', said = ${STOPPED}
    where place_id = ${placeId} and state = 'being read' and seen_at < clock_timestamp() - ${GONE} returning 1`.execute(
    tx,
  )
  return rows.length
}

/** What came of files is forgotten; the files that were loaded stay. Answers how many there were. */
export async function removeBroughtBefore(tx: Writing, placeId: number, before: Date): Promise<number> {
  const { rows } = await sql`delete from exchange.cld_brought
    where place_id = ${placeId} and state <> 'being read' and brought_at < ${before} returning 1`.execute(tx)
  return rows.length
}
