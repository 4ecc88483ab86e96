import type { Database, Reading, Writing } from '#platform/database'
import { sql } from '#platform/database'

/** The id of a place, made when it is not there. Runs as the owner, outside any place. */
export async function ensurePlace(db: Database, slug: string, name: string): Promise<number> {
  await sql`insert into place.place (slug, name) values (${slug}, ${name}) on conflict (slug) do nothing`.execute(
    db.kysely,
  )
  const found = await sql<{ place_id: number }>`select place_id from place.place where slug = ${slug}`.execute(
    db.kysely,
  )
  return found.rows[0]!.place_id
}

/** The day a demo place was made as at; null for one that has no demo in it. */
export async function madeAsAt(db: Database, placeId: number): Promise<string | null> {
  const found = await sql<{
    made_as_at: string | null
  }>`select made_as_at from place.place where place_id = ${placeId}`.execute(db.kysely)
  return found.rows[0]?.made_as_at ?? null
}

export type Spot = { latitude: number; longitude: number; neighbourhood: string | null }

/** Where a postcode lies; undefined when the place does not hold it. */
export async function findPostcode(tx: Reading, placeId: number, postcode: string): Promise<Spot | undefined> {
  const found = await sql<Spot>`select latitude, longitude, neighbourhood from place.postcode
    where place_id = ${placeId} and postcode = ${postcode}`.execute(tx)
  return found.rows[0]
}

export async function anyPostcode(tx: Reading, placeId: number): Promise<boolean> {
  const found = await sql<{ any: boolean }>`
    select exists (select from place.postcode where place_id = ${placeId}) as any`.execute(tx)
  return found.rows[0]!.any
}

export type PostcodeToSave = Spot & { postcode: string; lsoa: string | null; endedOn: string | null }

/** Many at once; one that is there already is brought up to date. */
export async function savePostcodes(tx: Writing, placeId: number, rows: PostcodeToSave[]): Promise<void> {
  if (rows.length === 0) return
  const given = [...new Map(rows.map(r => [r.postcode, { ...r, ended_on: r.endedOn }])).values()]
  await sql`insert into place.postcode (place_id, postcode, latitude, longitude, neighbourhood, lsoa, ended_on)
    select ${placeId}, r.* from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as r(postcode text, latitude double precision, longitude double precision, neighbourhood text, lsoa text, ended_on date)
    on conflict (place_id, postcode) do update set latitude = excluded.latitude, longitude = excluded.longitude,
      neighbourhood = excluded.neighbourhood, lsoa = excluded.lsoa, ended_on = excluded.ended_on`.execute(tx)
}
