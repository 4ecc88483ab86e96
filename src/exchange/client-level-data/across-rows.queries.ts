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
const rowsOf = ({ placeId, fileId }: OfFile) =>
  sql`exchange.cld_row r where r.place_id = ${sql.lit(placeId)} and r.file_id = ${sql.lit(fileId)}`

/**
 * Rows of one key that say something else than its first row does. What is blank says nothing. `said` is compared in any
 * case of letters, though only of keys that have it written in two ways: few, and found byte by byte.
 */
const disagreeing = (of: OfFile, { key, said, written }: { key: Piece; said: Piece; written: Piece }) => sql`
  select line from (
    select told.line, told.said, first_value(told.said) over (partition by told.key order by told.line) as first
      from (select r.line, ${key} as key, ${said} as said from ${rowsOf(of)}) told
      join (select ${key} as key from ${rowsOf(of)} group by 1 having min(${written}) <> max(${written})) many on many.key = told.key
     where told.said is not null) compared
   where said <> first`

const nhsNumber = sql`case when r.person_key ~ '^[0-9]{10}$' then r.person_key end collate "C"`
const local = sql`${cell(c.localId)} collate "C"`
const council = cell(c.council)

/** One NHS number under more than one of the council's own. */
export const twoLocalIds = (tx: Reading, of: OfFile) =>
  linesOf(tx, disagreeing(of, { key: nhsNumber, said: sql`upper(${council} || '_' || ${local})`, written: local }))

/** One of the council's own numbers with more than one NHS number. */
export const twoNumbers = (tx: Reading, of: OfFile) =>
  linesOf(tx, disagreeing(of, { key: local, said: nhsNumber, written: nhsNumber }))

export const twoBirthDates = (tx: Reading, of: OfFile) =>
  linesOf(tx, disagreeing(of, { key: sql`r.person_key`, said: sql`r.born_on`, written: sql`r.born_on` }))

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
         and f.period_to < ${period.to}::date
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
