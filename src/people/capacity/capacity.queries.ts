import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'

export type Capacity = {
  capacityId: string
  /** The decision in question. */
  decision: string
  onDate: DateString
  assessedBy: string
  helpGiven: string
  outcome: 'can decide' | 'cannot decide'
  because: string
  unable: string[]
  reasons: string
  bestInterests: string
  consulted: string
  writtenByName: string
}

/** Decisions about capacity, newest first: each of one decision on one day. */
export async function listCapacity(tx: Reading, placeId: number, ids: string[]): Promise<Capacity[]> {
  const found = await sql<Capacity>`
    select capacity_id as "capacityId", decision, on_date as "onDate", assessed_by as "assessedBy", help_given as "helpGiven", outcome,
           because, unable, reasons, best_interests as "bestInterests", consulted, written_by_name as "writtenByName"
      from people.capacity where place_id = ${placeId} and person_id = any(${ids}::uuid[])
     order by on_date desc, capacity_id desc`.execute(tx)
  return found.rows
}

export type NewCapacity = Omit<Capacity, 'capacityId'> & { personId: string; at: Date }

export async function insertCapacity(tx: Writing, placeId: number, c: NewCapacity): Promise<string> {
  const capacityId = newId()
  await sql`
    insert into people.capacity (place_id, capacity_id, person_id, decision, on_date, assessed_by, help_given, outcome, because, unable,
                                 reasons, best_interests, consulted, written_by_name, written_at)
    values (${placeId}, ${capacityId}, ${c.personId}, ${c.decision}, ${c.onDate}, ${c.assessedBy}, ${c.helpGiven}, ${c.outcome},
            ${c.because}, ${c.unable}::text[], ${c.reasons}, ${c.bestInterests}, ${c.consulted}, ${c.writtenByName}, ${c.at})`.execute(
    tx,
  )
  return capacityId
}
