import { type Reading, sql } from '#platform/database'
import { c } from './judge-row.rules.ts'
import type { Period } from './period.rules.ts'

/** Rows of which something is told, and the first lines. */
export type Lines = { rows: number; first: number[] }

type Piece = ReturnType<typeof sql>
const FIRST = 5

/** How many there are, and the first lines of them: `lines` is a statement that answers `line`. */
async function linesOf(tx: Reading, lines: Piece): Promise<Lines> {
  const { rows } = await sql<Lines>`
    select count(*)::integer as rows, coalesce((array_agg(line order by line))[1:${sql.lit(FIRST)}], '{}') as first
      from (${lines}) as found`.execute(tx)
  return rows[0]!
}

export type OfFile = { placeId: number; fileId: string; period: Period }

export type Disagreements = { 'two local ids': Lines; 'two numbers': Lines; 'two birth dates': Lines }

/**
 * Rows of one key that say something else than its first row does: the council's own numbers of one NHS number, the other way
 * round, and birth dates. What is blank says nothing. The council's numbers are compared in any case of letters, though only
 * of keys that have them written in two ways: few, and likely among what was gathered of all people (gatherTold), or among
 * rows that count in no figure.
 */
export async function findDisagreements(tx: Reading, { placeId, fileId }: OfFile): Promise<Disagreements> {
  const ofFile = sql`e.place_id = ${sql.lit(placeId)} and e.file_id = ${sql.lit(fileId)}`
  const national = sql`strpos(e.person_key, '_') = 0`
  const against = (kind: keyof Disagreements, key: Piece, said: Piece, many: Piece) => sql`
    select ${sql.lit(kind)}::text as kind, line
      from (select line, said, first_value(said) over (partition by key order by line) as first
              from (select e.line, ${key} as key, ${said} as said from exchange.cld_event e
                     where ${ofFile} and ${many}) asked where said is not null) compared
     where said <> first`
  const council = sql`(select exchange.cell_of(r.cells, ${sql.lit(c.council + 1)}) from exchange.cld_row r
    where r.place_id = e.place_id and r.file_id = e.file_id and r.line = e.line)`
  const { rows } = await sql<Lines & { kind: keyof Disagreements }>`
    with apart as materialized (
      select person_key, local_id, said_born from exchange.cld_event e where ${ofFile} and e.nr is null),
    said as not materialized (
      select person_key, local_id, said_born from cld_told union all select person_key, local_id, said_born from apart),
    of_who as materialized (
      select person_key as who, min(local_id collate "C") <> max(local_id collate "C") as locals, min(said_born) <> max(said_born) as births
        from said where person_key in (select person_key from cld_differing union select person_key from apart) group by person_key),
    locals as materialized (select who from of_who where locals),
    births as materialized (select who from of_who where births),
    of_local as materialized (
      select local_id as local from said where strpos(person_key, '_') = 0 and local_id is not null
       group by local_id having min(person_key collate "C") <> max(person_key collate "C")),
    found as (
      ${against('two local ids', sql`e.person_key`, sql`upper(${council} || '_' || e.local_id)`, sql`${national} and e.person_key in (select who from locals)`)}
      union all
      ${against('two numbers', sql`e.local_id`, sql`e.person_key`, sql`${national} and e.local_id in (select local from of_local)`)}
      union all
      ${against('two birth dates', sql`e.person_key`, sql`e.said_born`, sql`e.person_key in (select who from births)`)})
    select kind, count(*)::integer as rows, (array_agg(line order by line))[1:${sql.lit(FIRST)}] as first
      from found group by kind`.execute(tx)
  const none: Lines = { rows: 0, first: [] }
  const found = Object.fromEntries(rows.map(row => [row.kind, row]))
  return { 'two local ids': none, 'two numbers': none, 'two birth dates': none, ...found }
}

/** Days after which somebody ought to have looked: the Care Act guidance has a plan looked at within twelve months. */
const YEAR = 365
const eventsOf = ({ placeId, fileId }: OfFile) =>
  sql`e.place_id = ${sql.lit(placeId)} and e.file_id = ${sql.lit(fileId)} and e.nr is not null`

