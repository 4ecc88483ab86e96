import { withPersonNow } from '#people'
import type { DateString } from '#platform/clock'
import { newId, type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { Doing } from './rapid.rules.ts'

export type RapidEvent = {
  kind: Doing
  onDate: DateString
  words: string
  /** Key in the place profile; only for work. */
  work: string | null
  byName: string
  at: Date
}

export async function listRapidEvents(tx: Reading, placeId: PlaceId, handOverId: string): Promise<RapidEvent[]> {
  const found =
    await sql<RapidEvent>`select kind, on_date as "onDate", words, work, done_by_name as "byName", done_at as at
    from front_door.rapid_event where place_id = ${placeId} and hand_over_id = ${handOverId} order by done_at, event_id`.execute(
      tx,
    )
  return found.rows
}

export type NewRapidEvent = Omit<RapidEvent, 'byName' | 'at'> & {
  handOverId: string
  personId: string | null
  lowLevel: boolean | null
  neighbourhood: string | null
  team: string
  by: { accountId: string; name: string }
  now: Date
}

export async function saveRapidEvent(tx: Writing, placeId: PlaceId, e: NewRapidEvent): Promise<void> {
  await sql`insert into front_door.rapid_event (place_id, event_id, hand_over_id, person_id, kind, on_date, words, work, low_level,
      neighbourhood, team, done_by, done_by_name, done_at)
    values (${placeId}, ${newId()}, ${e.handOverId}, ${e.personId}, ${e.kind}, ${e.onDate}, ${e.words}, ${e.work}, ${e.lowLevel},
      ${e.neighbourhood}, ${e.team}, ${e.by.accountId}, ${e.by.name}, ${e.now})`.execute(tx)
}

export type Episode = {
  handOverId: string
  personId: string | null
  knownAs: string | null
  diedOn: DateString | null
  safetyHold: boolean | null
  neighbourhood: string | null
  begunAt: Date
  takenByName: string
  kinds: Doing[]
}

/** Taken by the team and not over, the longest first. */
export async function listEpisodes(tx: Reading, placeId: PlaceId, team: string): Promise<Episode[]> {
  const found = await sql<Episode>`
    select h.hand_over_id as "handOverId", p.person_id as "personId", p.known_as as "knownAs", p.died_on as "diedOn",
           p.safety_hold as "safetyHold", h.neighbourhood, h.acknowledged_at as "begunAt", h.acknowledged_by_name as "takenByName",
           array(select e.kind from front_door.rapid_event e
             where e.place_id = h.place_id and e.hand_over_id = h.hand_over_id order by e.done_at) as kinds
      from people.hand_over h
      ${withPersonNow('h')}
     where h.place_id = ${placeId} and h.to_team = ${team} and h.acknowledged_at is not null and h.answered_at is null
     order by h.acknowledged_at, h.hand_over_id`.execute(tx)
  return found.rows
}
