import { type Reading, sql } from '#platform/database'

export type LeadWorker = { accountId: string; name: string; team: string }

/** The one who leads: for their household, else the worker they come back to (S029). Undefined when nobody does. */
export async function findLeadWorker(tx: Reading, placeId: number, ids: string[]): Promise<LeadWorker | undefined> {
  const found = await sql<LeadWorker>`select account_id as "accountId", name, team from people.lead_worker
    where place_id = ${placeId} and person_id = any(${ids}::uuid[]) and account_id is not null
    order by array_position(${ids}::uuid[], person_id) limit 1`.execute(tx)
  return found.rows[0]
}
