import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'

export type Plan = {
  planId: string
  words: string
  saidBy: string | null
  managing: string
  onDate: DateString
  byName: string
  team: string
}

/** Every page of a plan's words, the one that holds now first. */
export async function listPlans(tx: Reading, placeId: number, ids: string[]): Promise<Plan[]> {
  const found = await sql<Plan>`
    select plan_id as "planId", words, said_by as "saidBy", managing, on_date as "onDate", written_by_name as "byName", team
      from front_door.support_plan where place_id = ${placeId} and person_id = any(${ids}::uuid[])
     order by written_at desc, plan_id desc`.execute(tx)
  return found.rows
}

export type CrisisReview = {
  reviewId: string
  onDate: DateString
  words: string
  ownWords: string
  nextOn: DateString
  byName: string
  team: string
}

export async function listCrisisReviews(tx: Reading, placeId: number, ids: string[]): Promise<CrisisReview[]> {
  const found = await sql<CrisisReview>`
    select review_id as "reviewId", on_date as "onDate", words, own_words as "ownWords", next_on as "nextOn",
           reviewed_by_name as "byName", team
      from front_door.crisis_review where place_id = ${placeId} and person_id = any(${ids}::uuid[])
     order by reviewed_at desc, review_id desc`.execute(tx)
  return found.rows
}

type By = { personId: string; by: { accountId: string; name: string; team: string }; now: Date }

export type NewPlan = By & { words: string; saidBy: string | null; managing: string; today: DateString }

export async function insertPlan(tx: Writing, placeId: number, p: NewPlan): Promise<string> {
  const planId = newId()
  await sql`insert into front_door.support_plan (place_id, plan_id, person_id, words, said_by, managing, on_date, written_by,
      written_by_name, team, written_at)
    values (${placeId}, ${planId}, ${p.personId}, ${p.words}, ${p.saidBy}, ${p.managing}, ${p.today}, ${p.by.accountId},
      ${p.by.name}, ${p.by.team}, ${p.now})`.execute(tx)
  return planId
}

export type NewReview = By & { onDate: DateString; words: string; ownWords: string; nextOn: DateString }

export async function insertCrisisReview(tx: Writing, placeId: number, r: NewReview): Promise<string> {
  const reviewId = newId()
  await sql`insert into front_door.crisis_review (place_id, review_id, person_id, on_date, words, own_words, next_on, reviewed_by,
      reviewed_by_name, team, reviewed_at)
    values (${placeId}, ${reviewId}, ${r.personId}, ${r.onDate}, ${r.words}, ${r.ownWords}, ${r.nextOn}, ${r.by.accountId},
      ${r.by.name}, ${r.by.team}, ${r.now})`.execute(tx)
  return reviewId
}
