import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { People, Rate } from './expected.rules.ts'

/** So many of each thousand people of an age in a year, from a day on. */
type By = { accountId: string | null; name: string }

/** Every rate that stands, by measure, the newest day first. */
export async function listRates(tx: Reading, placeId: PlaceId): Promise<Rate[]> {
  const found = await sql<Rate>`
    select rate_id as "rateId", measure, from_on as "fromOn", age_from as "ageFrom", age_to as "ageTo",
           per_thousand::float8 as "perThousand", source, stated_by_name as "byName"
    from outcomes.expected_rate where place_id = ${placeId} and removed_at is null
    order by measure, from_on desc, age_from limit 1000`.execute(tx)
  return found.rows
}

export async function saveRate(
  tx: Writing,
  placeId: PlaceId,
  r: Omit<Rate, 'byName'> & { by: By; now: Date },
): Promise<void> {
  await sql`insert into outcomes.expected_rate (place_id, rate_id, measure, from_on, age_from, age_to, per_thousand, source,
      stated_by, stated_by_name, stated_at)
    values (${placeId}, ${r.rateId}, ${r.measure}, ${r.fromOn}, ${r.ageFrom}, ${r.ageTo}, ${r.perThousand}, ${r.source},
      ${r.by.accountId}, ${r.by.name}, ${r.now})`.execute(tx)
}

/** It stays kept, with who took it away. Returns false when it was gone before. */
export async function takeRateAway(
  tx: Writing,
  placeId: PlaceId,
  gone: { rateId: string; by: By; now: Date },
): Promise<boolean> {
  const done = await sql`update outcomes.expected_rate set removed_at = ${gone.now}, removed_by_name = ${gone.by.name}
    where place_id = ${placeId} and rate_id = ${gone.rateId}::uuid and removed_at is null returning 1`.execute(tx)
  return done.rows.length === 1
}

/** How many live here by age, of every day that is known. */
export async function listPopulation(tx: Reading, placeId: PlaceId): Promise<People[]> {
  const found = await sql<People>`
    select on_date as "onDate", coalesce(neighbourhood, '') as neighbourhood, age_from as "ageFrom", age_to as "ageTo", people
    from facts.population where place_id = ${placeId} order by on_date, age_from`.execute(tx)
  return found.rows
}
