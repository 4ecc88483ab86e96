import type { DateString } from '#platform/clock'
import { type PlaceId, planEachAnew, type Reading, seeingEverybody, sql } from '#platform/database'
import { type Breakdown, breakdowns, type Measure } from './measure.ts'
import type { Period, Span } from './periods.rules.ts'

/** What is asked of a measure. Both days of the period count; `today` is what 'not over yet' is judged by. */
export type Question = Period & {
  today: DateString
  /** Cut by these, each list one cut; [] is the whole. Left out: the whole only. */
  by?: readonly (readonly Breakdown[])[]
  /** One figure a month or quarter, instead of one for the period. */
  each?: Span
  /** Only where a breakdown has this value. */
  only?: Partial<Record<Breakdown, string>>
}

/** One cut of the list: how many count how, and of those that count yes the amount. */
export type CountedRow = {
  starts: DateString | null
  keys: Partial<Record<Breakdown, string | null>>
  /** Null on the row that has the sums of the cut, else the rows that count so for this reason. */
  counts: 'yes' | 'no' | 'left out' | null
  reason: string | null
  rows: number
  yes: number
  no: number
  leftOut: number
  amount: number | null
}

type Raw = { starts: DateString | null; summed: number; reason: string | null; counts: CountedRow['counts'] } & {
  [column: string]: unknown
}

const columnOf = (name: Breakdown) => sql.ref(breakdowns[name].column)

/** The list of a measure for a place and period. The one row of `asked` is folded into it by the planner. */
function listOf(placeId: PlaceId, measure: Measure, q: Question) {
  const only = Object.entries(q.only ?? {}).map(([name, value]) => sql`and ${columnOf(name as Breakdown)} = ${value}`)
  return sql`asked as not materialized (
      select ${placeId}::integer as place_id, ${q.from}::date as first_day, ${q.to}::date as last_day, ${q.today}::date as today),
    listed as (
      select * from (${sql.raw(measure.lists)}) as every_row
      where place_id = ${placeId}::integer and on_date between ${q.from}::date and ${q.to}::date ${sql.join(only, sql` `)})`
}

function amountOf(measure: Measure) {
  if (measure.combine === 'sum') return sql`sum(amount) filter (where counts = 'yes')`
  if (measure.combine !== 'median') return sql`null`
  return sql`percentile_cont(0.5) within group (order by amount) filter (where counts = 'yes')`
}

/** How many rows there are, or for how many they stand. */
function numberOf(measure: Measure, counts?: 'yes' | 'no' | 'left out') {
  const which = counts ? sql`filter (where counts = ${sql.lit(counts)})` : sql``
  return measure.weighed ? sql`coalesce(sum(weight) ${which}, 0)::integer` : sql`(count(*) ${which})::integer`
}

/**
 * Every cut of a measure in one pass over its list. For each cut there is one row with its sums and one for each reason.
 */
export async function countRows(tx: Reading, placeId: PlaceId, measure: Measure, q: Question): Promise<CountedRow[]> {
  const cuts = q.by ?? [[]]
  const names = [...new Set(cuts.flat())]
  const starts = q.each ? sql`date_trunc(${sql.lit(q.each)}, on_date)::date` : sql`null::date`
  const column = (name: Breakdown) => sql`${columnOf(name)}`
  const sets = cuts.flatMap(cut => {
    const keys = [sql`starts`, ...cut.map(column)]
    return [sql`(${sql.join(keys)})`, sql`(${sql.join([...keys, sql`counts`, sql`reason`])})`]
  })
  const counted = sql<Raw>`
    with ${listOf(placeId, measure, q)}
    select starts, counts, reason, grouping(counts) as summed,
      ${sql.join(names.flatMap(name => [column(name), sql`grouping(${column(name)}) as ${sql.ref(`not_by_${breakdowns[name].column}`)}`]))}
      ${names.length ? sql`,` : sql``} ${numberOf(measure)} as rows,
      ${numberOf(measure, 'yes')} as yes, ${numberOf(measure, 'no')} as no, ${numberOf(measure, 'left out')} as left_out, (${amountOf(measure)})::double precision as amount
    from (select ${starts} as starts, listed.* from listed) as dated
    group by grouping sets (${sql.join(sets)})`
  // A figure is of everybody, whoever asks for it: nobody is named, and who asks may not make it another.
  const found = await seeingEverybody(tx, () => counted.execute(tx))
  return found.rows.map(row => countedRow(row, names))
}

