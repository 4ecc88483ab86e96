import { type Reading, sql } from '#platform/database'

/** The audit's words for opening a record. */
export const OPENED = 'opened the record'

/** How often the record was opened since a moment: counted from the same lines that the person may see. */
export async function countOpened(tx: Reading, placeId: number, ids: string[], since: Date): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::integer as n from audit.entry
     where place_id = ${placeId} and person_id = any(${ids}::uuid[]) and not quiet and act = ${OPENED} and at >= ${since}`.execute(
    tx,
  )
  return found.rows[0]!.n
}

export type Look = {
  at: Date
  act: string
  reason: string | null
  role: string
  team: string
  name: string | null
  amongResults: boolean
}

/**
 * Everything the audit says about somebody that they may see, newest first. What is quiet (safeguarding, a restricted
 * entry, a safety hold) is not read, so that it leaves neither a gap nor a count; but for a line that a named decision released (safety.md, Who
 * looked).
 */
export async function listLooks(
  tx: Reading,
  placeId: number,
  ids: string[],
  asked: { since: Date; limit: number },
): Promise<Look[]> {
  const found = await sql<Look>`
    with l as materialized (
      select entry_id, at, act, reason, role, team, account_id, false as among from audit.entry
       where place_id = ${placeId} and person_id = any(${ids}::uuid[]) and not quiet and at >= ${asked.since}
      union all
      select e.entry_id, e.at, e.act, e.reason, e.role, e.team, e.account_id, false from people.look_release r
        join audit.entry e on e.place_id = r.place_id and e.entry_id = r.entry_id
       where r.place_id = ${placeId} and r.person_id = any(${ids}::uuid[]) and r.ended_at is null and e.at >= ${asked.since}
      union all
      select entry_id, at, act, reason, role, team, account_id, true from audit.entry
       where place_id = ${placeId} and shown is not null and not quiet and at >= ${asked.since} and shown && ${ids}::uuid[]
       order by at desc, entry_id desc limit ${asked.limit})
    select l.at, l.act, l.reason, l.role, l.team, a.name, l.among as "amongResults"
      from l left join identity.names_of(array(select distinct account_id from l)) a on a.account_id = l.account_id
     order by l.at desc, l.entry_id desc`.execute(tx)
  return found.rows
}
