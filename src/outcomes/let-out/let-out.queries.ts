import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

/** What was let out, as 'item hash'. */
export async function listLetOut(tx: Reading, placeId: PlaceId): Promise<Set<string>> {
  const found = await sql<{ key: string }>`
    select item || ' ' || hash as key from outcomes.words_let_out where place_id = ${placeId}`.execute(tx)
  return new Set(found.rows.map(row => row.key))
}

type Letting = {
  meetingId: string
  by: { accountId: string | null; name: string }
  now: Date
  /** Everything that was read for it, and what of that goes out. */
  read: readonly { item: string; hash: string }[]
  out: readonly { item: string; hash: string }[]
}

/** Publishes a pack with these words of it. What was read and is not among them is out no more. */
export async function publishPack(
  tx: Writing,
  placeId: PlaceId,
  { meetingId, by, now, read, out }: Letting,
): Promise<void> {
  await sql`update outcomes.meeting set published_at = ${now}, published_by_name = ${by.name}
    where place_id = ${placeId} and meeting_id = ${meetingId} and published_at is null`.execute(tx)
  await sql`delete from outcomes.words_let_out where place_id = ${placeId} and item = any (${read.map(r => r.item)}::text[])
    and item || ' ' || hash <> all (${out.map(o => `${o.item} ${o.hash}`)}::text[])`.execute(tx)
  await sql`insert into outcomes.words_let_out (place_id, item, hash, let_out_by, let_out_by_name, let_out_at)
    select ${placeId}::integer, o.item, o.hash, ${by.accountId}::uuid, ${by.name}, ${now}
      from jsonb_to_recordset(${JSON.stringify(out)}::jsonb) as o(item text, hash text)
    on conflict do nothing`.execute(tx)
}

/**
 * Which of these words, or of two beside each other, are in the name of somebody on record. It says nothing of whom, and
 * the page marks other names the same, so that nobody learns from it who is known here.
 */
export async function namesOnRecord(tx: Reading, placeId: PlaceId, asked: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ words: string }>`
    select a.words from unnest(${asked}::text[]) as a(words)
    where exists (
      select from people.name_word n
      where n.place_id = ${placeId} and n.word = split_part(a.words, ' ', 1)
        and (split_part(a.words, ' ', 2) = '' or n.words like '% ' || split_part(a.words, ' ', 2) || ' %'))`.execute(tx)
  return new Set(found.rows.map(row => row.words))
}

/** Names that may stand in what is published: of whoever works here, and of providers. */
export async function namesOfWork(tx: Reading, placeId: PlaceId): Promise<string[]> {
  const found = await sql<{ name: string }>`
    select name from identity.account where place_id = ${placeId}
    union select provider from facts.service where place_id = ${placeId} and provider is not null
    union select name from place.contract where place_id = ${placeId}`.execute(tx)
  return found.rows.map(row => row.name)
}
