import { type Reading, sql, type Writing } from '#platform/database'
import type { Run } from '../client-level-data/period.rules.ts'
import type { Claims } from './claim-months.rules.ts'

type ClaimRow = {
  fileId: string
  from: string
  to: string
  statedFrom: string | null
  statedTo: string | null
}

/** The files that stand by themselves and are not taken out, the earliest loaded first. */
export async function listClaims(tx: Reading, placeId: number): Promise<Claims[]> {
  const { rows } = await sql<ClaimRow>`
    select file_id as "fileId", period_from as "from", period_to as "to", stated_from as "statedFrom", stated_to as "statedTo"
      from exchange.cld_file where place_id = ${placeId} and mends is null and taken_out_at is null order by loaded_at, file_id`.execute(
    tx,
  )
  return rows.map(r => ({
    fileId: r.fileId,
    found: { from: r.from, to: r.to },
    stated: { from: r.statedFrom, to: r.statedTo },
  }))
}

/**
 * A statement over a whole place goes through all rows once: looking each up, as the planner would that thinks the policy
 * leaves next to none, is slower by far. Sorting goes to disk past a size, so that memory stays flat. It takes the time it
 * takes: a page's patience is for one person's record.
 */
export async function goThroughAll(tx: Reading): Promise<void> {
  await sql`select set_config('work_mem', '32MB', true), set_config('plan_cache_mode', 'auto', true),
    set_config('jit', 'off', true), set_config('enable_nestloop', 'off', true), set_config('statement_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true)`.execute(tx)
}

const runsAsRows = (runs: readonly Run[]) =>
  sql.lit(JSON.stringify(runs.map(r => ({ file_id: r.fileId, nr: r.nr, from_on: r.from, until_on: r.to }))))

/**
 * Rows of loaded files by the month for which their file counts. Inclusion is whyLeftOut's (sent.rules.ts), but for age:
 * whether somebody's own file was right to send a person under 18 is theirs to say, and the judge warns of it.
 */
const inTheirMonths = (placeId: number, runs: readonly Run[]) => sql`
  exchange.cld_event r
  join exchange.cld_file f on f.place_id = r.place_id and f.file_id = r.file_id
  join jsonb_to_recordset(${runsAsRows(runs)}::jsonb) as run(file_id uuid, nr integer, from_on date, until_on date)
       on run.file_id = coalesce(f.mends, f.file_id)
 where r.place_id = ${sql.lit(placeId)}
   and case when r.started_on is null then true -- a carer known by association, who has no event
            when r.event_type = 'Service' then r.started_on <= run.until_on and (r.said_end is null or r.said_end >= run.from_on)
            else r.said_end between run.from_on and run.until_on end`

/** What makes rows of two files the same event, in release 2's words; a carer by association is one for each person. */
const sameEvent = sql`concat_ws('|', r.person_key, r.started_on, lower(r.client_type), r.event_type,
  case r.event_type when 'Service' then concat_ws('|', r.service_type, r.component)
       else concat_ws('|', r.said_end, r.route, r.assessment_type) end)`

/** Sets down which rows of the loaded files stand, for this transaction. */
export async function setDownStanding(tx: Writing, placeId: number, runs: readonly Run[]): Promise<void> {
  const files = new Set(runs.map(r => r.fileId)).size
  await sql`
    create temp table cld_stands on commit drop as
    select r.file_id, r.line, r.person_key, run.file_id as root, max(run.nr) as nr,
           ${files > 1 ? sql`md5(${sameEvent})` : sql`''`} as event
      from ${inTheirMonths(placeId, runs)}
     group by r.file_id, r.line, r.person_key, run.file_id, event`.execute(tx)
  if (files > 1)
    await sql`
      delete from cld_stands s using (select distinct on (event) event, root from cld_stands order by event, nr desc) latest
       where latest.event = s.event and latest.root <> s.root`.execute(tx)
  await sql`analyze cld_stands`.execute(tx)
}

/** Services that are open in an earlier file and gone from the last: nationally they ended with their file's months. */
export async function countOpenAndGone(tx: Reading, placeId: number, runs: readonly Run[]): Promise<number> {
  const last = runs.at(-1)?.fileId
  if (!last || runs.every(r => r.fileId === last)) return 0
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n
      from cld_stands s join exchange.cld_event r on r.place_id = ${placeId} and r.file_id = s.file_id and r.line = s.line
     where s.root <> ${last}::uuid and r.event_type = 'Service' and r.said_end is null`.execute(tx)
  return rows[0]!.n
}

export type StandingRow = {
  key: string
  /** The 50 cells with a mark between them. */
  cells: string
  personId: string
  /** The record here of the same person has a safety hold. */
  quiet: boolean
}

/** Opens the standing rows by whom they are about; `fetchStanding` reads on. */
export async function openStanding(tx: Reading, placeId: number): Promise<void> {
  await sql`
    declare cld_standing no scroll cursor for
    select s.person_key as key, r.cells, coalesce(own.person_id, who.person_id, md5(${sql.lit(`${placeId}|`)} || s.person_key)::uuid) as "personId",
           coalesce(own.safety_hold, false) as quiet
      from cld_stands s
      join exchange.cld_row r on r.place_id = ${sql.lit(placeId)} and r.file_id = s.file_id and r.line = s.line
      left join exchange.cld_person who on who.place_id = ${sql.lit(placeId)} and who.person_key = s.person_key
      left join people.person own on own.place_id = ${sql.lit(placeId)} and own.person_id = who.person_id
     order by s.person_key collate "C"`.execute(tx)
}

const AT_ONCE = 1_000

export async function fetchStanding(tx: Reading): Promise<StandingRow[]> {
  const { rows } = await sql<StandingRow>`fetch ${sql.lit(AT_ONCE)} from cld_standing`.execute(tx)
  return rows
}

/** Rows of the files that count which are left out because what they tell of has not ended. */
export async function countNotEnded(
  tx: Reading,
  placeId: number,
  runs: readonly Run[],
  until: string,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n
      from exchange.cld_event r join exchange.cld_file f on f.place_id = r.place_id and f.file_id = r.file_id
     where r.place_id = ${placeId} and coalesce(f.mends, f.file_id) = any(${runs.map(r => r.fileId)}::uuid[])
       and r.started_on <= ${until} and r.said_end is null and r.event_type is distinct from 'Service'`.execute(tx)
  return rows[0]!.n
}

export type Standing = { eventType: string | null; rows: number }

/** How many rows of loaded files stand, for whoever looks before they send. */
export async function countStanding(tx: Reading, placeId: number, runs: readonly Run[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select event_type as "eventType", count(*)::integer as rows
      from (select distinct r.file_id, r.line, r.event_type from ${inTheirMonths(placeId, runs)}) as standing
     group by event_type order by event_type`.execute(tx)
  return rows
}
