import type { PopulationRow } from '#place'
import { type Reading, sql } from '#platform/database'

/** All that is known, the newest day first, by age. */
export async function listPopulation(tx: Reading, placeId: number): Promise<PopulationRow[]> {
  const { rows } = await sql<PopulationRow>`
    select on_date as "onDate", coalesce(neighbourhood, '') as neighbourhood, age_from as "ageFrom", age_to as "ageTo", people
      from facts.population where place_id = ${placeId} order by on_date desc, neighbourhood, age_from`.execute(tx)
  return rows
}
