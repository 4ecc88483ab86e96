import { newId, sql, type Writing } from '#platform/database'

/** How long a page took to write: for the team, never with the worker (safety.md, Drafts, logs, small numbers). */
export async function saveRecordingTime(
  tx: Writing,
  placeId: number,
  time: { team: string; pageKind: string; onDate: string; seconds: number },
): Promise<void> {
  await sql`insert into platform.recording_time (place_id, recording_id, team, page_kind, on_date, seconds)
    values (${placeId}, ${newId()}, ${time.team}, ${time.pageKind}, ${time.onDate}, ${time.seconds})`.execute(tx)
}
