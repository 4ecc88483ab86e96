import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import { type ComesNext, decides, type End, type Ending } from './assessment-end.rules.ts'

export type Ended = {
  how: Ending
  eligible: string
  reason: string
  ledTo: ComesNext | null
  on: DateString
  byName: string
  at: Date
}

/** How the assessment that this hand-over began has ended; undefined while it goes on. */
export async function findAssessmentEnd(tx: Reading, placeId: PlaceId, id: string): Promise<Ended | undefined> {
  const found = await sql<Ended>`select coalesce(kind, 'not finished') as how, eligible, reason, led_to as "ledTo",
      ended_on as on, ended_by_name as "byName", ended_at as at
    from people.assessment where place_id = ${placeId} and hand_over_id = ${id}`.execute(tx)
  return found.rows[0]
}

export type EndSaid = End & { id: string; team: string; by: { accountId: string; name: string }; now: Date }

/** Returns false when somebody said so before. */
export async function saveAssessmentEnd(tx: Writing, placeId: PlaceId, end: EndSaid): Promise<boolean> {
  const kind = end.how === 'not finished' ? null : end.how
  const eligible = decides(end.how) ? end.eligible : 'not said'
  const kept =
    await sql`insert into people.assessment (place_id, hand_over_id, kind, ended_on, eligible, reason, led_to, team,
      ended_by, ended_by_name, ended_at)
    values (${placeId}, ${end.id}, ${kind}, ${end.on}, ${eligible}, ${end.reason}, ${end.ledTo ?? null}, ${end.team},
      ${end.by.accountId}, ${end.by.name}, ${end.now})
    on conflict (place_id, hand_over_id) do nothing returning 1`.execute(tx)
  return kept.rows.length === 1
}
