import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'
import { placeOf } from '../client-level-data/columns.rules.ts'
import { c } from '../client-level-data/judge-row.rules.ts'
import type { RowsOfSomebody } from './match.rules.ts'

export type MatchAsked = {
  ids: string[]
  birthDate: DateString | null
  /** Of addresses that are not hidden. */
  postcodes: string[]
}

const cell = (column: number) => sql.raw(`exchange.cell_of(r.cells, ${column + 1})`)
const rows = sql.raw(`exchange.cld_row r
        join exchange.cld_event e on e.place_id = r.place_id and e.file_id = r.file_id and e.line = r.line`)
/** What stands for somebody's number on a page. */
const handle = (key: ReturnType<typeof sql>) => sql`md5('rows of somebody ' || ${key})`

/**
 * Rows of which a number, a birth date or a postcode agrees, by the number they are of. Those of somebody who has another
 * record here, or of whom it was decided for this one, are not among them.
 */
export async function listLikeRows(tx: Reading, placeId: number, { ids, birthDate, postcodes }: MatchAsked) {
  const found = await sql<RowsOfSomebody & { personKey: string }>`
    with theirs as materialized (
      select p.nhs_number as key from people.person p where p.place_id = ${placeId} and p.person_id = any(${ids}::uuid[]) and p.nhs_number is not null
      union select m.person_key from exchange.cld_match m where m.place_id = ${placeId} and m.person_id = any(${ids}::uuid[]) and m.theirs),
    decided as materialized (
      select m.person_key as key from exchange.cld_match m
       where m.place_id = ${placeId} and (m.theirs or m.person_id = any(${ids}::uuid[]))),
    numbers as materialized (
      select distinct ${cell(c.council)} as council, e.local_id as local from ${rows}
       where r.place_id = ${placeId} and r.person_key in (select key from theirs) and e.local_id is not null)
    select r.person_key as "personKey", ${handle(sql`r.person_key`)} as handle,
           coalesce(array_agg(distinct nullif(concat_ws(' ', ${cell(placeOf('First Name'))}, ${cell(placeOf('Last Name'))}), ''))
             filter (where concat_ws('', ${cell(placeOf('First Name'))}, ${cell(placeOf('Last Name'))}) <> ''), '{}') as names,
           max(e.said_born) as "bornOn", count(*)::integer as rows, min(e.started_on) as "firstOn",
           max(coalesce(e.said_end, e.started_on)) as "lastOn", bool_or(n.local is not null) as "byNumber",
           coalesce(bool_or(e.said_born = ${birthDate}::date), false) as "byBirthDate",
           coalesce(bool_or(e.postcode = any(${postcodes}::text[])), false) as "byPostcode"
      from ${rows}
      left join numbers n on n.council = ${cell(c.council)} and n.local = e.local_id
     where r.place_id = ${placeId} and (n.local is not null or e.said_born = ${birthDate}::date or e.postcode = any(${postcodes}::text[]))
       and r.person_key not in (select key from theirs) and r.person_key not in (select key from decided)
       and not exists (select from people.person o where o.place_id = ${placeId} and o.nhs_number = r.person_key)
     group by r.person_key order by r.person_key`.execute(tx)
  return found.rows
}

export type Match = {
  matchId: string
  theirs: boolean
  how: 'confirmed' | 'made from the file' | 'same number' | 'record erased'
  agreedOn: string[]
  byName: string
  at: Date
}

/** What was decided for a record, the newest first. */
export async function listMatches(tx: Reading, placeId: number, ids: string[]): Promise<Match[]> {
  const { rows } = await sql<Match>`
    select match_id as "matchId", theirs, how, agreed_on as "agreedOn", decided_by_name as "byName", decided_at as at
      from exchange.cld_match where place_id = ${placeId} and person_id = any(${ids}::uuid[])
     order by decided_at desc, match_id`.execute(tx)
  return rows
}

export type NewMatch = {
  personId: string
  personKey: string
  theirs: boolean
  agreedOn: string[]
  by: string
  byName: string
  at: Date
}

/** Answers its id; undefined where somebody decided meanwhile. */
export async function insertMatch(tx: Writing, placeId: number, m: NewMatch): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into exchange.cld_match (place_id, match_id, person_key, person_id, theirs, how, agreed_on, decided_by,
      decided_by_name, decided_at)
    values (${placeId}, ${newId()}, ${m.personKey}, ${m.personId}, ${m.theirs}, 'confirmed', ${m.agreedOn}, ${m.by},
      ${m.byName}, ${m.at})
    on conflict do nothing returning match_id as id`.execute(tx)
  return rows[0]?.id
}

/** Takes back what somebody decided; what a record was made from stays. Answers the number it was about. */
export async function removeMatch(
  tx: Writing,
  placeId: number,
  ids: string[],
  matchId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ key: string }>`
    delete from exchange.cld_match
     where place_id = ${placeId} and match_id = ${matchId} and person_id = any(${ids}::uuid[]) and how in ('confirmed', 'same number')
     returning person_key as key`.execute(tx)
  return rows[0]?.key
}

/**
 * Events and people of the files under the id they have now, as the next load would give it: of several numbers of one
 * record its NHS number has the record's id, else one that has it already, else the first.
 */
export async function setIds(tx: Writing, placeId: number, keys: string[]): Promise<void> {
  await sql`
    with mine as (
      select w.person_id as was, w.person_key, m.person_id as record, row_number() over (
               partition by m.person_id order by (p.nhs_number is not distinct from w.person_key) desc,
                 (w.person_id = m.person_id) desc, w.person_key collate "C") = 1
               and not exists (select from exchange.cld_person o where o.place_id = w.place_id and o.person_id = m.person_id
                                and o.person_key <> all(${keys}::text[])) as first
        from exchange.cld_person w
        left join exchange.cld_match m on m.place_id = w.place_id and m.person_key = w.person_key and m.theirs
        left join people.person p on p.place_id = m.place_id and p.person_id = m.person_id
       where w.place_id = ${placeId} and w.person_key = any(${keys}::text[])),
    now as (
      select was, case when record is null or not first then md5('person of the files ' || person_key)::uuid else record end as person_id
        from mine),
    moved as (
      update exchange.cld_event e set person_id = now.person_id from now
       where e.place_id = ${placeId} and e.person_id = now.was and now.was <> now.person_id)
    update exchange.cld_person w set person_id = now.person_id from now
     where w.place_id = ${placeId} and w.person_id = now.was and now.was <> now.person_id`.execute(tx)
}
