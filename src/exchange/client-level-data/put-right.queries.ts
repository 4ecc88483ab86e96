import { type Reading, sql, type Writing } from '#platform/database'

/** How many rows a file has, with those put right that count with it, and of how many people. */
export async function countInFile(
  tx: Reading,
  placeId: number,
  fileId: string,
): Promise<{ rows: number; people: number }> {
  const { rows } = await sql<{ rows: number; people: number }>`
    select count(*)::integer as rows, count(distinct r.person_key collate "C")::integer as people
      from exchange.cld_row r
     where r.place_id = ${placeId} and r.file_id in (
       select f.file_id from exchange.cld_file f where f.place_id = ${placeId} and ${fileId}::uuid in (f.file_id, f.mends))`.execute(
    tx,
  )
  return rows[0]!
}

export type TakingOut = { at: Date; by: string; byName: string; why: string }

/**
 * False where somebody else did meanwhile. Rows put right that are taken out by themselves must not count with their file, so
 * that they are not of it meanwhile.
 */
export async function saveTakenOut(tx: Writing, placeId: number, fileId: string, t: TakingOut): Promise<boolean> {
  const { rows } = await sql`
    update exchange.cld_file set taken_out_at = ${t.at}, taken_out_by = ${t.by}, taken_out_by_name = ${t.byName},
           taken_out_why = ${t.why}, mended = mends, mends = null
     where place_id = ${placeId} and file_id = ${fileId} and taken_out_at is null returning 1`.execute(tx)
  return rows.length > 0
}

/** The latest loaded counts: from now on that is this one, and after it what puts rows of it right, in their order. */
export async function saveLoadedLast(tx: Writing, placeId: number, fileId: string, at: Date): Promise<void> {
  await sql`
    with its as (
      select file_id, row_number() over (order by file_id <> ${fileId}::uuid, loaded_at, file_id) - 1 as nth
        from exchange.cld_file where place_id = ${placeId} and ${fileId}::uuid in (file_id, mends))
    update exchange.cld_file f
       set first_loaded_at = coalesce(f.first_loaded_at, f.loaded_at), loaded_at = ${at}::timestamptz + its.nth * interval '1 microsecond',
           mends = coalesce(f.mends, f.mended), mended = null,
           taken_out_at = null, taken_out_by = null, taken_out_by_name = null, taken_out_why = null
      from its where f.place_id = ${placeId} and f.file_id = its.file_id`.execute(tx)
}

/** A whole place is put together anew: it takes the time it takes, where a page's patience is for one record. */
export async function bePatient(tx: Reading): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`.execute(
    tx,
  )
}
