import { type Reading, sql, type Writing } from '#platform/database'

type Table =
  | 'identity.account'
  | 'people.sharing'
  | 'people.restriction'
  | 'people.broken_glass'
  | 'people.glass_notice'
  | 'people.local_decision'
  | 'people.learning_note'
  | 'audit.entry'

/** All of one table in one statement; every row has the same columns. */
export async function insertShared(
  tx: Writing,
  placeId: number,
  table: Table,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!).map(column => sql.ref(column))
  await sql`insert into ${sql.table(table)} (place_id, ${sql.join(columns)})
    select ${placeId}::integer, ${sql.join(columns)} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    tx,
  )
}

/** People who talked with somebody in a year and have nothing to fear, but those with these names; always the same ones. */
export async function somePeople(tx: Reading, placeId: number, but: readonly string[], many: number) {
  const found = await sql<{ personId: string; knownAs: string }>`
    select p.person_id as "personId", p.known_as as "knownAs" from people.person p
     where p.place_id = ${placeId} and p.died_on is null and not p.safety_hold and p.known_as <> all(${[...but]}::text[])
       and exists (select from people.about_me m where m.place_id = p.place_id and m.person_id = p.person_id)
     order by md5('shared' || p.person_id::text) limit ${many}`.execute(tx)
  return found.rows
}

/** Somebody who was here once, and for whom nothing waits. */
export async function somebodyQuiet(tx: Reading, placeId: number, but: readonly string[]): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    select p.person_id as id from people.person p
     where p.place_id = ${placeId} and p.died_on is null and not p.safety_hold and p.known_as <> all(${[...but]}::text[])
       and not exists (select from people.hand_over h where h.place_id = p.place_id and h.person_id = p.person_id)
       and not exists (select from community.introduction i where i.place_id = p.place_id and i.person_id = p.person_id)
       and not exists (select from community.hub_booking b where b.place_id = p.place_id and b.person_id = p.person_id)
       and not exists (select from people.circle c where c.place_id = p.place_id and c.other_person_id = p.person_id)
     order by md5('apart' || p.person_id::text) limit 1`.execute(tx)
  return found.rows[0]?.id
}
