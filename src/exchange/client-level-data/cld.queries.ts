import { type Reading, sql, type Writing } from '#platform/database'
import type { OwnCode } from './code-lists.rules.ts'
import type { Loaded } from './period.rules.ts'
import type { Count } from './tally.rules.ts'

export type CldFile = {
  fileId: string
  name: string
  loadedAt: Date
  /** Where it was let count again: when it was loaded at first, `loadedAt` being when it was let. */
  firstLoadedAt: Date | null
  mends: string | null
  /** None of its rows count; they are still held. */
  takenOut: { at: Date; byName: string; why: string } | null
  period: { from: string; to: string }
  stated: { from: string | null; to: string | null }
  read: number
  accepted: number
  acceptedWithWarnings: number
  refused: number
  stepsLeftOut: string[]
  counts: Count[]
  /** What was seen across its rows when it was loaded. */
  across: Count[]
}

type FileRow = {
  file_id: string
  name: string
  loaded_at: Date
  first_loaded_at: Date | null
  mends: string | null
  taken_out_at: Date | null
  taken_out_by_name: string
  taken_out_why: string
  mended: string | null
  stated_from: string | null
  stated_to: string | null
  period_from: string
  period_to: string
  rows_read: number
  accepted: number
  accepted_with_warnings: number
  refused: number
  steps_left_out: string[]
  report: { counts: Count[]; across?: Count[] }
}

const fromRow = (row: FileRow): CldFile => ({
  fileId: row.file_id,
  name: row.name,
  loadedAt: row.loaded_at,
  firstLoadedAt: row.first_loaded_at,
  mends: row.mends ?? row.mended,
  takenOut: row.taken_out_at && { at: row.taken_out_at, byName: row.taken_out_by_name, why: row.taken_out_why },
  period: { from: row.period_from, to: row.period_to },
  stated: { from: row.stated_from, to: row.stated_to },
  read: row.rows_read,
  accepted: row.accepted,
  acceptedWithWarnings: row.accepted_with_warnings,
  refused: row.refused,
  stepsLeftOut: row.steps_left_out,
  counts: row.report.counts,
  across: row.report.across ?? [],
})

/** The latest loaded first. */
export async function listCldFiles(tx: Reading, placeId: number): Promise<CldFile[]> {
  const { rows } = await sql<FileRow>`
    select * from exchange.cld_file where place_id = ${placeId} order by loaded_at desc, file_id desc`.execute(tx)
  return rows.map(fromRow)
}

export async function findCldFile(tx: Reading, placeId: number, fileId: string): Promise<CldFile | undefined> {
  const { rows } = await sql<FileRow>`
    select * from exchange.cld_file where place_id = ${placeId} and file_id = ${fileId}`.execute(tx)
  return rows[0] && fromRow(rows[0])
}

/** The id under which exactly this file was loaded before. */
export async function findLoaded(tx: Reading, placeId: number, sha256: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select file_id as id from exchange.cld_file where place_id = ${placeId} and sha256 = ${sha256}`.execute(tx)
  return rows[0]?.id
}

/** The files that stand by themselves and are not taken out, the earliest loaded first. */
export async function listLoaded(tx: Reading, placeId: number): Promise<Loaded[]> {
  const { rows } = await sql<{ fileId: string; from: string; to: string }>`
    select file_id as "fileId", period_from as "from", period_to as "to" from exchange.cld_file
     where place_id = ${placeId} and mends is null and taken_out_at is null order by loaded_at, file_id`.execute(tx)
  return rows
}

export async function listOwnCodes(tx: Reading, placeId: number): Promise<OwnCode[]> {
  const { rows } = await sql<OwnCode>`
    select list, release, value, position, grouping, becomes, valid_from as "validFrom", valid_until as "validUntil"
      from exchange.code where place_id = ${placeId} order by list, release, position`.execute(tx)
  return rows
}

export type NewCldFile = {
  fileId: string
  name: string
  sha256: string
  loadedAt: Date
  loadedBy: string | null
  mends: string | null
  stated: { from: string | null; to: string | null }
  period: { from: string; to: string }
  read: number
  accepted: number
  acceptedWithWarnings: number
  refused: number
  stepsLeftOut: string[]
  counts: Count[]
}

export async function insertCldFile(tx: Writing, placeId: number, f: NewCldFile): Promise<void> {
  await sql`
    insert into exchange.cld_file (place_id, file_id, name, sha256, loaded_at, loaded_by, mends, stated_from, stated_to,
      period_from, period_to, rows_read, accepted, accepted_with_warnings, refused, steps_left_out, report)
    values (${placeId}, ${f.fileId}, ${f.name}, ${f.sha256}, ${f.loadedAt}, ${f.loadedBy}, ${f.mends}, ${f.stated.from},
      ${f.stated.to}, ${f.period.from}, ${f.period.to}, ${f.read}, ${f.accepted}, ${f.acceptedWithWarnings}, ${f.refused},
      ${f.stepsLeftOut}, ${JSON.stringify({ counts: f.counts })}::jsonb)`.execute(tx)
}

export async function saveAcross(tx: Writing, placeId: number, fileId: string, across: Count[]): Promise<void> {
  await sql`update exchange.cld_file set report = report || jsonb_build_object('across', ${JSON.stringify(across)}::jsonb)
    where place_id = ${placeId} and file_id = ${fileId}`.execute(tx)
}

export type RefusedRow = { line: number; reason: string; cells: string[] }

export async function insertRefused(tx: Writing, placeId: number, fileId: string, rows: RefusedRow[]): Promise<void> {
  await sql`
    insert into exchange.cld_refused (place_id, file_id, line, reason, cells)
    select ${placeId}, ${fileId}, r.line, r.reason, r.cells
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(line integer, reason text, cells text[])
    on conflict do nothing`.execute(tx)
}

export async function listRefused(tx: Reading, placeId: number, fileId: string): Promise<RefusedRow[]> {
  const { rows } = await sql<RefusedRow>`
    select line, reason, cells from exchange.cld_refused where place_id = ${placeId} and file_id = ${fileId} order by line`.execute(
    tx,
  )
  return rows
}

/** Loads of one place take turns. */
export async function takeTurns(tx: Writing, placeId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('client level data'), ${placeId})`.execute(tx)
}

/** A file with its rows; files that mend it stay and count as its own when it is loaded again. */
export async function removeCldFile(tx: Writing, placeId: number, fileId: string): Promise<void> {
  await sql`delete from exchange.cld_row where place_id = ${placeId} and file_id = ${fileId}`.execute(tx)
  await sql`delete from exchange.cld_event where place_id = ${placeId} and file_id = ${fileId}`.execute(tx)
  await sql`delete from exchange.cld_file where place_id = ${placeId} and file_id = ${fileId}`.execute(tx)
}