/** Open services that began more than a year before the file ends, of people of whom no review ended within it. */
export const unchanged = (tx: Reading, of: OfFile) =>
  linesOf(
    tx,
    sql`select e.line from exchange.cld_event e
          left join (select person_id, max(ended_on) as on_date from exchange.cld_event
                      where place_id = ${sql.lit(of.placeId)} and event_type = 'Review' and nr is not null group by 1) looked
                 on looked.person_id = e.person_id
         where ${eventsOf(of)} and e.event_type = 'Service' and e.ended_on is null
           and e.started_on < ${of.period.to}::date - ${sql.lit(YEAR)}
           and (looked.on_date is null or looked.on_date < ${of.period.to}::date - ${sql.lit(YEAR)})`,
  )

/** So many services of one year begin on its 1 April, and such a share of them, that they were begun anew on paper. */
const MANY = 10
const SHARE = 0.2

/** Services that begin on a 1 April on which too many of that financial year begin. */
export const allInApril = (tx: Reading, of: OfFile) =>
  linesOf(
    tx,
    sql`select line from (
          select line, in_april, count(*) over (partition by year) as all_year,
                 count(*) filter (where in_april) over (partition by year) as that_day
            from (select e.line, date_part('year', e.started_on - interval '3 months') as year,
                         to_char(e.started_on, 'MM-DD') = '04-01' as in_april
                    from exchange.cld_event e where ${eventsOf(of)} and e.event_type = 'Service') began) counted
         where in_april and that_day >= ${sql.lit(MANY)} and that_day >= all_year * ${sql.lit(SHARE)}`,
  )

/** How many services were open in the file before, as it was submitted, and are in no row of this one. */
export async function goneSince(tx: Reading, { placeId, fileId, period }: OfFile): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with before as (
      select f.file_id from exchange.cld_file f
       where f.place_id = ${sql.lit(placeId)} and f.file_id <> ${sql.lit(fileId)} and f.mends is null
         and f.taken_out_at is null and f.period_to < ${period.to}::date
       order by f.period_to desc, f.loaded_at desc limit 1)
    select count(distinct coalesce(r.event_key, r.event_id))::integer as n
      from exchange.cld_event r join before on before.file_id = r.file_id
     where r.place_id = ${sql.lit(placeId)} and r.event_type = 'Service' and r.said_end is null and r.said_died is null
       and not exists (select from exchange.cld_event o where o.place_id = ${sql.lit(placeId)} and o.file_id = ${sql.lit(fileId)}
                        and coalesce(o.event_key, o.event_id) = coalesce(r.event_key, r.event_id))`.execute(tx)
  return rows[0]!.n
}

/** Days within which help after "no further action" says that there was some. */
const SOON = 28
/** Days after which what was to follow has not. */
const LATE = 91

/** Events that ended in no further action, whose person had a service begin within 28 days. */
export const nfaThenService = (tx: Reading, of: OfFile) =>
  linesOf(
    tx,
    sql`select e.line from exchange.cld_event e
         where ${eventsOf(of)} and e.outcome like 'NFA:%' and e.ended_on is not null
           and exists (select from exchange.cld_event s
                        where s.place_id = ${sql.lit(of.placeId)} and s.person_id = e.person_id and s.event_type = 'Service'
                          and s.nr is not null and s.event_id <> e.event_id and s.started_on between e.ended_on and e.ended_on + ${sql.lit(SOON)})`,
  )

/**
 * Events that were to lead to something, of people of whom nothing else began from then to 91 days after, though the file
 * goes on for longer and they lived.
 */
export const nothingAfter = (tx: Reading, of: OfFile) =>
  linesOf(
    tx,
    sql`select e.line from exchange.cld_event e
         where ${eventsOf(of)} and e.outcome like 'Progress to%' and e.ended_on + ${sql.lit(LATE)} <= ${of.period.to}::date
           and (e.died_on is null or e.died_on > e.ended_on + ${sql.lit(LATE)})
           and not exists (select from exchange.cld_event n
                            where n.place_id = ${sql.lit(of.placeId)} and n.person_id = e.person_id and n.nr is not null and n.event_id <> e.event_id
                              and n.started_on between e.started_on and e.ended_on + ${sql.lit(LATE)})`,
  )
