import type { DateString } from '#platform/clock'
import { type Reading, sql } from '#platform/database'
import { LAST, readThrough, spellingsNear } from './spellings.queries.ts'

/** Somebody found, with what tells them from another of the same name. Hidden addresses say nothing of where. */
export type FoundPerson = {
  personId: string
  knownAs: string
  alsoKnownAs: string | null
  birthDate: DateString | null
  birthDateKnown: 'known' | 'about' | 'unknown'
  diedOn: DateString | null
  neighbourhood: string | null
  hidden: boolean
  /** The words as typed are in the name; otherwise they only begin it, or are only alike. */
  whole: boolean
}

/** Of a very common name so many are put in the order shown, and the rest are cut: the page asks for more of the name. */
const MOST_RANKED = 60
const MOST_READ = 3_000

const shown = sql`
  p.person_id as "personId", p.known_as as "knownAs", p.also_known_as as "alsoKnownAs", p.birth_date as "birthDate",
  p.birth_date_known as "birthDateKnown", p.died_on as "diedOn", p.safety_hold or coalesce(a.hidden, false) as hidden,
  case when p.safety_hold or a.hidden then null else a.neighbourhood end as neighbourhood`
const withAddress = (placeId: number) => sql`
  left join lateral (select neighbourhood, hidden from people.address a where a.place_id = ${placeId}
    and a.person_id = p.person_id and a.until_on is null order by a.from_on desc limit 1) a on true`

/** Whoever is found by a record that leads to another's is shown as the one it leads to. */
const followed = (placeId: number, by: string) => sql`
  left join people.alias_now now on now.place_id = ${placeId} and now.person_id = ${sql.ref(`${by}.person_id`)}`

/** People who have a word beginning with each of these; those whose words are the very ones first. */
export async function findByBeginnings(
  tx: Reading,
  placeId: number,
  words: string[],
  limit: number,
): Promise<FoundPerson[]> {
  const one = words[readThrough(words)]!
  const others = words.filter(word => word !== one).map(word => sql`and strpos(w.words, ${` ${word}`}) > 0`)
  const wholes = sql.join(
    words.map(word => sql`(strpos(w.words, ${` ${word} `}) > 0)::integer`),
    sql` + `,
  )
  const found = await sql<FoundPerson>`
    select ${shown}, p.wholes = ${words.length} as whole from (
      select p.*, best.wholes from (
        select coalesce(now.now_id, hit.person_id) as person_id, max(wholes) as wholes from (
          (select w.person_id, ${wholes} as wholes from people.name_word w
            where w.place_id = ${placeId} and w.word = ${one} ${sql.join(others, sql` `)} limit ${MOST_RANKED})
          union all
          (select w.person_id, ${wholes} from people.name_word w
            where w.place_id = ${placeId} and w.word > ${one} and w.word < ${one + LAST} ${sql.join(others, sql` `)} limit ${MOST_RANKED})) hit ${followed(placeId, 'hit')}
        group by 1) best
        join people.person p on p.place_id = ${placeId} and p.person_id = best.person_id
       order by best.wholes desc, p.died_on is not null, p.known_as, p.person_id limit ${limit}) p ${withAddress(placeId)}
     order by p.wholes desc, p.died_on is not null, p.known_as, p.person_id`.execute(tx)
  return onceEach(found.rows)
}

/** People whose names look or sound like each of these words, or begin so. The nearest spelling first. */
export async function findAlike(tx: Reading, placeId: number, words: string[], limit: number): Promise<FoundPerson[]> {
  const one = readThrough(words)
  const found = await sql<FoundPerson>`
    with near as materialized (${spellingsNear(placeId, words)}),
    other as (select n, ' (' || string_agg(word, '|') || ') ' as pattern from near where n <> ${one} group by n),
    hit as (
      select w.person_id, max(e.score) as score, min(w.words) as words from near e
        cross join lateral (select person_id, words from people.name_word w where w.place_id = ${placeId} and w.word = e.word limit ${MOST_READ}) w
       where e.n = ${one} and not exists (select from other o where w.words !~ o.pattern)
         and (select count(*) from other) = ${words.length - 1}
       group by w.person_id order by score desc limit ${MOST_RANKED}),
    best as (
      select coalesce(now.now_id, h.person_id) as person_id, sum(fits.score) as score from hit h ${followed(placeId, 'h')}
        cross join lateral (select max(e.score) as score from near e where strpos(h.words, ' ' || e.word || ' ') > 0 group by e.n) fits
       group by h.person_id, now.now_id)
    select ${shown}, false as whole
      from best join people.person p on p.place_id = ${placeId} and p.person_id = best.person_id ${withAddress(placeId)}
     order by best.score desc, p.died_on is not null, p.known_as, p.person_id limit ${limit}`.execute(tx)
  return onceEach(found.rows)
}

export type Facts = { birthDate?: DateString; postcode?: string; nhsNumber?: string; digits?: string; words: string[] }

/**
 * People of whom each given fact is so; those whose names begin with the words first. A part of a phone number is its
 * end. A hidden address is never what somebody is found by.
 */
export async function findByFacts(tx: Reading, placeId: number, facts: Facts, limit: number): Promise<FoundPerson[]> {
  const { birthDate, postcode, nhsNumber, digits, words } = facts
  const number =
    digits && (digits.length === 9 ? sql`w.digits = ${digits}` : sql`right(w.digits, ${digits.length}) = ${digits}`)
  const found = await sql<FoundPerson>`
    select ${shown}, cardinality(${words}::text[]) > 0 and named.n = cardinality(${words}::text[]) as whole
      from people.person f ${followed(placeId, 'f')}
      join people.person p on p.place_id = ${placeId} and p.person_id = case when now.now_id is null then f.person_id else now.now_id end ${withAddress(placeId)}
      cross join lateral (select count(distinct t.word) as n from unnest(${words}::text[]) as t(word)
        join people.name_word w on w.place_id = ${placeId} and w.person_id in (f.person_id, p.person_id) and starts_with(w.word, t.word)) named
     where f.place_id = ${placeId}
       ${birthDate ? sql`and f.birth_date = ${birthDate}::date` : sql``}
       ${nhsNumber ? sql`and f.nhs_number = ${nhsNumber}` : sql``}
       ${number ? sql`and f.person_id in (select w.person_id from people.way_to_reach w where w.place_id = ${placeId} and w.until_on is null and ${number})` : sql``}
       ${postcode ? sql`and not p.safety_hold and f.person_id in (select a.person_id from people.address a where a.place_id = ${placeId} and a.until_on is null and not a.hidden and a.postcode = ${postcode})` : sql``}
     order by named.n desc, p.died_on is not null, p.known_as, p.person_id limit ${limit}`.execute(tx)
  return onceEach(found.rows)
}

/** Each person where they come first: found by two of their records, they stand there once. */
export const onceEach = <Row extends { personId: string }>(rows: Row[]): Row[] =>
  [...new Map(rows.toReversed().map(row => [row.personId, row])).values()].toReversed()
