import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql } from '#platform/database'
import type { FreeTime } from './hub.rules.ts'
import { taken } from './session.queries.ts'

export type FreeAsked = {
  from: DateString
  until: DateString
  /** 'HH:MM': what has begun on the first day is over. */
  at: string
  sessionId?: string | undefined
}

/** Times that nobody has taken, one for each time of a session however many chairs are free, soonest first. */
export async function listFreeTimes(tx: Reading, placeId: PlaceId, asked: FreeAsked): Promise<FreeTime[]> {
  const one = asked.sessionId ? sql`and s.session_id = ${asked.sessionId}` : sql``
  const found = await sql<FreeTime>`
    select distinct on (s.on_date, t.starts_at, s.session_id) t.slot_id as "slotId", s.session_id as "sessionId", s.name,
      v.name as venue, v.neighbourhood, case when not v.address_hidden then v.latitude end as latitude,
      case when not v.address_hidden then v.longitude end as longitude, s.on_date as "onDate",
      to_char(t.starts_at, 'HH24:MI') as "startsAt"
    from community.hub_session s
    join community.hub_slot t on t.place_id = s.place_id and t.session_id = s.session_id
    join community.venue v on v.place_id = s.place_id and v.venue_id = s.venue_id
    where s.place_id = ${placeId} and s.on_date between ${asked.from} and ${asked.until} and s.cancelled_at is null ${one}
      and (s.on_date > ${asked.from} or t.starts_at > ${asked.at}::time)
      and not exists (${taken()})
    order by s.on_date, t.starts_at, s.session_id, t.chair`.execute(tx)
  return found.rows
}
