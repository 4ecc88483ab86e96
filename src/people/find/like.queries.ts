import type { DateString } from '#platform/clock'
import { type Reading, sql } from '#platform/database'
import { readThrough, spellingsNear } from './spellings.queries.ts'

export type LikeAsked = {
  words: string[]
  birthDate: DateString | null
  postcode: string | null
  digits: string | null
  nhsNumber: string | null
}

/** Somebody on record of whom anything agrees, and what. */
export type LikeRow = {
  personId: string
  knownAs: string
  alsoKnownAs: string | null
  birthDate: DateString | null
  birthDateKnown: 'known' | 'about' | 'unknown'
  diedOn: DateString | null
  neighbourhood: string | null
  hidden: boolean
  alike: number
  exact: number
  byBirthDate: boolean
  byPhone: boolean
  byPostcode: boolean
  byNhsNumber: boolean
}

/** So many of one name is a common name, and says little by itself. */
const MOST_BY_NAME = 50
const MOST_READ = 3_000

/**
 * Everybody of whom a name, misspelt or not, a birth date, a phone or a postcode agrees. A hidden address is not among
 * those looked at: that it agrees would give it away.
 */
export async function listLike(tx: Reading, placeId: number, asked: LikeAsked): Promise<LikeRow[]> {
  const { words } = asked
  const near = words[0] ? spellingsNear(placeId, words) : sql`select 0 as n, '' as word, 0 as score where false`
  const found = await sql<LikeRow>`
    with near as materialized (${near}),
    named as (
      select w.person_id, w.words from near e
        cross join lateral (select person_id, words from people.name_word w where w.place_id = ${placeId} and w.word = e.word limit ${MOST_READ}) w
       where e.n = ${readThrough(words)} and exists (select from near o where o.n <> e.n and strpos(w.words, ' ' || o.word || ' ') > 0)
       order by e.score desc limit ${MOST_BY_NAME}),
    candidate as (
      select person_id from named
      union select person_id from people.person where place_id = ${placeId} and birth_date = ${asked.birthDate}::date
      union select person_id from people.person where place_id = ${placeId} and nhs_number = ${asked.nhsNumber}
      union select person_id from people.way_to_reach where place_id = ${placeId} and digits = ${asked.digits} and until_on is null
      union select a.person_id from people.address a join people.person p on p.place_id = a.place_id and p.person_id = a.person_id
             where a.place_id = ${placeId} and a.postcode = ${asked.postcode} and a.until_on is null and not a.hidden and not p.safety_hold)
    select p.person_id as "personId", p.known_as as "knownAs", p.also_known_as as "alsoKnownAs", p.birth_date as "birthDate",
           p.birth_date_known as "birthDateKnown", p.died_on as "diedOn", p.safety_hold or coalesce(a.hidden, false) as hidden,
           case when p.safety_hold or a.hidden then null else a.neighbourhood end as neighbourhood,
           name.alike, name.exact,
           coalesce(q.birth_date = ${asked.birthDate}::date, false) as "byBirthDate",
           coalesce(q.nhs_number = ${asked.nhsNumber}, false) as "byNhsNumber",
           exists (select from people.way_to_reach w where w.place_id = ${placeId} and w.person_id = q.person_id
             and w.digits = ${asked.digits} and w.until_on is null) as "byPhone",
           coalesce(not p.safety_hold and not a.hidden and a.postcode = ${asked.postcode}, false) as "byPostcode"
      from candidate c
      join people.person q on q.place_id = ${placeId} and q.person_id = c.person_id
      left join people.alias_now now on now.place_id = ${placeId} and now.person_id = c.person_id
      join people.person p on p.place_id = ${placeId} and p.person_id = case when now.now_id is null then c.person_id else now.now_id end
      cross join lateral (
        select count(distinct e.n)::integer as alike, count(distinct e.n) filter (where e.score = 1)::integer as exact from near e
         where strpos((select w.words from people.name_word w where w.place_id = ${placeId} and w.person_id = q.person_id limit 1),
                      ' ' || e.word || ' ') > 0) name
      left join lateral (select neighbourhood, postcode, hidden from people.address a where a.place_id = ${placeId}
        and a.person_id = p.person_id and a.until_on is null order by a.from_on desc limit 1) a on true`.execute(tx)
  return found.rows
}
