import type { DateString } from '#platform/clock'
import { type Reading, sql, type Writing } from '#platform/database'

export type Colleague = { id: string; name: string }

export async function frontDoorColleague(tx: Reading, placeId: number, team: string): Promise<Colleague | undefined> {
  const found = await sql<Colleague>`select account_id as id, name from identity.account
    where place_id = ${placeId} and team = ${team} order by role, name limit 1`.execute(tx)
  return found.rows[0]
}

type Table = 'front_door.calls_day' | 'people.document' | 'front_door.post_item'

/** All of one table in one statement; every row has the same columns. */
export async function insertAll(
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

type Tried = { team: string; asAt: DateString; tryId: string; at: Date; by: Colleague }

/** One call that was promised for today or before, rung this morning in vain. */
export async function ringNobodyAnswered(tx: Writing, placeId: number, t: Tried): Promise<void> {
  await sql`
    with due as (
      select r.result_id from front_door.contact_result r
        join front_door.contact c on c.place_id = r.place_id and c.contact_id = r.contact_id
        left join people.person p on p.place_id = c.place_id and p.person_id = c.person_id
       where r.place_id = ${placeId} and r.kind = 'ring back' and r.done_at is null and r.due_on <= ${t.asAt}::date + 1
         and c.team = ${t.team} and p.died_on is null
       order by r.due_on, r.result_id limit 1),
    when_best as (
      update front_door.contact_result r set ring_when = 'in the morning' from due
       where r.place_id = ${placeId} and r.result_id = due.result_id)
    insert into front_door.ring_back_try (place_id, try_id, result_id, words, tried_by, tried_by_name, tried_at)
    select ${placeId}::integer, ${t.tryId}, result_id, 'Rang out', ${t.by.id}, ${t.by.name}, ${t.at} from due`.execute(
    tx,
  )
}
