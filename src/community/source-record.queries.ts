import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

export type SourceKnown = {
  source_key: string
  raw: unknown
  raw_hash: string
  entry_id: string | null
  absent: boolean
}

/** What this source gave us before. */
export async function knownRecords(tx: Reading, placeId: PlaceId, source: string): Promise<Map<string, SourceKnown>> {
  const found =
    await sql<SourceKnown>`select source_key, raw, raw_hash, entry_id, absent_since is not null as absent from community.source_record
    where place_id = ${placeId} and source = ${source}`.execute(tx)
  return new Map(found.rows.map(row => [row.source_key, row]))
}

/** As it was given, less what PostgreSQL cannot hold in text: a zero byte, half of a letter. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [storable(key), storable(inside)]))
}

export type SourceRecord = { key: string; raw: unknown; hash: string; entryId: string }

/** Keeps each record as it was given, beside the entry that came of it. */
export async function saveSourceRecords(
  tx: Writing,
  placeId: PlaceId,
  source: string,
  at: Date,
  rows: SourceRecord[],
): Promise<void> {
  await sql`
    insert into community.source_record (place_id, source, source_key, raw, raw_hash, entry_id, first_seen_at, last_seen_at)
    select ${placeId}::integer, ${source}::text, r.key, r.raw, r.hash, r."entryId", ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows.map(row => ({ ...row, raw: storable(row.raw) })))}::jsonb) as r(key text, raw jsonb, hash text, "entryId" uuid)
    on conflict (place_id, source, source_key) do update set raw = excluded.raw, raw_hash = excluded.raw_hash,
      entry_id = excluded.entry_id, last_seen_at = excluded.last_seen_at, absent_since = null`.execute(tx)
}

/** Gone from the feed: noted, and nothing is deleted. */
export async function noteAbsent(
  tx: Writing,
  placeId: PlaceId,
  source: string,
  keys: string[],
  at: Date,
): Promise<void> {
  await sql`update community.source_record set absent_since = ${at}
    where place_id = ${placeId} and source = ${source} and source_key = any(${keys}::text[]) and absent_since is null`.execute(
    tx,
  )
}

/** A live feed was read: what it still says, it says today. */
export async function noteSeen(tx: Writing, placeId: PlaceId, source: string, keys: string[], at: Date): Promise<void> {
  await sql`with seen as (
      update community.source_record set last_seen_at = ${at}, absent_since = null
      where place_id = ${placeId} and source = ${source} and source_key = any(${keys}::text[]) returning entry_id)
    update community.entry e set source_checked_at = ${at} from seen where e.place_id = ${placeId} and e.entry_id = seen.entry_id`.execute(
    tx,
  )
}

/** What stands whatever a feed says. */
export type Ours = {
  entry_id: string
  checked_on: string | null
  checked_how: 'phone' | 'visit' | 'owner' | 'worker' | 'feed' | null
  checked_by: string | null
  last_used_on: string | null
  room: 'room' | 'full' | 'waiting' | 'not known'
  room_note: string
  good_at_giving: string
}

/** What people here found out about entries that a feed also describes. */
export async function oursAbout(tx: Reading, placeId: PlaceId, entryIds: string[]): Promise<Map<string, Ours>> {
  const found =
    await sql<Ours>`select entry_id, checked_on, checked_how, checked_by, last_used_on, room, room_note, good_at_giving
    from community.entry where place_id = ${placeId} and entry_id = any(${entryIds}::uuid[])`.execute(tx)
  return new Map(found.rows.map(row => [row.entry_id, row]))
}
