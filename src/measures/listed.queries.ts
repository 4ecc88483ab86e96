import { newId, type PlaceId, type Reading, sendAlong, sql } from '#platform/database'
import { type Asked, askTogether, columnOf, type Fragment, namesIn, startsOf, type Together } from './engine.queries.ts'
import { type Kind, type KindWithout, packed, type Seen } from './listed.rules.ts'
import { type Breakdown, breakdowns } from './measure.ts'

/** The kinds of rows that lists are made of, and whose they are: of everybody, or among some people. */
export async function listKinds(
  tx: Reading,
  placeId: PlaceId,
  together: Together,
  among?: readonly (string | null)[],
): Promise<Kind[][]> {
  const all = [...new Set(together.flatMap(namesIn))]
  const rows = await askTogether<RawKind>(
    tx,
    placeId,
    together,
    (one, list, nth) => kindsOf(one, list, all, nth),
    among,
  )
  return together.map((one, nth) =>
    rows
      .filter(row => row.nth === nth)
      .map(({ starts, counts, reason, amount, rows, whose, ...columns }) => ({
        ...{ starts, counts, reason, amount, rows, whose },
        keys: Object.fromEntries(namesIn(one).map(name => [name, columns[breakdowns[name].column] as string | null])),
      })),
  )
}

type RawKind = Omit<Kind, 'keys'> & { nth: number; [column: string]: unknown }

function kindsOf(asked: Asked, listed: Fragment, all: readonly Breakdown[], nth: number) {
  const names = namesIn(asked)
  const columns = all.map(name => (names.includes(name) ? columnOf(name) : sql`null::text as ${columnOf(name)}`))
  const amount = asked.measure.combine === 'median' ? sql`amount::double precision` : sql`null::double precision`
  const alike = sql.join([sql`1, 2, 3, 4, 5`, ...names.map(columnOf)])
  return sql`select ${sql.lit(nth)}::integer as nth, ${startsOf(asked.q)} as starts, counts, reason, ${amount} as amount,
      count(*)::integer as rows, string_agg(int8send(coalesce(uuid_hash_extended(whose, 0), 0)), '') as whose
      ${sql.join(
        columns.map(column => sql`, ${column}`),
        sql``,
      )}
    from (${listed}) as listed group by ${alike}`
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
