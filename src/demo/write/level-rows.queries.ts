import { type Reading, sql, type Writing } from '#platform/database'

/** In the order in which they are written. */
export const levelTables = [
  'people.household',
  'people.household_member',
  'people.level_move',
  'people.hold_passed',
  'people.task',
  'people.hand_over',
  'front_door.general_assessment',
  'front_door.circumstance',
  'front_door.specialist_assessment',
  'front_door.support_plan',
  'front_door.crisis_review',
] as const
export type LevelTable = (typeof levelTables)[number]
export type LevelRows = Map<LevelTable, Record<string, unknown>[]>

export type Staffed = { accountId: string; name: string; team: string }

export async function staffNamed(tx: Reading, placeId: number): Promise<Staffed[]> {
  const found = await sql<Staffed>`select account_id as "accountId", name, team from identity.account
    where place_id = ${placeId} order by name, account_id`.execute(tx)
  return found.rows
}

/** Those with these names who have been here longest, and as many others, alive and with nothing to fear. */
export async function whoIsKnown(
  tx: Reading,
  placeId: number,
  names: readonly string[],
  others: number,
): Promise<{ named: Map<string, string>; others: string[] }> {
  const named = await sql<{ known_as: string; person_id: string }>`
    select distinct on (known_as) known_as, person_id from people.person
     where place_id = ${placeId} and known_as = any(${names}::text[]) order by known_as, person_id`.execute(tx)
  const found = await sql<{ person_id: string }>`
    select p.person_id from people.person p
     where p.place_id = ${placeId} and p.died_on is null and not p.safety_hold and p.known_as <> all(${names}::text[])
       and exists (select from front_door.contact c where c.place_id = p.place_id and c.person_id = p.person_id)
     order by md5(p.person_id::text) limit ${others}`.execute(tx)
  return {
    named: new Map(named.rows.map(row => [row.known_as, row.person_id])),
    others: found.rows.map(row => row.person_id),
  }
}

export async function insertLevelRows(tx: Writing, placeId: number, rows: LevelRows): Promise<void> {
  for (const table of levelTables) {
    const all = rows.get(table)
    if (!all || all.length === 0) continue
    const columns = Object.keys(all[0]!).map(column => sql.ref(column))
    await sql`insert into ${sql.table(table)} (place_id, ${sql.join(columns)})
      select ${placeId}::integer, ${sql.join(columns)}
        from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(all)}::json)`.execute(tx)
  }
}
