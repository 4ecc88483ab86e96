import { createHash, randomBytes } from 'node:crypto'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { LinkFacts } from './sending.rules.ts'
import type { LinkPurpose } from './words.rules.ts'

export type Link = LinkFacts & { linkId: string; purpose: LinkPurpose; personId: string; recordId: string }
export type NewLink = Omit<Link, 'answeredAt' | 'stoppedAt'> & { madeAt: Date }

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** One open link for a purpose and a record: false, and nothing is written, when there is one already. */
export async function insertLink(tx: Writing, placeId: PlaceId, link: NewLink): Promise<boolean> {
  await sql`update platform.link set stopped_at = ${link.madeAt}, stopped_because = 'ran out'
    where place_id = ${placeId} and purpose = ${link.purpose} and record_id = ${link.recordId}
      and answered_at is null and stopped_at is null and expires_at <= ${link.madeAt}`.execute(tx)
  const made = await sql`
    insert into platform.link (place_id, link_id, purpose, person_id, record_id, made_at, expires_at)
    values (${placeId}, ${link.linkId}, ${link.purpose}, ${link.personId}, ${link.recordId}, ${link.madeAt}, ${link.expiresAt})
    on conflict (place_id, purpose, record_id) where answered_at is null and stopped_at is null do nothing
    returning link_id`.execute(tx)
  return made.rows.length === 1
}

/** The link that is open for a purpose and a record, or this one, made now. */
export async function openLinkFor(tx: Writing, placeId: PlaceId, link: NewLink): Promise<string> {
  if (await insertLink(tx, placeId, link)) return link.linkId
  const found = await sql<{ link_id: string }>`select link_id from platform.link
    where place_id = ${placeId} and purpose = ${link.purpose} and record_id = ${link.recordId}
      and answered_at is null and stopped_at is null`.execute(tx)
  return found.rows[0]!.link_id
}

/** A new random token for a link: 128 bits that only whoever reads the message will hold. Only its hash is kept. */
export async function giveToken(tx: Writing, placeId: PlaceId, linkId: string, at: Date): Promise<string> {
  const token = randomBytes(16).toString('hex')
  await sql`insert into platform.link_token (place_id, token_hash, link_id, made_at)
    values (${placeId}, ${hashOf(token)}, ${linkId}, ${at})`.execute(tx)
  return token
}

const columns = sql`l.link_id as "linkId", l.purpose, l.person_id as "personId", l.record_id as "recordId",
  l.expires_at as "expiresAt", l.answered_at as "answeredAt", l.stopped_at as "stoppedAt"`

/** Whatever became of it: whoever asks looks at how it stands. Kept still, so that two answers at once take turns. */
export async function holdLink(tx: Writing, placeId: PlaceId, token: string): Promise<Link | undefined> {
  const found = await sql<Link>`select ${columns}
    from platform.link_token t join platform.link l on l.place_id = t.place_id and l.link_id = t.link_id
    where t.place_id = ${placeId} and t.token_hash = ${hashOf(token)} for update of l`.execute(tx)
  return found.rows[0]
}

export async function keepAnswered(tx: Writing, placeId: PlaceId, linkId: string, at: Date): Promise<void> {
  await sql`update platform.link set answered_at = ${at} where place_id = ${placeId} and link_id = ${linkId}`.execute(
    tx,
  )
}

/** The same, only to look at. */
export async function findLink(tx: Reading, placeId: PlaceId, token: string): Promise<Link | undefined> {
  const found = await sql<Link>`select ${columns}
    from platform.link_token t join platform.link l on l.place_id = t.place_id and l.link_id = t.link_id
    where t.place_id = ${placeId} and t.token_hash = ${hashOf(token)}`.execute(tx)
  return found.rows[0]
}

/** The newest link for each of these records: how asking stands. */
export async function newestLinks(
  tx: Reading,
  placeId: PlaceId,
  purpose: LinkPurpose,
  recordIds: string[],
): Promise<(Link & { madeAt: Date })[]> {
  if (recordIds.length === 0) return []
  const found = await sql<Link & { madeAt: Date }>`
    select distinct on (l.record_id) ${columns}, l.made_at as "madeAt" from platform.link l
    where l.place_id = ${placeId} and l.purpose = ${purpose} and l.record_id = any(${recordIds}::uuid[])
    order by l.record_id, l.made_at desc, l.link_id desc`.execute(tx)
  return found.rows
}
