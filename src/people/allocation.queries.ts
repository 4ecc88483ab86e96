import { type PlaceId, sql, type Writing } from '#platform/database'

/** What can be given to somebody; a draft is its author's and a concern is whoever decides'. */
export const givenAs = ['hand-over', 'handed back', 'ring-back', 'follow-up'] as const
export type GivenAs = (typeof givenAs)[number]

export type Allocation = {
  kind: GivenAs
  recordId: string
  to: { accountId: string; name: string }
  by: { accountId: string; name: string }
  now: Date
}

/** Whose it is from now on; whose it was before is in the audit. */
export async function allocate(tx: Writing, placeId: PlaceId, one: Allocation): Promise<void> {
  await sql`insert into people.allocation (place_id, kind, record_id, account_id, account_name, given_by, given_by_name, given_at)
    values (${placeId}, ${one.kind}, ${one.recordId}, ${one.to.accountId}, ${one.to.name}, ${one.by.accountId}, ${one.by.name}, ${one.now})
    on conflict (place_id, kind, record_id) do update set account_id = excluded.account_id, account_name = excluded.account_name,
      given_by = excluded.given_by, given_by_name = excluded.given_by_name, given_at = excluded.given_at`.execute(tx)
}
