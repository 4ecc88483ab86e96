import { newId, type PlaceId, type Reading, sendAlong, sql } from '#platform/database'
import {
  type Asked,
  askTogether,
  type CountedRow,
  columnOf,
  countedRow,
  cutsOf,
  type Fragment,
  namesIn,
  notBy,
  type Raw,
  startsOf,
} from './engine.queries.ts'
import { type Kind, type KindWithout, packed, type Seen } from './listed.rules.ts'
import { type Breakdown, breakdowns } from './measure.ts'

/** Something asked: to be counted, or as a list, the kinds of its rows and whose they are. */
export type Wish = Asked & { as: 'counted' | 'listed' }
export type Together = readonly [Wish, ...Wish[]]
/** What was not wished for is empty. */
export type Answer = { counted: CountedRow[]; listed: Kind[] }

/** All of them in one statement; of everybody, or among some people. */
export async function answerTogether(
  tx: Reading,
  placeId: PlaceId,
  together: Together,
  among?: readonly (string | null)[],
): Promise<Answer[]> {
  const all = [...new Set(together.flatMap(namesIn))]
  const rows = await askTogether<Raw & { whose: Buffer }, Wish>(
    tx,
    placeId,
    together,
    (one, list, nth) => (one.as === 'listed' ? kindsOf(one, list, all, nth) : cutsOf(one, list, all, nth)),
    among,
  )
  return together.map((one, nth) => {
    const [names, own] = [namesIn(one), rows.filter(row => row.nth === nth)]
    return one.as === 'listed'
      ? { counted: [], listed: own.map(row => kindFrom(row, names)) }
      : { counted: own.map(row => countedRow(row, names)), listed: [] }
  })
}

const kindFrom = (row: Raw & { whose: Buffer }, names: Breakdown[]): Kind => ({
  ...{ starts: row.starts, counts: row.counts!, reason: row.reason, whose: row.whose },
  ...{ amount: row.amount as number | null, rows: row.rows as number },
  keys: Object.fromEntries(names.map(name => [name, row[breakdowns[name].column] as string | null])),
})

/** In the columns of `cutsOf`. */
function kindsOf(asked: Asked, listed: Fragment, all: readonly Breakdown[], nth: number) {
  const names = namesIn(asked)
  const columns = all.flatMap(name => [
    names.includes(name) ? columnOf(name) : sql`null::text as ${columnOf(name)}`,
    sql`${sql.lit(names.includes(name) ? 0 : 1)} as ${notBy(name)}`,
  ])
  const amount = asked.measure.combine === 'median' ? sql`amount::double precision` : sql`null::double precision`
  const starts = startsOf(asked.q)
  return sql`select ${sql.lit(nth)} as nth, ${starts} as starts, counts, reason, 0 as summed,
      ${sql.join([...columns, sql`count(*)::integer as rows`])}, 0 as yes, 0 as no, 0 as left_out, ${amount} as amount,
      string_agg(int8send(coalesce(uuid_hash_extended(whose, 0), 0)), '') as whose
    from (${listed}) as listed group by ${sql.join([starts, sql`counts`, sql`reason`, amount, ...names.map(columnOf)])}`
}

/** A list as it was when it was last gone through whole. */
export type Listed = Seen & { kinds: KindWithout[]; whose: Buffer }

export async function findListed(
  tx: Reading,
  placeId: PlaceId,
  asked: readonly string[],
): Promise<Map<string, Listed>> {
  const found = await sql<Listed & { asked: string }>`
    select distinct on (asked) asked, seen, stamps, kinds, whose from measures.listed
    where place_id = ${placeId} and asked = any(${[...asked]}::text[])
    order by asked, listed_id desc`.execute(tx)
  return new Map(found.rows.map(row => [row.asked, row]))
}

export type ToList = Seen & { asked: string; measureId: string; kinds: readonly Kind[] }

/** Nobody can be read from it, so this is no act for the audit. Goes out with the commit, and waits for nobody. */
export function keepListed(tx: Reading, placeId: PlaceId, lists: readonly ToList[]): void {
  for (const { asked, measureId, seen, stamps, kinds } of lists) {
    const all = packed(kinds)
    sendAlong(
      sql`insert into measures.listed (place_id, asked, listed_id, measure_id, seen, stamps, kinds, whose, listed_at)
        values (${placeId}, ${asked}, ${newId()}, ${measureId}, ${seen}, ${JSON.stringify(stamps)}::jsonb,
          ${JSON.stringify(all.kinds)}::jsonb, ${all.whose}, now())`.execute(tx),
    )
  }
}

/** Those of other days, and those that were gone through again. Returns how many went. */
export async function removeListed(tx: Reading, placeId: PlaceId, olderThanDays: number): Promise<number> {
  const gone = await sql<{ removed: number }>`
    with removed as (
      delete from measures.listed l
      where l.place_id = ${placeId} and (l.listed_at < now() - ${olderThanDays}::integer * interval '1 day'
        or exists (select from measures.listed n where n.place_id = l.place_id and n.asked = l.asked and n.listed_id > l.listed_id))
      returning 1)
    select count(*)::integer as removed from removed`.execute(tx)
  return gone.rows[0]!.removed
}
