import { type Reading, sql, type Writing } from '#platform/database'
import type { Run } from './period.rules.ts'
import type { Steps } from './steps.rules.ts'

/**
 * Which rows of a place are events of figures, and until when: the steps of the national processing that are about single
 * rows (docs/client-level-data.md). A row is written with what is likely (insertRead); only where that is not so it is
 * written again.
 */

type Piece = ReturnType<typeof sql>

/** When a row's event ended: on the day of death where that came before. `r` has its days as it says them. */
export const endOf = (steps: Steps, r: string): Piece =>
  sql.raw(
    steps.has('death')
      ? `case when ${r}.said_died between ${r}.started_on and ${r}.said_end or (${r}.said_end is null and ${r}.said_died > ${r}.started_on)
              then ${r}.said_died else ${r}.said_end end`
      : `${r}.said_end`,
  )

/** Whether a row's event counts in months. */
export function countsIn(steps: Steps, months: { from: Piece; until: Piece }, r: string): Piece {
  if (!steps.has('filter')) return sql`true`
  const [started, ended, on] = [sql.ref(`${r}.started_on`), sql.ref(`${r}.said_end`), sql.ref(`${r}.said_died`)]
  return sql`${started} <= ${months.until} and (${on} is null or (${on} >= ${started} and ${on} >= ${months.from}))
    and case when ${sql.ref(`${r}.event_type`)} = 'Service' then ${ended} is null or ${ended} >= ${months.from}
             else ${ended} between ${months.from} and ${months.until} end`
}

/**
 * Whole-place statements sort and join hundreds of thousands of rows: in memory, not on disk. Compiling them takes longer
 * than it saves. Of rows written a moment ago the planner has no statistics, and thinks that the policy leaves next to
 * none: it would look each of them up.
 */
export async function workInMemory(tx: Reading): Promise<void> {
  await sql`select set_config('work_mem', '256MB', true), set_config('plan_cache_mode', 'auto', true), set_config('jit', 'off', true),
    set_config('enable_nestloop', 'off', true)`.execute(tx)
}

const runsAsRows = (runs: Run[]) =>
  runs.map(r => ({ file_id: r.fileId, from_on: r.from, until_on: r.to, nr: r.nr, last: r.last }))

/** Every row with the run of months in which it counts, or none: of several of its file the latest. */
function rowsInRuns(placeId: number, runs: Run[], steps: Steps): Piece {
  const several = new Set(runs.map(r => r.fileId)).size < runs.length
  const months = { from: sql`run.from_on`, until: sql`run.until_on` }
  return sql`
    select ${several ? sql`distinct on (e.file_id, e.line)` : sql``} e.ctid as at, e.*, coalesce(e.event_key, e.event_id) as key,
           ${endOf(steps, 'e')} as over, run.nr as in_run, run.until_on, run.last, f.loaded_at
      from exchange.cld_event e
      join exchange.cld_file f on f.place_id = e.place_id and f.file_id = e.file_id
      left join jsonb_to_recordset(${sql.lit(JSON.stringify(runsAsRows(runs)))}::jsonb)
           as run(file_id uuid, from_on date, until_on date, nr integer, last boolean)
           on run.file_id = coalesce(f.mends, f.file_id) and e.started_on is not null
              and e.client_type is not null and e.event_type is not null
              and ${countsIn(steps, months, 'e')}
     where e.place_id = ${sql.lit(placeId)}
     ${several ? sql`order by e.file_id, e.line, run.nr desc nulls last` : sql``}`
}

/**
 * Of the rows of one event those that do not stand for it. The one that does is of the latest months, then open before
 * ended, then of the latest end, then of the outcome that stands higher, then one that says it was a conversation, then of
 * the file loaded last. Rows alike in all that are told apart by what stands in them, so that their order in the file
 * changes nothing.
 */
export async function findBeaten(tx: Writing, placeId: number, runs: Run[], steps: Steps): Promise<void> {
  await sql`create temp table cld_beaten (at tid) on commit drop`.execute(tx)
  if (!steps.has('one-row')) return
  const rows = rowsInRuns(placeId, runs, steps)
  await sql`
    create temp table cld_twice on commit drop as
    select key from (${rows}) r where in_run is not null group by key having count(*) > 1`.execute(tx)
  await sql`
    insert into cld_beaten
    select at from (
      select r.at, row_number() over (partition by r.key order by r.in_run desc, r.over desc nulls first, r.outcome_rank,
             r.conversation desc, r.loaded_at desc,
             (select exchange.cells_of(o.cells) collate "C" from exchange.cld_row o
               where o.place_id = ${sql.lit(placeId)} and o.file_id = r.file_id and o.line = r.line), r.line) as n
        from (${rows}) r where r.in_run is not null and r.key in (select key from cld_twice)) as ranked
     where n > 1`.execute(tx)
}

/**
 * Marks each row with the months in which it counts, and with its end: a service that is open at the end of its file's
 * months and not in the next file ended with them. Without `one-row` each row is an event of its own.
 */
export async function markRows(tx: Writing, placeId: number, runs: Run[], steps: Steps): Promise<void> {
  const cropped = steps.has('crop')
    ? sql`case when r.event_type = 'Service' and r.over is null and not r.last and r.started_on <= r.until_on then r.until_on else r.over end`
    : sql`r.over`
  const one = steps.has('one-row')
  await sql`
    create temp table cld_otherwise on commit drop as
    select at, now_nr, now_end, now_id, now_key from (
      select r.at, r.nr, r.ended_on, r.event_id, r.event_key, ${cropped} as now_end,
             case when b.at is null then r.in_run end as now_nr,
             ${one ? sql`r.key` : sql`md5(r.file_id::text || r.line)::uuid`} as now_id,
             ${one ? sql`null::uuid` : sql`r.key`} as now_key
        from (${rowsInRuns(placeId, runs, steps)}) r left join cld_beaten b on b.at = r.at) asked
     where nr is distinct from now_nr or event_id <> now_id or event_key is distinct from now_key
        or (now_nr is not null and ended_on is distinct from now_end)`.execute(tx)
  await sql`
    update exchange.cld_event e set nr = o.now_nr, ended_on = o.now_end, event_id = o.now_id, event_key = o.now_key
      from cld_otherwise o where o.at = e.ctid and e.place_id = ${sql.lit(placeId)}`.execute(tx)
}
