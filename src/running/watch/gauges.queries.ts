import { type PlaceId, type Reading, sql } from '#platform/database'

export type Standing = {
  outboxWaiting: number
  unsealedLines: number
  /** Seconds since the oldest line that is not sealed yet; 0 when all are. */
  unsealedSeconds: number
}

/** How many messages are due and still here, and how long the audit's unsealed tail is. */
export async function howItStands(tx: Reading, placeId: PlaceId, now: Date): Promise<Standing> {
  const found = await sql<Standing>`
    select (select count(*)::integer from platform.outbox where place_id = ${placeId} and send_after <= ${now}
              and sent_at is null and stopped_at is null and gave_up_at is null) as "outboxWaiting",
           count(*)::integer as "unsealedLines",
           coalesce(greatest(extract(epoch from ${now}::timestamptz - min(at)), 0), 0)::double precision as "unsealedSeconds"
      from audit.entry where place_id = ${placeId} and batch is null`.execute(tx)
  return found.rows[0]!
}
