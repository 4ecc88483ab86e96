import type { DateString } from '#platform/clock'
import { type Reading, sql, type Writing } from '#platform/database'

export type KeptLook = {
  entryId: string
  at: Date
  act: string
  name: string | null
  role: string
  releasedBy: string | null
  reason: string | null
  reviewOn: DateString | null
}

/** Looks that are kept from the person's own list, newest first, with what was decided about each. */
export async function listKeptLooks(tx: Reading, placeId: number, ids: string[]): Promise<KeptLook[]> {
  const found = await sql<KeptLook>`
    select e.entry_id as "entryId", e.at, e.act, a.name, e.role, r.decided_by_name as "releasedBy", r.reason, r.review_on as "reviewOn"
      from audit.entry e
      left join identity.account a on a.place_id = e.place_id and a.account_id = e.account_id
      left join people.look_release r on r.place_id = e.place_id and r.entry_id = e.entry_id and r.ended_at is null
     where e.place_id = ${placeId} and e.person_id = any(${ids}::uuid[]) and e.quiet order by e.at desc, e.entry_id desc limit 500`.execute(
    tx,
  )
  return found.rows
}

type Release = {
  entryId: string
  personId: string
  reason: string
  reviewOn: DateString
  by: string
  byName: string
  at: Date
}

export async function releaseLook(tx: Writing, placeId: number, r: Release): Promise<void> {
  await sql`insert into people.look_release (place_id, entry_id, person_id, reason, review_on, decided_by, decided_by_name, decided_at)
    values (${placeId}, ${r.entryId}, ${r.personId}, ${r.reason}, ${r.reviewOn}, ${r.by}, ${r.byName}, ${r.at})
    on conflict (place_id, entry_id) do update set reason = excluded.reason, review_on = excluded.review_on, ended_at = null,
      decided_by = excluded.decided_by, decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at`.execute(
    tx,
  )
}

export async function endRelease(tx: Writing, placeId: number, entryId: string, at: Date): Promise<void> {
  await sql`update people.look_release set ended_at = ${at} where place_id = ${placeId} and entry_id = ${entryId} and ended_at is null`.execute(
    tx,
  )
}
