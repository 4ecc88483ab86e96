import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql } from '#platform/database'
import type { WayFacts, WhoFacts } from './reachable.rules.ts'

export type Reachable = WhoFacts & { personId: string; ways: WayFacts[] }

/** What decides whether and where each may be written to, the newest way first, by the person's id. */
export async function findReachable(
  tx: Reading,
  placeId: PlaceId,
  personIds: string[],
  today: DateString,
): Promise<Map<string, Reachable>> {
  if (personIds.length === 0) return new Map()
  const found = await sql<Reachable>`
    select p.person_id as "personId", p.died_on as "diedOn", p.safety_hold as "safetyHold",
      (select coalesce(jsonb_agg(jsonb_build_object('wayId', w.way_id, 'kind', w.kind, 'value', w.value, 'safe', w.safe,
                'note', w.note, 'fromOn', w.from_on, 'untilOn', w.until_on) order by w.from_on desc, w.way_id desc), '[]')
         from people.way_to_reach w where w.place_id = p.place_id and w.person_id = any(same.ids)
          and w.from_on <= ${today}::date and coalesce(w.until_on > ${today}::date, true)) as ways
    from people.person p
    cross join lateral (select people.same_person(p.place_id, p.person_id) as ids offset 0) same
    where p.place_id = ${placeId} and p.person_id = any(${personIds}::uuid[])`.execute(tx)
  return new Map(found.rows.map(row => [row.personId, row]))
}
