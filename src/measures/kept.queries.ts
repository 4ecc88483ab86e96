import { newId, type PlaceId, type Reading, sendAlong, sql } from '#platform/database'
import type { CountedRow } from './engine.queries.ts'
import type { Mark } from './listed.rules.ts'

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

/** What was written of one source and month: the same words only as long as nothing more was. */
export type MonthOfSource = { source: string; month: string | null; stamps: string }

/** What was ever written in the tables under the facts, by source and the month from which it may have changed figures. */
export async function readChanges(tx: Reading, placeId: PlaceId): Promise<{ seen: string; months: MonthOfSource[] }> {
  const found = await sql<{ seen: string; months: MonthOfSource[] }>`
    select pg_current_snapshot()::text as seen, coalesce(json_agg(one order by source, month), '[]') as months
    from (select source, left(from_day::text, 7) as month, bit_xor(stamp)::text as stamps
            from measures.change where place_id = ${placeId} group by 1, 2) as one`.execute(tx)
  return found.rows[0]!
}

/** What was written lately of people who are known: 0 is the number of nobody. */
export async function readMarks(tx: Reading, placeId: PlaceId): Promise<Mark[]> {
  const found = await sql<Mark>`
    select source, stamp::text, written_by::text as "writtenBy",
      (select coalesce(json_agg(json_build_object('id', p, 'hash', coalesce(uuid_hash_extended(p, 0), 0)::text)), '[]')
         from unnest(people) as p) as people
    from measures.change where place_id = ${placeId} and people is not null`.execute(tx)
  return found.rows
}

/** For so many days it stays known whom a mark is about. */
const DAYS_WITH_PEOPLE = 2

/** Marks of one source and month become one, which says the same but for whom. Returns how many there were too many. */
export async function joinChanges(tx: Reading, placeId: PlaceId, olderThanDays = DAYS_WITH_PEOPLE): Promise<number> {
  const joined = await sql<{ fewer: number }>`
    with gone as (
        delete from measures.change
         where place_id = ${placeId} and (people is null or made_at <= now() - ${olderThanDays}::integer * interval '1 day')
        returning source, from_day, stamp),
      one as (insert into measures.change (place_id, source, from_day, stamp)
        select ${placeId}, source, date_trunc('month', from_day)::date, bit_xor(stamp) from gone group by source, 3 returning 1)
    select ((select count(*) from gone) - (select count(*) from one))::integer as fewer`.execute(tx)
  return joined.rows[0]!.fewer
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
