import { type GoingUntil, questionOpen } from '#people'
import { type Reading, sql, type Writing } from '#platform/database'

type Rule = Pick<GoingUntil['rule'], 'of' | 'from'>
/** What was last about the day or an earlier one, by one rule. */
export type Until = { rule: Rule; untilOn: string }

/**
 * The day that a row is about at last: of a running service and of somebody without an event, the end of the months that
 * its file is about. Rows put right count with the file they are of.
 */
const aboutLast = sql`case when e.event_type is null or (e.event_type = 'Service' and e.said_end is null)
                           then f.period_to else coalesce(e.said_end, e.started_on) end`

const rowsWithFile = (placeId: number) => sql`exchange.cld_row r
  join exchange.cld_event e on e.place_id = r.place_id and e.file_id = r.file_id and e.line = r.line
  join exchange.cld_file own on own.place_id = r.place_id and own.file_id = r.file_id
  join exchange.cld_file f on f.place_id = own.place_id and f.file_id = coalesce(own.mends, own.file_id)
  where r.place_id = ${sql.lit(placeId)}`

/** Nobody's rows go while a question is open about them, or somebody could be in danger: as with records. */
const keptFor = (placeId: number) => sql`
  select p.nhs_number as key from people.person p
   where p.place_id = ${placeId} and p.nhs_number is not null and (p.safety_hold or ${questionOpen(placeId, sql`p.person_id`)})
  union
  select m.person_key from exchange.cld_match m join people.person p on p.place_id = m.place_id and p.person_id = m.person_id
   where m.place_id = ${placeId} and m.theirs and (p.safety_hold or ${questionOpen(placeId, sql`p.person_id`)})`

/** The rows of which a rule lets go: all of a person's at once where it counts from their last event. */
function rowsDue(placeId: number, { rule, untilOn }: Until) {
  if (rule.of === 'refused rows')
    return sql`select r.file_id, r.line, r.cells, null::text as person_key, r.reason <> '' as counts -- the file's own columns stand first
      from exchange.cld_refused r
      join exchange.cld_file own on own.place_id = r.place_id and own.file_id = r.file_id
      join exchange.cld_file f on f.place_id = own.place_id and f.file_id = coalesce(own.mends, own.file_id)
     where r.place_id = ${sql.lit(placeId)} and f.period_to <= ${untilOn}::date`
  const of =
    rule.from === 'last event'
      ? sql`r.place_id = ${sql.lit(placeId)} and r.person_key in (
          select r.person_key from ${rowsWithFile(placeId)} group by 1 having max(${aboutLast}) <= ${untilOn}::date)`
      : sql`(r.file_id, r.line) in (select r.file_id, r.line from ${rowsWithFile(placeId)} and f.period_to <= ${untilOn}::date)`
  return sql`select r.file_id, r.line, r.cells, r.person_key, true as counts from exchange.cld_row r
    where r.place_id = ${sql.lit(placeId)} and ${of} and r.person_key not in (${keptFor(placeId)})`
}

export type Gone = { people: number; rows: number }

export async function countRowsDue(tx: Reading, placeId: number, until: Until): Promise<Gone> {
  const { rows } = await sql<Gone>`
    select count(distinct person_key)::integer as people, count(*) filter (where counts)::integer as rows from (${rowsDue(placeId, until)}) as due`.execute(
    tx,
  )
  return rows[0]!
}

/** Records here of people whose rows are due. */
export async function listRecordsOfDue(tx: Reading, placeId: number, until: Until): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with due as materialized (select distinct person_key as key from (${rowsDue(placeId, until)}) as d)
    select p.person_id as id from people.person p join due on due.key = p.nhs_number where p.place_id = ${placeId}
    union select m.person_id from exchange.cld_match m join due on due.key = m.person_key
     where m.place_id = ${placeId} and m.theirs and m.person_id is not null
     order by 1`.execute(tx)
  return rows.map(row => row.id)
}

/** Removes them, with the events made of them; answers how many, and the SHA-256 of them as they came. */
export async function removeRowsDue(tx: Writing, placeId: number, until: Until): Promise<Gone & { hash: Buffer }> {
  const table = until.rule.of === 'refused rows' ? sql`exchange.cld_refused` : sql`exchange.cld_row`
  const { rows } = await sql<Gone & { hash: Buffer }>`
    with due as materialized (${rowsDue(placeId, until)}),
    gone as (
      delete from ${table} t using due where t.place_id = ${placeId} and t.file_id = due.file_id and t.line = due.line returning 1),
    events as (
      delete from exchange.cld_event t using due
       where ${sql.lit(until.rule.of === 'rows of the return')} and t.place_id = ${placeId} and t.file_id = due.file_id and t.line = due.line returning 1)
    select count(distinct person_key)::integer as people, count(*) filter (where counts)::integer as rows,
           sha256(convert_to(coalesce(string_agg(md5(cells::text), '' order by file_id, line), ''), 'UTF8')) as hash
      from due`.execute(tx)
  return rows[0]!
}

/**
 * Events and people of which no row is left. Whoever has a record stays known by the numbers that it is known by; of
 * anybody else nothing does.
 */
export async function removeWithoutRows(tx: Writing, placeId: number): Promise<void> {
  await sql`delete from exchange.cld_event e where e.place_id = ${placeId}
    and not exists (select from exchange.cld_row r where r.place_id = ${placeId} and r.file_id = e.file_id and r.line = e.line)`.execute(
    tx,
  )
  for (const [table, of] of [
    ['exchange.cld_person', sql`true`],
    ['exchange.cld_match', sql`(t.person_id is null or not t.theirs)`],
  ] as const)
    await sql`delete from ${sql.table(table)} t where t.place_id = ${placeId} and ${of}
      and not exists (select from exchange.cld_row r where r.place_id = ${placeId} and r.person_key = t.person_key)`.execute(
      tx,
    )
}

export type Removed = Gone & {
  removedId: string
  key: string
  at: Date
  by: string | null
  byName: string
  reason: string
  hash: Buffer
}

export async function insertRemoved(tx: Writing, placeId: number, { rule, untilOn }: Until, r: Removed): Promise<void> {
  await sql`
    insert into exchange.cld_removed (place_id, removed_id, rule, of, counted_from, until_on, people, rows, removed_at,
      decided_by, decided_by_name, reason, content_hash)
    values (${placeId}, ${r.removedId}, ${r.key}, ${rule.of}, ${rule.from}, ${untilOn}, ${r.people}, ${r.rows}, ${r.at},
      ${r.by}::uuid, ${r.byName}, ${r.reason}, ${r.hash})`.execute(tx)
}

/** Up to which day what went by which rule: what comes in again from before it goes again. */
export async function listRemoved(tx: Reading, placeId: number): Promise<Until[]> {
  const { rows } = await sql<{ of: Rule['of']; from: Rule['from']; untilOn: string }>`
    select of, counted_from as "from", max(until_on) as "untilOn" from exchange.cld_removed
     where place_id = ${placeId} group by 1, 2 order by 1, 2`.execute(tx)
  return rows.map(({ of, from, untilOn }) => ({ rule: { of, from }, untilOn }))
}
