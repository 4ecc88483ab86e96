import { newId, type Reading, sql, type Writing } from '#platform/database'

/** A half-written page, by where it was being written and by whom: it comes back there. */
export type DraftAt = { accountId: string; address: string }

export type KeptAt<Content> = { draftId: string; content: Content; savedAt: Date }

export async function findDraftAt<Content>(
  tx: Reading,
  placeId: number,
  { accountId, address }: DraftAt,
): Promise<KeptAt<Content> | undefined> {
  const found = await sql<
    KeptAt<Content>
  >`select draft_id as "draftId", content, saved_at as "savedAt" from platform.draft
    where place_id = ${placeId} and account_id = ${accountId} and address = ${address}`.execute(tx)
  return found.rows[0]
}

export type DraftAtToSave = DraftAt & {
  team: string
  kind: string
  content: unknown
  personId: string | null
  at: Date
}

export async function saveDraftAt(tx: Writing, placeId: number, d: DraftAtToSave): Promise<void> {
  await sql`insert into platform.draft (place_id, draft_id, account_id, team, kind, address, content, person_id, began_at, saved_at)
    values (${placeId}, ${newId()}, ${d.accountId}, ${d.team}, ${d.kind}, ${d.address}, ${JSON.stringify(d.content)}::jsonb, ${d.personId}, ${d.at}, ${d.at})
    on conflict (place_id, account_id, address) where address is not null do update set content = excluded.content,
      revision = platform.draft.revision + 1, saved_at = excluded.saved_at`.execute(tx)
}

export async function removeDraftAt(tx: Writing, placeId: number, { accountId, address }: DraftAt): Promise<void> {
  await sql`delete from platform.draft
    where place_id = ${placeId} and account_id = ${accountId} and address = ${address}`.execute(tx)
}
