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

export type Raw = {
  nth: number
  starts: DateString | null
  summed: number
  reason: string | null
  counts: CountedRow['counts']
} & {
  [column: string]: unknown
}

export const columnOf = (name: Breakdown) => sql.ref(breakdowns[name].column)
export const notBy = (name: Breakdown) => sql.ref(`not_by_${breakdowns[name].column}`)

const askedOf = (placeId: PlaceId, q: Question) => sql`asked as not materialized (
      select ${placeId}::integer as place_id, ${q.from}::date as first_day, ${q.to}::date as last_day, ${q.today}::date as today)`

/** The rows of a measure's list for a place and period. The one row of `asked` is folded into it by the planner. */
function rowsOf(placeId: PlaceId, q: Question, lists: string) {
  const only = Object.entries(q.only ?? {}).map(([name, value]) => sql`and ${columnOf(name as Breakdown)} = ${value}`)
  return sql`select * from (${sql.raw(lists)}) as every_row
      where place_id = ${placeId}::integer and on_date between ${q.from}::date and ${q.to}::date ${sql.join(only, sql` `)}`
}

function amountOf(measure: Measure) {
  if (measure.combine === 'sum') return sql`sum(amount) filter (where counts = 'yes')`
  if (measure.combine !== 'median') return sql`null::double precision`
  return sql`percentile_cont(0.5) within group (order by amount) filter (where counts = 'yes')`
}

/** How many rows there are, or for how many they stand. */
function numberOf(number: Fragment, counts?: 'yes' | 'no' | 'left out') {
  const which = counts ? sql`filter (where counts = ${sql.lit(counts)})` : sql``
  return sql`coalesce(sum(${number}) ${which}, 0)::integer`
}

export const startsOf = ({ each }: Question) =>
  each ? sql`date_trunc(${sql.lit(each)}, on_date)::date` : sql`null::date`

/** A measure and what is asked of it. */
export type Asked = { measure: Measure; q: Question }

export const namesIn = ({ q }: Asked) => [...new Set((q.by ?? [[]]).flat())]

/**
 * Every cut of one list in one pass over it. For each cut there is one row with its sums and one for each reason. Where no
 * amount is asked for, rows that are alike in all of it are first counted together: there are few kinds of them.
 */
export function cutsOf(asked: Asked, listed: Fragment, all: readonly Breakdown[], nth: number) {
  const { measure, q } = asked
  const names = namesIn(asked)
  const column = (name: Breakdown) => sql`${columnOf(name)}`
  const sets = (q.by ?? [[]]).flatMap(cut => {
    const keys = [sql`starts`, ...cut.map(column)]
    return [sql`(${sql.join(keys)})`, sql`(${sql.join([...keys, sql`counts`, sql`reason`])})`]
  })
  const kinds = sql.join([sql`starts`, ...names.map(column), sql`counts`, sql`reason`])
  const number = measure.weighed ? sql`weight` : sql`1`
  const withAmounts = measure.combine === 'sum' || measure.combine === 'median'
  const dated = sql`(select ${startsOf(q)} as starts, listed.* from (${listed}) as listed) as dated`
  const alike = sql`(select ${kinds}, sum(${number}) as alike from ${dated} group by ${kinds}) as kinds`
  const counted = withAmounts ? number : sql`alike`
  const by = (name: Breakdown) =>
    names.includes(name)
      ? [column(name), sql`grouping(${column(name)}) as ${notBy(name)}`]
      : [sql`null::text as ${columnOf(name)}`, sql`1 as ${notBy(name)}`]
  return sql`select ${sql.lit(nth)} as nth, starts, counts, reason, grouping(counts) as summed,
      ${sql.join([...all.flatMap(by), sql`${numberOf(counted)} as rows`])}, ${numberOf(counted, 'yes')} as yes, ${numberOf(counted, 'no')} as no,
      ${numberOf(counted, 'left out')} as left_out, (${amountOf(measure)})::double precision as amount, null::bytea as whose
    from ${withAmounts ? dated : alike} group by grouping sets (${sql.join(sets)})`
}

/** Every cut of a measure. */
export async function countRows(tx: Reading, placeId: PlaceId, measure: Measure, q: Question): Promise<CountedRow[]> {
  const asked = { measure, q }
  const names = namesIn(asked)
  const rows = await askTogether<Raw>(tx, placeId, [asked], (one, listed, nth) => cutsOf(one, listed, names, nth))
  return rows.map(row => countedRow(row, names))
}

export type Fragment = ReturnType<typeof sql>

/** The days of all of them. */
const daysOf = (together: readonly Asked[]): Period => ({
  from: together.map(({ q }) => q.from).reduce((a, b) => (a < b ? a : b)),
  to: together.map(({ q }) => q.to).reduce((a, b) => (a > b ? a : b)),
})

/**
 * One statement for all of them, in which what they share is read once for the days of all: what their measures say, or the
 * whole list where one measure is asked in two ways. `among`: only the facts of these people are there; null among them is
 * nobody.
 */
export async function askTogether<Row, One extends Asked = Asked>(
  tx: Reading,
  placeId: PlaceId,
  together: readonly [One, ...One[]],
  each: (one: One, listed: Fragment, nth: number) => Fragment,
  among?: readonly (string | null)[],
): Promise<Row[]> {
  const [{ measure, q: first }] = together
  const q = { ...first, ...daysOf(together), only: undefined }
  const alone = together.length === 1
  const ofThem = (lists: string) => (among ? amongThem(lists, among) : lists)
  const shared = measure.shares ? sql.raw(ofThem(measure.shares)) : rowsOf(placeId, q, ofThem(measure.lists))
  const listOf = ({ lists, shares }: Measure) => {
    if (alone) return ofThem(lists)
    return shares ? ofThem(lists.replace(`(${shares})`, () => 'shared')) : 'select * from shared'
  }
  const all = sql<Row>`
    with ${askedOf(placeId, q)}${alone ? sql`` : sql`, shared as materialized (${shared})`}
    ${sql.join(
      together.map((one, nth) => each(one, rowsOf(placeId, one.q, listOf(one.measure)), nth)),
      sql` union all `,
    )}`
  // A figure is of everybody, whoever asks for it: nobody is named, and who asks may not make it another.
  return (await seeingEverybody(tx, () => all.execute(tx))).rows
}

const uuid = /^[0-9a-f-]{36}$/

/** The same list where nobody else's facts are there. */
function amongThem(lists: string, among: readonly (string | null)[]): string {
  const named = among.filter(id => id !== null)
  if (!named.every(id => uuid.test(id))) throw new Error('People are told apart by ids.')
  const theirs = `person_id = any ('{${named.join(',')}}'::uuid[])${among.includes(null) ? ' or person_id is null' : ''}`
  return lists.replace(/\bfacts\.[a-z_]+/g, fact => `(select * from ${fact} where ${theirs})`)
}

export function countedRow(row: Raw, names: Breakdown[]): CountedRow {
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
    with ${askedOf(placeId, q)}, listed as (${rowsOf(placeId, q, measure.lists)}),
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
