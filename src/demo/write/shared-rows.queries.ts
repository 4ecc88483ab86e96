import { type Reading, sql, type Writing } from '#platform/database'

type Table =
  | 'identity.account'
  | 'people.own_account'
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

export type Invited = {
  personId: string
  knownAs: string
  wayId: string
  workerId: string
  workerName: string
  team: string
}

/** Somebody who was heard, has a worker and a way that is safe, and nothing to fear: the one of that name, or always the same. */
export async function somebodyToInvite(tx: Reading, placeId: number, name: string): Promise<Invited | undefined> {
  const found = await sql<Invited>`
    select p.person_id as "personId", p.known_as as "knownAs", w.way_id as "wayId", k.account_id as "workerId",
           k.worker_name as "workerName", k.team
      from people.person p
      join people.known_worker k on k.place_id = p.place_id and k.person_id = p.person_id and k.until_on is null
      join people.way_to_reach w on w.place_id = p.place_id and w.person_id = p.person_id and w.until_on is null
       and w.safe = 'safe' and w.kind in ('mobile', 'email')
     where p.place_id = ${placeId} and p.died_on is null and not p.safety_hold
       and exists (select from people.about_me m where m.place_id = p.place_id and m.person_id = p.person_id and m.said_by is null)
       and not exists (select from people.restriction r where r.place_id = p.place_id and r.person_id = p.person_id)
     order by p.known_as <> ${name}, md5('own page' || p.person_id::text), w.way_id limit 1`.execute(tx)
  return found.rows[0]
}
