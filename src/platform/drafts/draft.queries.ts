import { type Reading, sql, type Writing } from '#platform/database'

/** A half-written page. Its author and their manager see it (safety.md, Drafts). */
export type Draft<Content> = {
  draft_id: string
  account_id: string
  author: string
  team: string
  kind: string
  /** Where it comes back by itself; null for a conversation, which has an address of its own. */
  address: string | null
  content: Content
  person_id: string | null
  began_at: Date
  saved_at: Date
}

export type DraftToSave = {
  draftId: string
  accountId: string
  team: string
  kind: string
  content: unknown
  personId: string | null
  at: Date
}

/** Saves what is written so far. Only its author's draft is overwritten: the id of somebody else's saves nothing. */
export async function saveDraft(tx: Writing, placeId: number, d: DraftToSave): Promise<void> {
  await sql`insert into platform.draft (place_id, draft_id, account_id, team, kind, content, person_id, began_at, saved_at)
    values (${placeId}, ${d.draftId}, ${d.accountId}, ${d.team}, ${d.kind}, ${JSON.stringify(d.content)}::jsonb, ${d.personId}, ${d.at}, ${d.at})
    on conflict (place_id, draft_id) do update set content = excluded.content, person_id = excluded.person_id,
      revision = platform.draft.revision + 1, saved_at = excluded.saved_at
    where platform.draft.account_id = excluded.account_id`.execute(tx)
}

const columns = sql`d.draft_id, d.account_id, a.name as author, d.team, d.kind, d.address, d.content, d.person_id, d.began_at, d.saved_at`

export async function findDraft<Content>(
  tx: Reading,
  placeId: number,
  draftId: string,
): Promise<Draft<Content> | undefined> {
  const found = await sql<Draft<Content>>`select ${columns} from platform.draft d
    join identity.account a on a.place_id = d.place_id and a.account_id = d.account_id
    where d.place_id = ${placeId} and d.draft_id = ${draftId}`.execute(tx)
  return found.rows[0]
}

export async function listDraftsOf<Content>(
  tx: Reading,
  placeId: number,
  accountId: string,
): Promise<Draft<Content>[]> {
  const found = await sql<Draft<Content>>`select ${columns} from platform.draft d
    join identity.account a on a.place_id = d.place_id and a.account_id = d.account_id
    where d.place_id = ${placeId} and d.account_id = ${accountId} order by d.saved_at desc limit 50`.execute(tx)
  return found.rows
}

/** Unfinished pages of a team's other members that have waited since `before`: for their manager. */
export async function listDraftsOfTeam<Content>(
  tx: Reading,
  placeId: number,
  team: string,
  before: Date,
): Promise<Draft<Content>[]> {
  const found = await sql<Draft<Content>>`select ${columns} from platform.draft d
    join identity.account a on a.place_id = d.place_id and a.account_id = d.account_id
    where d.place_id = ${placeId} and d.team = ${team} and d.saved_at < ${before} order by d.saved_at limit 50`.execute(
    tx,
  )
  return found.rows
}

export async function removeDraft(tx: Writing, placeId: number, draftId: string): Promise<void> {
  await sql`delete from platform.draft where place_id = ${placeId} and draft_id = ${draftId}`.execute(tx)
}

/** By rule: pages that nobody returned to. Returns how many went. */
export async function removeDraftsBefore(tx: Writing, placeId: number, before: Date): Promise<number> {
  const gone =
    await sql`delete from platform.draft where place_id = ${placeId} and saved_at < ${before} returning draft_id`.execute(
      tx,
    )
  return gone.rows.length
}
