import { type Reading, sql, type Writing } from '#platform/database'
import type { Answered } from './passed.rules.ts'

export type Referred = {
  handOverId: string
  personId: string
  knownAs: string
  safetyHold: boolean
  fromTeam: string
  toTeam: string
  reason: string
  madeAt: Date
  taken: boolean
  takenAt: Date | null
  saidBy: string
  answer: Answered | null
  answeredAt: Date | null
  answerWords: string
  pickedUp: boolean
  readByName: string | null
}

/** What went outside about these people, the latest first: whether it was acknowledged, and what came back (S022). */
export async function listReferred(tx: Reading, placeId: number, personIds: string[]): Promise<Referred[]> {
  const found = await sql<Referred>`
    select h.hand_over_id as "handOverId", h.person_id as "personId", p.known_as as "knownAs", p.safety_hold as "safetyHold",
           h.from_team as "fromTeam", h.to_team as "toTeam", h.reason, h.made_at as "madeAt", h.acknowledged_at is not null as taken,
           h.acknowledged_at as "takenAt", h.acknowledged_said_by as "saidBy", h.answer, h.answered_at as "answeredAt",
           h.answer_words as "answerWords", h.picked_up_at is not null as "pickedUp", h.lead_read_by_name as "readByName"
      from people.hand_over h join people.person p on p.place_id = h.place_id and p.person_id = h.person_id
     where h.place_id = ${placeId} and h.person_id = any(${personIds}::uuid[]) and h.outside
     order by h.made_at desc, h.hand_over_id`.execute(tx)
  return found.rows
}

/** The lead worker has read what came back; false when it was read before, or nothing has come back. */
export async function readAnswer(
  tx: Writing,
  placeId: number,
  read: { handOverId: string; by: string; now: Date },
): Promise<boolean> {
  const done = await sql`update people.hand_over set lead_read_at = ${read.now}, lead_read_by_name = ${read.by}
    where place_id = ${placeId} and hand_over_id = ${read.handOverId} and outside and answered_at is not null
      and lead_read_at is null returning 1`.execute(tx)
  return done.rows.length === 1
}
