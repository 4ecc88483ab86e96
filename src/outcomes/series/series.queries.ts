import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

/** One value of a series. `onDate` is the end of the period it is of; `value` is in the unit of its definition. */
export type SeriesValue = {
  series: string
  onDate: DateString
  value: number
  /** Of how many: posts, answers. */
  denominator: number | null
  note: string
  source: string
}
export type KeptValue = SeriesValue & { byName: string }

/** Every value up to a day, the oldest first. */
export async function listSeriesValues(tx: Reading, placeId: PlaceId, upTo: DateString): Promise<KeptValue[]> {
  const found = await sql<KeptValue>`select series, on_date as "onDate", value::float8 as value,
      denominator::float8 as denominator, note, source, kept_by_name as "byName"
    from outcomes.series_value where place_id = ${placeId} and on_date <= ${upTo}::date
    order by series, on_date`.execute(tx)
  return found.rows
}

/** The value of a day, with who kept it and when. */
export async function findSeriesValue(
  tx: Reading,
  placeId: PlaceId,
  { series, onDate }: Pick<SeriesValue, 'series' | 'onDate'>,
): Promise<(KeptValue & { at: Date }) | undefined> {
  const found = await sql<KeptValue & { at: Date }>`select series, on_date as "onDate", value::float8 as value,
      denominator::float8 as denominator, note, source, kept_by_name as "byName", kept_at as at
    from outcomes.series_value where place_id = ${placeId} and series = ${series} and on_date = ${onDate}::date`.execute(
    tx,
  )
  return found.rows[0]
}

type Kept = { by: { accountId: string | null; name: string }; cameFrom: 'typed' | 'file'; now: Date }

/** Takes the place of what was there for the same day. Returns how many are new or changed. */
export async function keepSeriesValues(
  tx: Writing,
  placeId: PlaceId,
  values: readonly SeriesValue[],
  { by, cameFrom, now }: Kept,
): Promise<number> {
  const kept =
    await sql`insert into outcomes.series_value as was (place_id, series, on_date, value, denominator, note, source,
      came_from, kept_by, kept_by_name, kept_at)
    select ${placeId}::integer, v.series, v."onDate", v.value, v.denominator, v.note, v.source, ${cameFrom}, ${by.accountId}::uuid,
      ${by.name}, ${now}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        as v(series text, "onDate" date, value numeric, denominator numeric, note text, source text)
    on conflict (place_id, series, on_date) do update set value = excluded.value, denominator = excluded.denominator,
      note = excluded.note, source = excluded.source, came_from = excluded.came_from, kept_by = excluded.kept_by,
      kept_by_name = excluded.kept_by_name, kept_at = excluded.kept_at
      where (was.value, was.denominator, was.note, was.source)
        is distinct from (excluded.value, excluded.denominator, excluded.note, excluded.source)
    returning 1`.execute(tx)
  return kept.rows.length
}
