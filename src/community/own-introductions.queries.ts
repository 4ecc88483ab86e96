import type { DateString } from '#platform/clock'
import { type Reading, sql } from '#platform/database'
import type { Happening } from './introduction.rules.ts'

/** Read by the person themselves: no word of anybody's, and no worker. */
export type OwnIntroduction = {
  entry: string
  madeOn: DateString
  agreedOn: DateString | null
  dueOn: DateString | null
  events: { kind: Happening['kind']; onDate: DateString; askedAt: string }[]
}

export async function listOwnIntroductions(tx: Reading, placeId: number, ids: string[]): Promise<OwnIntroduction[]> {
  const found = await sql<OwnIntroduction>`
    select i.entry_name as entry, i.made_on as "madeOn", i.agreed_on as "agreedOn", i.due_on as "dueOn",
           (select coalesce(json_agg(json_build_object('kind', e.kind, 'onDate', e.on_date, 'askedAt', e.asked_at)), '[]')
              from community.introduction_event e where e.place_id = i.place_id and e.introduction_id = i.introduction_id) as events
      from community.introduction i
     where i.place_id = ${placeId} and i.person_id = any(${ids}::uuid[]) order by i.made_on desc, i.introduction_id`.execute(
    tx,
  )
  return found.rows
}

export type OwnTime = { hub: string; onDate: DateString; startsAt: string }

/** Times that are still to come. */
export async function listOwnTimes(tx: Reading, placeId: number, ids: string[], from: DateString): Promise<OwnTime[]> {
  const found = await sql<OwnTime>`
    select s.name as hub, s.on_date as "onDate", to_char(coalesce(t.starts_at, s.starts_at), 'HH24:MI') as "startsAt"
      from community.hub_booking b
      join community.hub_session s on s.place_id = b.place_id and s.session_id = b.session_id
      left join community.hub_slot t on t.place_id = b.place_id and t.slot_id = b.slot_id
     where b.place_id = ${placeId} and b.person_id = any(${ids}::uuid[]) and b.cancelled_at is null and b.came is null
       and s.cancelled_at is null and s.on_date >= ${from} order by s.on_date, 3`.execute(tx)
  return found.rows
}
