import { type Reading, sql } from '#platform/database'
import type { Kept } from './parts.ts'
import type { TimelineRow } from './timeline.rules.ts'

export type TimelineAsked = { kinds?: { only: string[] } | { but: string[] } | undefined; limit: number }

/** What has happened to somebody as one view of people.timeline tells it, newest first, under each id they go by. */
export async function listTimeline(
  tx: Reading,
  placeId: number,
  ids: string[],
  asked: TimelineAsked & { view: Kept },
): Promise<TimelineRow[]> {
  const { kinds } = asked
  const chosen = !kinds
    ? sql``
    : 'only' in kinds
      ? sql`and kind = any(${kinds.only}::text[])`
      : sql`and kind <> all(${kinds.but}::text[])`
  const found = await sql<TimelineRow>`
    select person_id, on_date, at, kind, record_id, what, words, whose, by_name, team
      from ${sql.raw(asked.view)} where place_id = ${placeId} and person_id = any(${ids}::uuid[]) ${chosen}
     order by on_date desc, at desc nulls last, record_id desc limit ${asked.limit}`.execute(tx)
  return found.rows
}
