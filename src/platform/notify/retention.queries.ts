import { type PlaceId, sql, type Writing } from '#platform/database'

/**
 * By rule: of what went, stopped or could not go before a moment, only that there was a message stays. Returns how many.
 */
export async function clearMessagesBefore(tx: Writing, placeId: PlaceId, before: Date, at: Date): Promise<number> {
  const cleared = await sql`update platform.outbox
    set to_value = '', subject = '', words = '', failed = null, cleared_at = ${at}
    where place_id = ${placeId} and cleared_at is null
      and coalesce(sent_at, stopped_at, gave_up_at, taken_at) < ${before} returning message_id`.execute(tx)
  return cleared.rows.length
}

/** Links whose time is over, whatever became of them. Their addresses lead where an unknown one leads. */
export async function removeEndedLinks(tx: Writing, placeId: PlaceId, at: Date): Promise<number> {
  const ended = sql`select link_id from platform.link
    where place_id = ${placeId} and expires_at <= ${at}`
  await sql`delete from platform.link_token where place_id = ${placeId} and link_id in (${ended})`.execute(tx)
  await sql`update platform.outbox set link_id = null where place_id = ${placeId} and link_id in (${ended})`.execute(tx)
  const removed = await sql`delete from platform.link where place_id = ${placeId} and link_id in (${ended})
    returning link_id`.execute(tx)
  return removed.rows.length
}
