import { type Reading, sql } from '#platform/database'
import { BETWEEN_CELLS } from './columns.rules.ts'

export type KeptRow = { line: number; cells: string[] }

const AT_ONCE = 1_000

/** The next accepted rows of a file behind a line, each with its 50 cells as submitted, '' where blank. */
export async function nextKept(tx: Reading, placeId: number, fileId: string, behind: number): Promise<KeptRow[]> {
  const { rows } = await sql<{ line: number; cells: string }>`
    select r.line, r.cells from exchange.cld_row r
     where r.place_id = ${sql.lit(placeId)} and r.file_id = ${fileId} and r.line > ${behind}
     order by r.line limit ${sql.lit(AT_ONCE)}`.execute(tx)
  return rows.map(({ line, cells }) => ({ line, cells: cells.split(BETWEEN_CELLS) }))
}

/** The next refused rows behind a line, in the file's own columns. */
export async function nextRefused(
  tx: Reading,
  placeId: number,
  fileId: string,
  behind: number,
): Promise<(KeptRow & { reason: string })[]> {
  const { rows } = await sql<KeptRow & { reason: string }>`
    select line, reason, cells from exchange.cld_refused
     where place_id = ${sql.lit(placeId)} and file_id = ${fileId} and line > ${behind} order by line limit ${sql.lit(AT_ONCE)}`.execute(
    tx,
  )
  return rows
}

/** The columns of the file, where any of its rows was refused. */
export async function namesOfRefused(tx: Reading, placeId: number, fileId: string): Promise<string[] | undefined> {
  const { rows } = await sql<{ cells: string[] }>`
    select cells from exchange.cld_refused where place_id = ${sql.lit(placeId)} and file_id = ${fileId} and line = 1`.execute(
    tx,
  )
  return rows[0]?.cells
}
