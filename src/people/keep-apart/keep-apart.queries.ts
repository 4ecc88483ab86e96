import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'

export type Restriction = {
  restrictionId: string
  personId: string
  why: string
  teams: string[]
  accounts: string[]
  /** Of those named. */
  names: string[]
  reviewOn: DateString
  setByName: string
  setAt: Date
}

/** Whether the record is kept apart, and for whom it is open. */
export async function findRestriction(tx: Reading, placeId: number, ids: string[]): Promise<Restriction | undefined> {
  const found = await sql<Restriction>`
    select r.restriction_id as "restrictionId", r.person_id as "personId", r.why, r.teams, r.accounts, r.review_on as "reviewOn",
           r.set_by_name as "setByName", r.set_at as "setAt",
           array(select a.name from identity.account a where a.place_id = r.place_id and a.account_id = any(r.accounts) order by 1) as names
      from people.restriction r where r.place_id = ${placeId} and r.person_id = any(${ids}::uuid[]) and r.ended_at is null
     order by r.set_at desc limit 1`.execute(tx)
  return found.rows[0]
}

type NewRestriction = Pick<Restriction, 'personId' | 'why' | 'teams' | 'accounts' | 'reviewOn' | 'setByName' | 'setAt'>

/** From now on. One that was there ends with it. */
export async function insertRestriction(tx: Writing, placeId: number, r: NewRestriction): Promise<string> {
  const id = newId()
  await sql`insert into people.restriction (place_id, restriction_id, person_id, why, teams, accounts, review_on, set_by_name, set_at)
    values (${placeId}, ${id}, ${r.personId}, ${r.why}, ${r.teams}, ${r.accounts}::uuid[], ${r.reviewOn}, ${r.setByName}, ${r.setAt})`.execute(
    tx,
  )
  return id
}

type End = { ids: string[]; why: string; byName: string; at: Date }

/** Answers whether it was kept apart until now. */
export async function endRestriction(tx: Writing, placeId: number, end: End): Promise<boolean> {
  const done =
    await sql`update people.restriction set ended_at = ${end.at}, ended_by_name = ${end.byName}, ended_why = ${end.why}
    where place_id = ${placeId} and person_id = any(${end.ids}::uuid[]) and ended_at is null`.execute(tx)
  return (done.numAffectedRows ?? 0n) > 0n
}
