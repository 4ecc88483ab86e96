import { type Reading, sql, type Writing } from '#platform/database'
import { placeOf } from './columns.rules.ts'
import { cleaned } from './judge-row.rules.ts'
import { requestsOfAssessments } from './link-requests.queries.ts'
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

/** What rows say of somebody, in the order of cld_person. */
const told = [
  ...['Gender', 'Ethnicity', 'Accommodation Status', 'Primary Support Reason', 'Has Unpaid Carer'].map(word),
  ...[cell('LA Person Unique Identifier'), sql.raw('r.postcode'), sql.raw('r.born_on'), sql.raw('r.died_on')],
]
const BY_ASSOCIATION = sql.lit('Unpaid carer known by association')

/**
 * Rows of the chosen files that count in a run of months, with what they ended on and all that figures read of them: the
 * rows themselves, of 50 cells, are gone through once. A carer known by association is here too, without a run (`nr` is
 * null), though nothing happened. `whose` is the id of whoever has no record here, `told` stands for what is told of them.
 */
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
    select *, hash_record_extended(row(gender, ethnicity, accommodation, support_reason, has_carer, local_id, postcode, born_on, died_on), 0) as told
      from (
        select md5('person of the files ' || r.person_key)::uuid as whose, r.person_key, r.file_id, r.line, r.event_key,
               r.event_type, r.client_type, r.started_on, ${over} as ended_on, r.outcome, r.outcome_rank, r.conversation,
               f.loaded_at, run.nr, run.until_on, run.last,
               ${sql.join(told.map((text, i) => sql`${text} as ${sql.ref(toldNames[i]!)}`))},
               ${word('Request: Route of Access')} as route, ${word('Assessment Type')} as assessment_type,
               ${word('Eligible Needs Identified')} as eligible,
               coalesce(${word('Method of Assessment')}, ${word('Method of Review')}) as method,
               ${word('Service Type')} as service_type, ${word('Service Component')} as component,
               ${word('Delivery Mechanism')} as mechanism, ${cell('Provider CQC Location Name')} as provider,
               ${cell('Provider CQC Location ID')} as provider_code, ${word('Client Funding Status')} as funding,
               r.cost_per_week, r.paid_once, ${word('Review Reason')} as review_reason,
               ${word('Review Outcomes Achieved')} as achieved
          from exchange.cld_row r
          join exchange.cld_file f on f.place_id = r.place_id and f.file_id = r.file_id
          left join jsonb_to_recordset(${sql.lit(JSON.stringify(runsAsRows(runs)))}::jsonb)
               as run(file_id uuid, from_on date, until_on date, nr integer, last boolean)
               on run.file_id = coalesce(f.mends, f.file_id) and r.started_on is not null
                  and r.client_type is not null and r.event_type is not null and ${counts}
         where r.place_id = ${sql.lit(placeId)} and (run.nr is not null or r.client_type = ${BY_ASSOCIATION})
         -- People together, in the order in which they will be written: their key is then written from left to right.
         order by whose) as placed`.execute(tx)
  await sql`analyze cld_placed (whose, event_key, event_type, nr)`.execute(tx)
}
const toldNames = [
  ...[
    'gender',
    'ethnicity',
    'accommodation',
    'support_reason',
    'has_carer',
    'local_id',
    'postcode',
    'born_on',
    'died_on',
  ],
] as const
const runsAsRows = (runs: Run[]) =>
  runs.map(r => ({ file_id: r.fileId, from_on: r.from, until_on: r.to, nr: r.nr, last: r.last }))

/** A row that counts in several runs of its file counts in the latest. */
export async function keepLatestRun(tx: Writing): Promise<void> {
  await sql`
    update cld_placed p set nr = null from cld_placed later
     where later.file_id = p.file_id and later.line = p.line and later.nr > p.nr`.execute(tx)
}

/**
 * Of the rows of one event: the latest months, then open before ended, then the latest end, then the outcome that stands
 * higher, then one that says it was a conversation, then the file loaded last. Rows alike in all that are told apart by
 * what stands in them, so that their order in the file changes nothing.
 */
export async function keepOneRow(tx: Writing, placeId: number): Promise<void> {
  await sql`
    update cld_placed set nr = null where ctid = any(array(
      select at from (
        select d.ctid as at, row_number() over (partition by d.event_key order by d.nr desc, d.ended_on desc nulls first,
               d.outcome_rank, d.conversation desc, d.loaded_at desc,
               (select r.cells collate "C" from exchange.cld_row r
                 where r.place_id = ${sql.lit(placeId)} and r.file_id = d.file_id and r.line = d.line), d.line) as n
          from cld_placed d
         where d.nr is not null
           and d.event_key in (select event_key from cld_placed where nr is not null group by event_key having count(*) > 1)
        ) as ranked
       where ranked.n > 1))`.execute(tx)
}

/** Open at the end of its file's months and not in the next file: it ended with them. */
export async function cropOpen(tx: Writing): Promise<void> {
  await sql`
    update cld_placed set ended_on = until_on
     where nr is not null and event_type = 'Service' and ended_on is null and not last and started_on <= until_on`.execute(
    tx,
  )
}

export async function clearProcessed(tx: Writing, placeId: number): Promise<void> {
  await sql`delete from exchange.cld_event where place_id = ${placeId}`.execute(tx)
  await sql`delete from exchange.cld_person where place_id = ${placeId}`.execute(tx)
}

/** When what is told of somebody is as good as unknown. */
const unknown: Record<(typeof toldNames)[number], string> = {
  gender: `= 'Unknown'`,
  ethnicity: `like 'No data:%'`,
  accommodation: `= 'Unknown'`,
  support_reason: `in ('Unknown', 'Social support: Support to unpaid carer')`,
  has_carer: `= 'Unknown'`,
  local_id: 'is null',
  postcode: 'is null',
  born_on: 'is null',
  died_on: 'is null',
}
/** Larger than any order of rows: what is known comes before all that is not. */
const KNOWN = '2305843009213693952'

/**
 * People with what is known of them: known before unknown, then the latest months, then the latest end (open last of all),
 * then the latest start. Where rows of the same standing disagree, words are Unknown and the rest is left out. Of most
 * people all rows say the same: only of the others is anything weighed.
 */
export async function insertCldPeople(tx: Writing, placeId: number, settled: string[], steps: Steps): Promise<void> {
  const each = (form: (name: (typeof toldNames)[number]) => string) => sql.raw(toldNames.map(form).join(',\n'))
  const known = steps.has('details') ? KNOWN : '0'
  const standing = each(
    name =>
      `case when ${name} is null then null when ${name} ${unknown[name]} then standing else standing + ${known} end as ${name}_at`,
  )
  const top = each(name => `max(${name}_at) as ${name}_at`)
  const agreed = each(name => {
    const of = (what: string) => `${what}(s.${name}) filter (where s.${name}_at = t.${name}_at)`
    const otherwise = ['local_id', 'postcode', 'born_on', 'died_on'].includes(name) ? 'null' : `'Unknown'`
    return `case when ${of('min')} = ${of('max')} then ${of('min')} when ${of('min')} is not null then ${otherwise} end as ${name}`
  })
  const names = sql.join(toldNames.map(name => sql.ref(name)))
  await sql`
    with who as materialized (
      select whose, min(told) = max(told) as alike, min(ctid) as one from cld_placed group by whose),
    placed as materialized (
      select p.whose, person_key, ${names},
             coalesce(nr, 0) * 1099511627776::bigint
             + (coalesce(case when nr is not null then ended_on end, date '2199-12-31') - date '1850-01-01') * 1048576::bigint
             + (coalesce(case when nr is not null then started_on end, date '1850-01-01') - date '1850-01-01') as standing
        from cld_placed p join who on who.whose = p.whose
       where not who.alike and (nr is not null or client_type = ${BY_ASSOCIATION})),
    said as materialized (select *, ${standing} from placed),
    top as materialized (select whose, ${top} from said group by whose),
    agreed as (
      select p.whose, person_key, ${names} from cld_placed p join who on who.one = p.ctid where who.alike
      union all
      select s.whose, min(s.person_key), ${agreed} from said s join top t on t.whose = s.whose group by s.whose),
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
    select ${sql.lit(placeId)}, coalesce(ours.person_id, matched.person_id, a.whose), a.person_key,
           case when a.person_key ~ '^[0-9]{10}$' then a.person_key end, a.local_id, a.gender, a.ethnicity,
           a.accommodation, a.accommodation = any(${settled}), a.support_reason, a.has_carer, pc.neighbourhood,
           a.born_on, a.died_on
      from agreed a
      left join people.person ours on ours.place_id = ${sql.lit(placeId)} and ours.nhs_number = a.person_key
      left join matched on matched.person_key = a.person_key
      left join place.postcode pc on pc.place_id = ${sql.lit(placeId)} and pc.postcode = a.postcode
     order by a.whose`.execute(tx)
}

/** Each row that is left is an event. Without `one-row` each is one of its own. */
export async function insertCldEvents(tx: Writing, placeId: number, steps: Steps): Promise<void> {
  const id = steps.has('one-row') ? sql`p.event_key` : sql`md5(p.file_id::text || p.line)::uuid`
  await sql`
    with ${requestsOfAssessments(id)}
    insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on,
      ended_on, outcome, conversation, route, assessment_type, eligible, method, service_type, component, mechanism,
      provider, provider_code, funding, support_reason, cost_per_week, paid_once, review_reason, achieved, neighbourhood,
      born_on, died_on, asked_on, asked_event)
    select ${sql.lit(placeId)}, ${id}, p.file_id, p.line, who.person_id, p.client_type, p.event_type, p.started_on, p.ended_on,
           p.outcome, p.conversation, p.route, p.assessment_type, p.eligible, p.method, p.service_type, p.component,
           p.mechanism, p.provider, p.provider_code, p.funding, p.support_reason, p.cost_per_week, p.paid_once,
           p.review_reason, p.achieved, coalesce(pc.neighbourhood, who.neighbourhood), coalesce(p.born_on, who.born_on),
           coalesce(p.died_on, who.died_on), asked.asked_on, asked.asked_event
      from cld_placed p
      join exchange.cld_person who on who.place_id = ${sql.lit(placeId)} and who.person_key = p.person_key
      left join place.postcode pc on pc.place_id = ${sql.lit(placeId)} and pc.postcode = p.postcode
      left join asked on asked.event_id = ${id}
     where p.nr is not null
     order by p.whose, p.started_on`.execute(tx)
}