function countedRow(row: Raw, names: Breakdown[]): CountedRow {
  const cutBy = names.filter(name => row[`not_by_${breakdowns[name].column}`] === 0)
  return {
    starts: row.starts,
    keys: Object.fromEntries(cutBy.map(name => [name, row[breakdowns[name].column]])),
    counts: row.summed === 1 ? null : row.counts,
    reason: row.summed === 1 ? null : row.reason,
    rows: row.rows as number,
    yes: row.yes as number,
    no: row.no as number,
    leftOut: row.left_out as number,
    amount: row.amount as number | null,
  }
}

/**
 * Who lives here of those ages, for the whole place ('') and each neighbourhood: by the newest count made by that day, or
 * the oldest of all where none was. Only whole bands of age within the ages are added up.
 */
export async function populationsFor(
  tx: Reading,
  placeId: PlaceId,
  per: NonNullable<Measure['per']>,
  day: DateString,
): Promise<Map<string, number>> {
  const found = await sql<{ neighbourhood: string; people: number }>`
    select coalesce(neighbourhood, '') as neighbourhood, sum(people)::integer as people
    from facts.population p
    where place_id = ${placeId} and age_from >= ${per.ageFrom}
      and (${per.ageTo}::integer is null or coalesce(age_to, 200) <= ${per.ageTo}::integer)
      and on_date = (select coalesce(max(o.on_date) filter (where o.on_date <= ${day}::date), min(o.on_date))
                     from facts.population o where o.place_id = ${placeId})
    group by 1`.execute(tx)
  return new Map(found.rows.map(row => [row.neighbourhood, row.people]))
}

/** Somebody behind a figure. */
export type Behind = {
  /** Made for this figure and period, so that rows of one person can be seen together; null when nobody was named. */
  number: number | null
  personId: string | null
  episodeId: string
  onDate: DateString
  counts: 'yes' | 'no' | 'left out'
  reason: string
  detail: string | null
  neighbourhood: string | null
  amount: number | null
}

export type Shown = { counts?: Behind['counts']; skip: number; take: number }

/** The rows behind a figure, newest first, those that are left out last. Numbers stay the same whichever of them are shown. */
export async function listBehind(
  tx: Reading,
  placeId: PlaceId,
  measure: Measure,
  q: Question,
  shown: Shown,
): Promise<Behind[]> {
  await planEachAnew(tx)
  const salt = `${measure.id} ${q.from} ${q.to}`
  const behind = sql<Behind>`
    with ${listOf(placeId, measure, q)},
    numbered as (
      select *, case when person_id is not null then dense_rank() over (
          partition by person_id is null order by md5(person_id::text || ${salt}), person_id)::integer end as number
      from listed)
    select number, person_id as "personId", episode_id::text as "episodeId", on_date as "onDate", counts, reason,
      to_jsonb(numbered) ->> 'detail' as detail, to_jsonb(numbered) ->> 'neighbourhood' as neighbourhood,
      (to_jsonb(numbered) ->> 'amount')::double precision as amount
    from numbered
    where ${shown.counts ? sql`counts = ${shown.counts}` : sql`true`}
    order by counts = 'left out', on_date desc, episode_id
    limit ${shown.take} offset ${shown.skip}`
  const found = await seeingEverybody(tx, () => behind.execute(tx))
  return found.rows
}
