import { type PlaceId, type Reading, seeingEverybody, sql } from '#platform/database'
import type { Covered } from './covered.rules.ts'

/** Which days facts are known of. It counts everybody, whoever asks, and names nobody. */
export async function listCovered(tx: Reading, placeId: PlaceId): Promise<Covered> {
  const asked = sql<Covered>`
    select (select coalesce(json_agg(json_build_object('fact', fact, 'from', from_day, 'to', to_day) order by from_day, fact), '[]')
              from facts.covered where place_id = ${placeId}) as files,
           (select coalesce(json_agg(json_build_object('fact', fact, 'from', on_date) order by fact), '[]')
              from facts.begun where place_id = ${placeId}) as own`
  return (await seeingEverybody(tx, () => asked.execute(tx))).rows[0]!
}
