import { type PlaceId, type Reading, sql } from '#platform/database'

export type Spot = { postcode: string; latitude: number; longitude: number; neighbourhood: string | null }

export async function spotsOf(tx: Reading, placeId: PlaceId, postcodes: string[]): Promise<Map<string, Spot>> {
  const found = await sql<Spot>`select postcode, latitude, longitude, neighbourhood from place.postcode
    where place_id = ${placeId} and postcode = any(${postcodes}::text[])`.execute(tx)
  return new Map(found.rows.map(row => [row.postcode, row]))
}
