import { type Database, type Reading, sql, type Writing } from '#platform/database'
import type { Table } from './row.ts'

/** All rows of one table in one statement: PostgreSQL reads them as they would be in the table, from one text. */
export async function insertRows(
  tx: Writing,
  placeId: number,
  table: Table,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = Object.keys(rows[0]!).map(column => sql.ref(column))
  await sql`insert into ${sql.table(table)} (place_id, ${sql.join(columns)})
    select ${placeId}::integer, ${sql.join(columns)} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    tx,
  )
}

/** How people are found: each word of each name, and the keys of each word that nobody had before (people, 0002). */
export async function indexNames(tx: Writing, placeId: number): Promise<void> {
  await sql`
    with named as (
      select person_id, array(select distinct word from regexp_split_to_table(
        platform.plain(translate(concat_ws(' ', known_as, given_name, family_name, also_known_as), '''’‘', '')), '[^[:alnum:]]+') as word
        where word <> '' order by word) as words
      from people.person where place_id = ${placeId}
    )
    insert into people.name_word (place_id, word, person_id, words)
    select ${placeId}::integer, word, person_id, ' ' || array_to_string(words, ' ') || ' ' from named cross join lateral unnest(words) as word
    on conflict do nothing`.execute(tx)
  await sql`
    insert into people.name_spelling (place_id, key, word)
    select ${placeId}::integer, key, word from (select distinct word from people.name_word where place_id = ${placeId}) w
      cross join lateral people.name_keys(word) as key
    on conflict do nothing`.execute(tx)
}

/** Whether anybody lives here yet. */
export async function anybodyIn(tx: Reading, placeId: number): Promise<boolean> {
  const found = await sql`select from people.person where place_id = ${placeId} limit 1`.execute(tx)
  return found.rows.length > 0
}

/** Only a place that was made by the demo has such a day; a real place is never served as a demo, nor the other way round. */
export async function markMadeAsAt(db: Database, placeId: number, asAt: string): Promise<void> {
  await sql`update place.place set made_as_at = ${asAt} where place_id = ${placeId}`.execute(db.kysely)
}
