import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql } from '#platform/database'

export type Introduced = {
  personId: string
  knownAs: string
  givenName: string | null
  diedOn: DateString | null
  safetyHold: boolean
  mustNotBeTold: { who: string; why: string }[]
  /** Those marked safe, newest first. */
  ways: { wayId: string; kind: string; value: string; note: string | null }[]
  neighbourhood: string | null
  /** Where to look from; null when the address is hidden or there is a safety hold. */
  latitude: number | null
  longitude: number | null
}

/** What has to be known before somebody is introduced, and nothing that is not needed for it. */
export async function findIntroduced(
  tx: Reading,
  placeId: PlaceId,
  personId: string,
  today: DateString,
): Promise<Introduced | undefined> {
  const now = (t: string) =>
    sql`${sql.ref(`${t}.place_id`)} = ${placeId} and ${sql.ref(`${t}.person_id`)} = any(people.same_person(${placeId}::integer, ${personId}::uuid))
      and ${sql.ref(`${t}.from_on`)} <= ${today}::date and coalesce(${sql.ref(`${t}.until_on`)} > ${today}::date, true)`
  const found = await sql<Introduced>`
    select p.person_id as "personId", p.known_as as "knownAs", p.given_name as "givenName", p.died_on as "diedOn",
      p.safety_hold as "safetyHold", a.neighbourhood,
      case when not a.hidden and not p.safety_hold then a.latitude end as latitude,
      case when not a.hidden and not p.safety_hold then a.longitude end as longitude,
      (select coalesce(jsonb_agg(jsonb_build_object('who', n.who, 'why', n.why) order by n.from_on, n.not_to_tell_id), '[]')
         from people.not_to_tell n where ${now('n')}) as "mustNotBeTold",
      (select coalesce(jsonb_agg(jsonb_build_object('wayId', w.way_id, 'kind', w.kind, 'value', w.value, 'note', w.note)
                order by w.from_on desc, w.way_id), '[]')
         from people.way_to_reach w where ${now('w')} and w.safe = 'safe') as ways
    from people.person p
    left join lateral (select a.neighbourhood, a.latitude, a.longitude, a.hidden from people.address a where ${now('a')}
      order by a.from_on desc, a.address_id desc limit 1) a on true
    where p.place_id = ${placeId} and p.person_id = people.person_now(${placeId}::integer, ${personId}::uuid)`.execute(
    tx,
  )
  return found.rows[0]
}

export type Met = {
  entryId: string
  name: string
  summary: string
  howToJoin: string
  phone: string | null
  email: string | null
  status: string
}

/** The group, activity, service or place they would be introduced to. */
export async function findMet(tx: Reading, placeId: PlaceId, entryId: string): Promise<Met | undefined> {
  const found =
    await sql<Met>`select entry_id as "entryId", name, summary, how_to_join as "howToJoin", phone, email, status
    from community.entry where place_id = ${placeId} and entry_id = ${entryId}`.execute(tx)
  return found.rows[0]
}
