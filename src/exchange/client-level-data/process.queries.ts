import { type Reading, sql, type Writing } from '#platform/database'
import { placeOf } from './columns.rules.ts'
import { cleaned } from './judge-row.rules.ts'
import type { Run } from './period.rules.ts'
import type { Step } from './steps.rules.ts'

/** The steps of the national processing as statements, each over all rows of a place. See docs/client-level-data.md. */
export type Steps = ReadonlySet<Step>

/** What stood in a cell, or release 2's word for it. */
const cell = (header: string) => sql.raw(`r.cells[${placeOf(header) + 1}]`)
export const word = (header: string) => {
  const at = cleaned.indexOf(placeOf(header)) + 1
  const text = `r.cells[${placeOf(header) + 1}]`
  return sql.raw(`case when r.clean is null then ${text} else nullif(coalesce(r.clean[${at}], ${text}), '-') end`)
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

/** Rows of the chosen files that count in a run of months, with what they ended on. */
export async function placeRows(tx: Writing, placeId: number, runs: Run[], steps: Steps): Promise<void> {
  const over = steps.has('death')
    ? sql`case when r.died_on between r.started_on and r.ended_on or (r.ended_on is null and r.died_on > r.started_on)
               then r.died_on else r.ended_on end`
    : sql`r.ended_on`
  const counts = steps.has('filter')
    ? sql`r.started_on <= run.until_on and (r.died_on is null or (r.died_on >= r.started_on and r.died_on >= run.from_on))
          and case when r.event_type = 'Service' then r.ended_on is null or r.ended_on >= run.from_on
                   else r.ended_on between run.from_on and run.until_on end`
    : sql`true`
  await sql`
    create temp table cld_placed on commit drop as
    select r.file_id, r.line, r.person_key, r.event_key, r.event_type, r.started_on, ${over} as ended_on, r.outcome_rank,
           r.conversation, f.loaded_at, run.nr, run.until_on, run.last
      from exchange.cld_row r
      join exchange.cld_file f on f.place_id = r.place_id and f.file_id = r.file_id
      join jsonb_to_recordset(${sql.lit(JSON.stringify(runsAsRows(runs)))}::jsonb)
           as run(file_id uuid, from_on date, until_on date, nr integer, last boolean)
           on run.file_id = coalesce(f.mends, f.file_id)
     where r.place_id = ${sql.lit(placeId)} and r.started_on is not null and r.client_type is not null
       and r.event_type is not null and ${counts}
     -- The order in which events will be written: their key is then written from left to right.
     order by r.event_key`.execute(tx)
}
const runsAsRows = (runs: Run[]) =>
  runs.map(r => ({ file_id: r.fileId, from_on: r.from, until_on: r.to, nr: r.nr, last: r.last }))

/** A row that counts in several runs of its file counts in the latest. */
export async function keepLatestRun(tx: Writing): Promise<void> {
  await sql`
    delete from cld_placed p using cld_placed later
     where later.file_id = p.file_id and later.line = p.line and later.nr > p.nr`.execute(tx)
}

/**
 * Of the rows of one event: the latest months, then open before ended, then the latest end, then the outcome that stands
 * higher, then one that says it was a conversation, then the file loaded last. Rows alike in all that are told apart by
 * what stands in them, so that their order in the file changes nothing.
 */
export async function keepOneRow(tx: Writing): Promise<void> {
  await sql`
    delete from cld_placed p using (
      select file_id, line, row_number() over (partition by d.event_key order by d.nr desc, d.ended_on desc nulls first,
             d.outcome_rank, d.conversation desc, d.loaded_at desc, r.cells collate "C", d.line) as n
        from (select *, count(*) over (partition by event_key) as many from cld_placed) d
        join exchange.cld_row r using (file_id, line)
       where d.many > 1) as ranked
     where ranked.n > 1 and p.file_id = ranked.file_id and p.line = ranked.line`.execute(tx)
}

/** Open at the end of its file's months and not in the next file: it ended with them. */
export async function cropOpen(tx: Writing): Promise<void> {
  await sql`
    update cld_placed set ended_on = until_on
     where event_type = 'Service' and ended_on is null and not last and started_on <= until_on`.execute(tx)
}

export async function clearProcessed(tx: Writing, placeId: number): Promise<void> {
  await sql`delete from exchange.cld_event where place_id = ${placeId}`.execute(tx)
  await sql`delete from exchange.cld_person where place_id = ${placeId}`.execute(tx)
}

/** What the figures say of people, in the order of cld_person; for each when it is as good as unknown. */
const said = [
  { name: 'gender', text: word('Gender'), unknown: `= 'Unknown'` },
  { name: 'ethnicity', text: word('Ethnicity'), unknown: `like 'No data:%'` },
  { name: 'accommodation', text: word('Accommodation Status'), unknown: `= 'Unknown'` },
  {
    name: 'support_reason',
    text: word('Primary Support Reason'),
    unknown: `in ('Unknown', 'Social support: Support to unpaid carer')`,
  },
  { name: 'has_carer', text: word('Has Unpaid Carer'), unknown: `= 'Unknown'` },
  { name: 'local_id', text: cell('LA Person Unique Identifier'), unknown: `is null` },
  { name: 'postcode', text: sql.raw('r.postcode'), unknown: `is null` },
  { name: 'born_on', text: sql.raw('r.born_on::text'), unknown: `is null` },
  { name: 'died_on', text: sql.raw('r.died_on::text'), unknown: `is null` },
] as const
/** Larger than any order of rows: what is known comes before all that is not. */
const KNOWN = '2305843009213693952'

/**
 * People with what is known of them: known before unknown, then the latest months, then the latest end (open last of all),
 * then the latest start. Where rows of the same standing disagree, words are Unknown and the rest is left out.
 */
export async function insertCldPeople(tx: Writing, placeId: number, settled: string[], steps: Steps): Promise<void> {
  const each = (form: (one: (typeof said)[number]) => string) => sql.raw(said.map(form).join(',\n'))
  const known = steps.has('details') ? KNOWN : '0'
  const standing = each(
    ({ name, unknown }) =>
      `case when ${name} is null then null when ${name} ${unknown} then standing else standing + ${known} end as ${name}_at`,
  )
  const top = each(({ name }) => `max(${name}_at) as ${name}_at`)
  const agreed = each(({ name }) => {
    const of = (what: string) => `${what}(s.${name}) filter (where s.${name}_at = t.${name}_at)`
    const otherwise = ['local_id', 'postcode', 'born_on', 'died_on'].includes(name) ? 'null' : `'Unknown'`
    return `case when ${of('min')} = ${of('max')} then ${of('min')} when ${of('min')} is not null then ${otherwise} end as ${name}`
  })
  await sql`
    with rows as (
      select r.person_key, max(coalesce(p.nr, 0) * 1099511627776::bigint
             + (coalesce(p.ended_on, date '2199-12-31') - date '1850-01-01') * 1048576::bigint
             + (coalesce(p.started_on, date '1850-01-01') - date '1850-01-01')) as standing,
             ${sql.join(said.map(one => sql`${one.text} as ${sql.ref(one.name)}`))}
        from exchange.cld_row r
        left join cld_placed p on p.file_id = r.file_id and p.line = r.line
       where r.place_id = ${sql.lit(placeId)} and (p.line is not null or r.client_type = 'Unpaid carer known by association')
       group by r.person_key, ${sql.join(said.map((_, i) => sql.lit(i + 3)))}
    ),
    -- Of most people all rows say the same: only where they differ is anything weighed.
    told as materialized (select *, count(*) over (partition by person_key) as ways from rows),
    said as materialized (select *, ${standing} from told where ways > 1),
    top as materialized (select person_key, ${top} from said group by person_key),
    agreed as (
      select person_key, ${sql.join(said.map(one => sql.ref(one.name)))} from told where ways = 1
      union all
      select s.person_key, ${agreed} from said s join top t on t.person_key = s.person_key group by s.person_key),
    -- Nationally two numbers are two people: a record stands for one of them, its NHS number before another.
    matched as (
      select distinct on (m.person_id) m.person_key, m.person_id
        from exchange.cld_match m
        join agreed a on a.person_key = m.person_key
        join people.person p on p.place_id = m.place_id and p.person_id = m.person_id
       where m.place_id = ${sql.lit(placeId)} and m.theirs and not exists (select from agreed o where o.person_key = p.nhs_number)
       order by m.person_id, m.person_key)
    insert into exchange.cld_person (place_id, person_id, person_key, nhs_number, local_id, gender, ethnicity,
      accommodation, settled, support_reason, has_carer, neighbourhood, born_on, died_on)
    select ${sql.lit(placeId)}, coalesce(ours.person_id, matched.person_id, md5('person of the files ' || a.person_key)::uuid), a.person_key,
           case when a.person_key ~ '^[0-9]{10}$' then a.person_key end, a.local_id, a.gender, a.ethnicity,
           a.accommodation, a.accommodation = any(${settled}), a.support_reason, a.has_carer, pc.neighbourhood,
           a.born_on::date, a.died_on::date
      from agreed a
      left join people.person ours on ours.place_id = ${sql.lit(placeId)} and ours.nhs_number = a.person_key
      left join matched on matched.person_key = a.person_key
      left join place.postcode pc on pc.place_id = ${sql.lit(placeId)} and pc.postcode = a.postcode`.execute(tx)
}

/** Each row that is left is an event. Without `one-row` each is one of its own. */
export async function insertCldEvents(tx: Writing, placeId: number, steps: Steps): Promise<void> {
  const id = steps.has('one-row') ? sql`p.event_key` : sql`md5(p.file_id::text || p.line)::uuid`
  await sql`
    insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on,
      ended_on, outcome, conversation, route, assessment_type, eligible, method, service_type, component, mechanism,
      provider, provider_code, funding, support_reason, cost_per_week, paid_once, review_reason, achieved, neighbourhood,
      born_on, died_on)
    select r.place_id, ${id}, r.file_id, r.line, who.person_id, r.client_type, r.event_type, p.started_on, p.ended_on,
           r.outcome, r.conversation, ${word('Request: Route of Access')}, ${word('Assessment Type')},
           ${word('Eligible Needs Identified')},
           coalesce(${word('Method of Assessment')}, ${word('Method of Review')}), ${word('Service Type')},
           ${word('Service Component')}, ${word('Delivery Mechanism')}, ${cell('Provider CQC Location Name')},
           ${cell('Provider CQC Location ID')}, ${word('Client Funding Status')}, ${word('Primary Support Reason')},
           r.cost_per_week, r.paid_once, ${word('Review Reason')}, ${word('Review Outcomes Achieved')},
           coalesce(pc.neighbourhood, who.neighbourhood), coalesce(r.born_on, who.born_on), coalesce(r.died_on, who.died_on)
      from cld_placed p
      join exchange.cld_row r on r.place_id = ${sql.lit(placeId)} and r.file_id = p.file_id and r.line = p.line
      join exchange.cld_person who on who.place_id = ${sql.lit(placeId)} and who.person_key = r.person_key
      left join place.postcode pc on pc.place_id = ${sql.lit(placeId)} and pc.postcode = r.postcode`.execute(tx)
}
