import type { DateString } from '#platform/clock'
import { sql, type Writing } from '#platform/database'
import { theirs } from './same-person.queries.ts'

export type PersonRow = {
  person_id: string
  known_as: string
  given_name: string | null
  family_name: string | null
  also_known_as: string | null
  birth_date: DateString | null
  birth_date_known: 'known' | 'about' | 'unknown'
  nhs_number: string | null
  added_at: Date
  added_by: string | null
}

export async function insertPeople(tx: Writing, placeId: number, people: PersonRow[]): Promise<void> {
  await sql`
    insert into people.person (place_id, person_id, known_as, given_name, family_name, also_known_as, birth_date,
                               birth_date_known, nhs_number, added_at, added_by)
    select ${placeId}::integer, p.* from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as p(person_id uuid, known_as text,
      given_name text, family_name text, also_known_as text, birth_date date, birth_date_known text, nhs_number text,
      added_at timestamptz, added_by uuid)`.execute(tx)
}

export type NameWords = { personId: string; words: string[] }

/** The words each is found by, and the keys by which a misspelt one is matched. Words are plain (name.rules.ts). */
export async function insertNameWords(tx: Writing, placeId: number, names: NameWords[]): Promise<void> {
  await sql`
    with named as (
      select n."personId" as person_id, n.words from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as n("personId" uuid, words text[])),
    word as (
      insert into people.name_word (place_id, word, person_id, words)
      select ${placeId}::integer, w, n.person_id, ' ' || array_to_string(n.words, ' ') || ' ' from named n cross join unnest(n.words) as w
      returning word)
    insert into people.name_spelling (place_id, key, word)
    select ${placeId}::integer, k.key, d.word from (select distinct word from word) d cross join people.name_keys(d.word) as k(key)
     where not exists (select from people.name_spelling s where s.place_id = ${placeId} and s.key = d.word and s.word = d.word)
    on conflict do nothing`.execute(tx)
}

export async function removeNameWords(tx: Writing, placeId: number, personId: string): Promise<void> {
  await sql`delete from people.name_word where place_id = ${placeId} and person_id = ${personId}`.execute(tx)
}

export type Names = Omit<PersonRow, 'person_id' | 'added_at' | 'added_by'>

export async function updateNames(tx: Writing, placeId: number, personId: string, names: Names): Promise<void> {
  await sql`
    update people.person set known_as = ${names.known_as}, given_name = ${names.given_name}, family_name = ${names.family_name},
           also_known_as = ${names.also_known_as}, birth_date = ${names.birth_date}::date,
           birth_date_known = ${names.birth_date_known}, nhs_number = ${names.nhs_number},
           nhs_number_state = case when nhs_number is not distinct from ${names.nhs_number} then nhs_number_state else 'not checked' end
     where place_id = ${placeId} and person_id = ${personId}`.execute(tx)
}

export async function updateNhsNumberState(
  tx: Writing,
  placeId: number,
  personId: string,
  state: string,
): Promise<void> {
  await sql`update people.person set nhs_number_state = ${state} where place_id = ${placeId} and person_id = ${personId}`.execute(
    tx,
  )
}

/** Whose record has this NHS number: at most one in a place. */
export async function findByNhsNumber(tx: Writing, placeId: number, nhsNumber: string): Promise<string | undefined> {
  const found = await sql<{ person_id: string }>`select person_id from people.person
    where place_id = ${placeId} and nhs_number = ${nhsNumber}`.execute(tx)
  return found.rows[0]?.person_id
}

export async function updateSafetyHold(
  tx: Writing,
  placeId: number,
  personId: string,
  hold: 'on' | 'off',
): Promise<void> {
  await sql`update people.person set safety_hold = ${hold === 'on'} where place_id = ${placeId} and ${theirs(placeId, personId)}`.execute(
    tx,
  )
}

/** Nobody else changes the record until this transaction is over. */
export async function holdRecord(tx: Writing, placeId: number, personId: string): Promise<void> {
  await sql`select from people.person where place_id = ${placeId} and ${theirs(placeId, personId)} order by person_id for update`.execute(
    tx,
  )
}

export type Noted = { personId: string; what: string; byName: string; at: Date }

/** The version goes up: whoever decides about the whole record, such as whose it is, has to look again. */
export async function noteChange(tx: Writing, placeId: number, change: Noted): Promise<void> {
  await sql`
    update people.person set version = version + 1, changed_at = ${change.at}, changed_by_name = ${change.byName}, changed_what = ${change.what}
     where place_id = ${placeId} and person_id = ${change.personId}`.execute(tx)
}

export type Change = Noted & { version: number }
export type Clash = { changedAt: Date | null; changedByName: string | null; changedWhat: string | null }

/**
 * For what is decided about the record as a whole. Makes the change theirs: the version goes up, and nobody who opened the record before can save over it. Answers what
 * was changed since, and by whom, when somebody was first; undefined when it is theirs.
 */
export async function claimChange(tx: Writing, placeId: number, change: Change): Promise<Clash | undefined> {
  const claimed = await sql`
    update people.person set version = version + 1, changed_at = ${change.at}, changed_by_name = ${change.byName}, changed_what = ${change.what}
     where place_id = ${placeId} and person_id = ${change.personId} and version = ${change.version} returning person_id`.execute(
    tx,
  )
  if (claimed.rows.length === 1) return undefined
  const since = await sql<Clash>`
    select changed_at as "changedAt", changed_by_name as "changedByName", changed_what as "changedWhat"
      from people.person where place_id = ${placeId} and person_id = ${change.personId}`.execute(tx)
  return since.rows[0] ?? { changedAt: null, changedByName: null, changedWhat: null }
}
