import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'
import { placeOf } from '../client-level-data/columns.rules.ts'
import type { PersonOfReturn } from './of-return.rules.ts'

const cell = (header: string) => sql.raw(`exchange.cell_of(r.cells, ${placeOf(header) + 1})`)
const events = sql.raw(
  `join exchange.cld_event e on e.place_id = r.place_id and e.file_id = r.file_id and e.line = r.line`,
)

/** The last day that the files are about; null where none is loaded. */
export async function lastDayOfFiles(tx: Reading, placeId: number): Promise<DateString | null> {
  const { rows } = await sql<{ on: DateString | null }>`
    select max(period_to) as "on" from exchange.cld_file
     where place_id = ${placeId} and taken_out_at is null`.execute(tx)
  return rows[0]!.on
}

export async function countWithRecord(tx: Reading, placeId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from exchange.cld_person w where w.place_id = ${placeId} and (
      exists (select from people.person p where p.place_id = ${placeId} and p.nhs_number = w.person_key)
      or exists (select from exchange.cld_match m where m.place_id = ${placeId} and m.person_key = w.person_key and m.theirs
                  and m.person_id is not null))`.execute(tx)
  return rows[0]!.n
}

/** People of the files who have no record here and had none that was erased, with the name of their latest named row. */
export async function listNewPeople(tx: Reading, placeId: number): Promise<PersonOfReturn[]> {
  const { rows } = await sql<PersonOfReturn>`
    with fresh as materialized (
      select w.* from exchange.cld_person w
       where w.place_id = ${placeId}
         and not exists (select from people.person p where p.place_id = ${placeId} and p.nhs_number = w.person_key)
         and not exists (select from exchange.cld_match m where m.place_id = ${placeId} and m.person_key = w.person_key and m.theirs)),
    said as (
      select distinct on (r.person_key) r.person_key,
             coalesce(${cell('First Name')}, '') as first, coalesce(${cell('Last Name')}, '') as last
        from exchange.cld_row r ${events}
       where r.place_id = ${placeId} and (${cell('First Name')} is not null or ${cell('Last Name')} is not null)
       order by r.person_key, e.started_on desc nulls last, r.file_id, r.line),
    numbers as (
      select own, array_agg(person_key) as keys from (
        select distinct ${cell('LA Code')} || '_' || ${cell('LA Person Unique Identifier')} as own, r.person_key from exchange.cld_row r
         where r.place_id = ${placeId} and r.person_key ~ '^[0-9]{10}$') each
       group by 1),
    lives as (
      select distinct on (e.person_key) e.person_key, e.postcode from exchange.cld_event e
       where e.place_id = ${placeId} and e.postcode is not null
       order by e.person_key, e.started_on desc nulls last, e.file_id, e.line)
    select f.person_key as "personKey", f.local_id as "localId", f.nhs_number as "nhsNumber", coalesce(s.first, '') as "firstName",
           coalesce(s.last, '') as "lastName", f.born_on as "bornOn", f.died_on as "diedOn", l.postcode,
           f.gender, f.ethnicity, f.accommodation, f.has_carer as "hasCarer",
           exists (select from people.person p where p.place_id = ${placeId} and p.birth_date = f.born_on)
             or exists (select from people.address a where a.place_id = ${placeId} and a.postcode = l.postcode and a.until_on is null)
             as "worthALook", coalesce(n.keys, '{}') as "sameNumber"
      from fresh f left join said s using (person_key) left join lives l using (person_key)
      left join numbers n on n.own = f.person_key
     order by f.person_key collate "C"`.execute(tx)
  return rows
}

/** Of which records somebody said already that these rows are somebody else's: by key. */
export async function listSaidOthers(tx: Reading, placeId: number): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ key: string; ids: string[] }>`
    select person_key as key, array_agg(person_id::text) as ids from exchange.cld_match
     where place_id = ${placeId} and not theirs and person_id is not null group by 1`.execute(tx)
  return new Map(rows.map(row => [row.key, row.ids]))
}

/** Whose record each key leads to, of those that lead to one. */
export async function recordsOfKeys(tx: Reading, placeId: number, keys: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; id: string }>`
    select p.nhs_number as key, p.person_id as id from people.person p
     where p.place_id = ${placeId} and p.nhs_number = any(${keys}::text[])
    union all
    select m.person_key, m.person_id from exchange.cld_match m
     where m.place_id = ${placeId} and m.person_key = any(${keys}::text[]) and m.theirs and m.person_id is not null`.execute(
    tx,
  )
  return new Map(rows.map(row => [row.key, row.id]))
}

export type MadeFrom = { personKey: string; personId: string }

/** Answers the records it was written down for: not where somebody said that the rows are somebody else's. */
export async function insertMadeFrom(
  tx: Writing,
  placeId: number,
  made: MadeFrom[],
  how: 'made from the file' | 'same number',
  by: { accountId: string; name: string; at: Date },
): Promise<string[]> {
  const matches = made.map(one => ({ ...one, matchId: newId() }))
  const { rows } = await sql<{ id: string }>`
    insert into exchange.cld_match (place_id, match_id, person_key, person_id, theirs, how, decided_by, decided_by_name, decided_at)
    select ${placeId}, m."matchId", m."personKey", m."personId", true, ${how}, ${by.accountId}, ${by.name}, ${by.at}
      from jsonb_to_recordset(${JSON.stringify(matches)}::jsonb) as m("matchId" uuid, "personKey" text, "personId" uuid)
    on conflict do nothing returning person_id as id`.execute(tx)
  return rows.map(row => row.id)
}

export async function wasMadeFromFile(tx: Reading, placeId: number, ids: string[]): Promise<DateString | undefined> {
  const { rows } = await sql<{ on: DateString }>`
    select (decided_at at time zone 'Europe/London')::date as "on" from exchange.cld_match
     where place_id = ${placeId} and person_id = any(${ids}::uuid[]) and how = 'made from the file' limit 1`.execute(tx)
  return rows[0]?.on
}
