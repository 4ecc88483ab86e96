import type { DateString } from '#platform/clock'
import { type Reading, sql, type Writing } from '#platform/database'
import type { CallsDay } from './calls-file.rules.ts'

export type Keeping = { from: 'file' | 'typed'; byName: string; at: Date }

/** A team's day takes the place of what was kept of it before. Returns how many were new or other than before. */
export async function keepCalls(tx: Writing, placeId: number, days: CallsDay[], k: Keeping): Promise<number> {
  if (days.length === 0) return 0
  const rows = days.map(d => ({ ...d, on_date: d.onDate }))
  const kept = await sql`
    insert into front_door.calls_day as kept (place_id, on_date, team, offered, answered, abandoned, came_from, kept_by_name, kept_at)
    select ${placeId}::integer, r.on_date, r.team, r.offered, r.answered, r.abandoned, ${k.from}::text, ${k.byName}::text, ${k.at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(on_date date, team text, offered integer, answered integer, abandoned integer)
    on conflict (place_id, on_date, team) do update set offered = excluded.offered, answered = excluded.answered,
      abandoned = excluded.abandoned, came_from = excluded.came_from, kept_by_name = excluded.kept_by_name, kept_at = excluded.kept_at
    where (kept.offered, kept.answered, kept.abandoned) is distinct from (excluded.offered, excluded.answered, excluded.abandoned)
    returning on_date`.execute(tx)
  return kept.rows.length
}

export type CallsKept = CallsDay & { cameFrom: 'file' | 'typed'; keptByName: string }

/** The newest days first. */
export async function listCalls(tx: Reading, placeId: number, since: DateString): Promise<CallsKept[]> {
  const found =
    await sql<CallsKept>`select on_date as "onDate", team, offered, answered, abandoned, came_from as "cameFrom",
      kept_by_name as "keptByName"
    from front_door.calls_day where place_id = ${placeId} and on_date >= ${since} order by on_date desc, team limit 400`.execute(
      tx,
    )
  return found.rows
}
