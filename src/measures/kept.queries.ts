import { newId, type PlaceId, planEachAnew, type Reading, seeingEverybody, sendAlong, sql } from '#platform/database'
import type { CountedRow } from './engine.queries.ts'

/** The tables that each fact is made of, by PostgreSQL's own account of its views. */
export async function tablesOfFacts(tx: Reading): Promise<Map<string, string[]>> {
  const found = await sql<{ fact: string; tables: string[] }>`
    with recursive under as (
      select c.relname as fact, c.oid, c.relkind from pg_class c
       where c.relnamespace = (select oid from pg_namespace where nspname = 'facts') and c.relkind = 'v'
      union
      select u.fact, c.oid, c.relkind
        from under u
        join pg_rewrite w on w.ev_class = u.oid
        join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
        join pg_class c on c.oid = d.refobjid and c.oid <> u.oid)
    select u.fact, array_agg(n.nspname || '.' || c.relname order by 1) as tables
      from under u join pg_class c on c.oid = u.oid join pg_namespace n on n.oid = c.relnamespace
     where u.relkind <> 'v' group by u.fact`.execute(tx)
  return new Map(found.rows.map(row => [`facts.${row.fact}`, row.tables]))
}

/** The rows of one source and month, whichever versions of them there are, in a few characters. */
export type MonthOfSource = { source: string; month: string | null; versions: string }

/**
 * Which versions of which rows there are, by source and month: two sets of rows have the same words only when they are
 * the same rows. One pass over each source, and one snapshot of them all.
 */
export async function readVersions(
  tx: Reading,
  placeId: PlaceId,
  sources: readonly string[],
): Promise<MonthOfSource[]> {
  if (sources.length === 0) return []
  await planEachAnew(tx)
  const versions = sql<MonthOfSource>`
    select source, to_char(date_trunc('month', first_day), 'YYYY-MM') as month,
      count(*) || ':' || bit_xor(version) || ':' || sum(version) as versions
    from measures.source_row
    where place_id = ${sql.lit(placeId)} and source in (${sql.join(sources.map(source => sql.lit(source)))})
    group by source, date_trunc('month', first_day) order by 1, 2`
  const found = await seeingEverybody(tx, () => versions.execute(tx))
  return found.rows
}

/** Kept answers by what they were made from. */
export async function findKept(
  tx: Reading,
  placeId: PlaceId,
  madeFrom: readonly string[],
): Promise<Map<string, CountedRow[]>> {
  const found = await sql<{ made_from: string; counted: CountedRow[] }>`
    select distinct on (made_from) made_from, counted from measures.kept
    where place_id = ${placeId} and made_from = any(${[...madeFrom]}::text[])
    order by made_from, kept_id`.execute(tx)
  return new Map(found.rows.map(row => [row.made_from, row.counted]))
}

export type ToKeep = { madeFrom: string; measureId: string; counted: CountedRow[] }

/** Figures are nobody's record, so this is no act for the audit. Goes out with the commit, and waits for nobody. */
export function keepAnswers(tx: Reading, placeId: PlaceId, answers: readonly ToKeep[]): void {
  const each = <T>(of: (answer: ToKeep) => T) => answers.map(of)
  sendAlong(
    sql`insert into measures.kept (place_id, made_from, kept_id, measure_id, counted, kept_at)
      select ${placeId}::integer, a.*, now()
      from unnest(${each(a => a.madeFrom)}::text[], ${each(newId)}::uuid[], ${each(a => a.measureId)}::text[],
        ${each(a => JSON.stringify(a.counted))}::jsonb[]) as a`.execute(tx),
  )
}

/** A copy of the database that is only read keeps nothing. */
export async function mayKeep(tx: Reading): Promise<boolean> {
  const found = await sql<{ off: boolean }>`select current_setting('transaction_read_only') = 'off' as off`.execute(tx)
  return found.rows[0]!.off
}

/** Those kept before a moment, and all but the newest so many. Returns how many went. */
export async function removeKept(tx: Reading, placeId: PlaceId, olderThanDays: number, most: number): Promise<number> {
  const gone = await sql<{ removed: number }>`
    with removed as (
      delete from measures.kept k
      where k.place_id = ${placeId} and (k.kept_at < now() - ${olderThanDays}::integer * interval '1 day'
        or k.kept_at <= (select n.kept_at from measures.kept n where n.place_id = ${placeId} order by n.kept_at desc offset ${most} limit 1)
        or exists (select from measures.kept t where t.place_id = k.place_id and t.made_from = k.made_from and t.kept_id < k.kept_id))
      returning 1)
    select count(*)::integer as removed from removed`.execute(tx)
  return gone.rows[0]!.removed
}
