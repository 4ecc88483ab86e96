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

const cell = (column: number) => sql.raw(`r.cells[${column + 1}]`)

export type Disagreements = { 'two local ids': Lines; 'two numbers': Lines; 'two birth dates': Lines }

/**
 * Rows of one key that say something else than its first row does: the council's own numbers of one NHS number, the other way
 * round, and birth dates. What is blank says nothing. The council's numbers are compared in any case of letters, though only
 * of keys that have them written in two ways: few, and found byte by byte in one reading of the rows.
 */
export async function findDisagreements(tx: Reading, { placeId, fileId }: OfFile): Promise<Disagreements> {
  const against = (kind: keyof Disagreements, key: Piece, said: Piece, many: Piece) => sql`
    select ${sql.lit(kind)}::text as kind, line
      from (select line, said, first_value(said) over (partition by key order by line) as first
              from (select line, ${key} as key, ${said} as said from told where ${many}) asked where said is not null) compared
     where said <> first`
  const { rows } = await sql<Lines & { kind: keyof Disagreements }>`
    with told as materialized (
      select r.line, r.person_key collate "C" as who, strpos(r.person_key, '_') = 0 as national,
             ${cell(c.council)} as council, ${cell(c.localId)} collate "C" as local, r.born_on
        from exchange.cld_row r where r.place_id = ${sql.lit(placeId)} and r.file_id = ${sql.lit(fileId)}),
    of_who as materialized (
      select who, min(local) <> max(local) as locals, min(born_on) <> max(born_on) as births
        from told group by who having min(local) <> max(local) or min(born_on) <> max(born_on)),
    of_local as materialized (select local from told where national group by local having min(who) <> max(who)),
    found as (
      ${against('two local ids', sql`who`, sql`upper(council || '_' || local)`, sql`national and who in (select who from of_who where locals)`)}
      union all
      ${against('two numbers', sql`local`, sql`who`, sql`national and local in (select local from of_local)`)}
      union all
      ${against('two birth dates', sql`who`, sql`born_on`, sql`who in (select who from of_who where births)`)})
    select kind, count(*)::integer as rows, (array_agg(line order by line))[1:${sql.lit(FIRST)}] as first
      from found group by kind`.execute(tx)
  const none: Lines = { rows: 0, first: [] }
  const found = Object.fromEntries(rows.map(row => [row.kind, row]))
  return { 'two local ids': none, 'two numbers': none, 'two birth dates': none, ...found }
}

/** Days after which somebody ought to have looked: the Care Act guidance has a plan looked at within twelve months. */
const YEAR = 365
const eventsOf = ({ placeId, fileId }: OfFile) =>
  sql`e.place_id = ${sql.lit(placeId)} and e.file_id = ${sql.lit(fileId)}`

/** Open services that began more than a year before the file ends, of people of whom no review ended within it. */
export const unchanged = (tx: Reading, of: OfFile) =>
  linesOf(
    tx,
    sql`select e.line from exchange.cld_event e
          left join (select person_id, max(ended_on) as on_date from exchange.cld_event
                      where place_id = ${sql.lit(of.placeId)} and event_type = 'Review' group by 1) looked
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
    select count(distinct r.event_key)::integer as n
      from exchange.cld_row r join before on before.file_id = r.file_id
     where r.place_id = ${sql.lit(placeId)} and r.event_type = 'Service' and r.ended_on is null and r.died_on is null
       and not exists (select from exchange.cld_row o where o.place_id = ${sql.lit(placeId)} and o.file_id = ${sql.lit(fileId)}
                        and o.event_key = r.event_key)`.execute(tx)
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
                          and s.event_id <> e.event_id and s.started_on between e.ended_on and e.ended_on + ${sql.lit(SOON)})`,
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
                            where n.place_id = ${sql.lit(of.placeId)} and n.person_id = e.person_id and n.event_id <> e.event_id
                              and n.started_on between e.started_on and e.ended_on + ${sql.lit(LATE)})`,
  )
