import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { Principle } from './usual-principles.ts'

/** A place's own words for a principle. */
export type OwnWords = Principle & { version: number; byName: string; at: Date }

/** Every version of every one that was changed, the newest of each first. */
export async function listOwnWords(tx: Reading, placeId: PlaceId): Promise<OwnWords[]> {
  const found = await sql<OwnWords>`select principle as key, version, title, means, figure, written_by_name as "byName",
      written_at as at
    from outcomes.principle_words where place_id = ${placeId} order by principle, version desc`.execute(tx)
  return found.rows
}

/** Keeps them as the next version; false where somebody else changed them meanwhile. */
export async function keepOwnWords(tx: Writing, placeId: PlaceId, w: OwnWords): Promise<boolean> {
  const done = await sql`insert into outcomes.principle_words (place_id, principle, version, title, means, figure,
      written_by_name, written_at)
    values (${placeId}, ${w.key}, ${w.version}, ${w.title}, ${w.means}, ${w.figure}, ${w.byName}, ${w.at})
    on conflict do nothing returning 1`.execute(tx)
  return done.rows.length === 1
}

export type PrincipleAction = {
  actionId: string
  principle: string
  what: string
  owner: string
  dueOn: DateString
  ended: 'done' | 'not done' | null
  cameOf: string
  endedByName: string | null
}

const actionColumns = sql`action_id as "actionId", principle, what, owner, due_on as "dueOn", ended, came_of as "cameOf",
  ended_by_name as "endedByName"`

/** All that was ever set out for the principles, the day it is due first. */
export async function listPrincipleActions(tx: Reading, placeId: PlaceId): Promise<PrincipleAction[]> {
  const found = await sql<PrincipleAction>`select ${actionColumns} from outcomes.principle_action
    where place_id = ${placeId} order by due_on, action_id limit 2000`.execute(tx)
  return found.rows
}

export async function findPrincipleAction(
  tx: Reading,
  placeId: PlaceId,
  actionId: string,
): Promise<PrincipleAction | undefined> {
  const found = await sql<PrincipleAction>`select ${actionColumns} from outcomes.principle_action
    where place_id = ${placeId} and action_id = ${actionId}::uuid`.execute(tx)
  return found.rows[0]
}

type By = { byName: string; now: Date }

export async function savePrincipleAction(
  tx: Writing,
  placeId: PlaceId,
  a: Pick<PrincipleAction, 'actionId' | 'principle' | 'what' | 'owner' | 'dueOn'> & By,
): Promise<void> {
  await sql`insert into outcomes.principle_action (place_id, action_id, principle, what, owner, due_on, agreed_by_name, agreed_at)
    values (${placeId}, ${a.actionId}, ${a.principle}, ${a.what}, ${a.owner}, ${a.dueOn}, ${a.byName}, ${a.now})`.execute(
    tx,
  )
}

/** Returns false when it had ended before: what came of it is said once. */
export async function endPrincipleAction(
  tx: Writing,
  placeId: PlaceId,
  end: { actionId: string; ended: 'done' | 'not done'; cameOf: string } & By,
): Promise<boolean> {
  const done = await sql`update outcomes.principle_action set ended = ${end.ended}, came_of = ${end.cameOf},
      ended_by_name = ${end.byName}, ended_at = ${end.now}
    where place_id = ${placeId} and action_id = ${end.actionId}::uuid and ended is null returning 1`.execute(tx)
  return done.rows.length === 1
}

/** How a principle stood on a day, in words, and what was learned. */
export type PrincipleReview = {
  principle: string
  onDate: DateString
  stands: string
  learned: string
  byName: string
}

/** The newest first. */
export async function listPrincipleReviews(tx: Reading, placeId: PlaceId): Promise<PrincipleReview[]> {
  const found =
    await sql<PrincipleReview>`select principle, on_date as "onDate", stands, learned, written_by_name as "byName"
    from outcomes.principle_review where place_id = ${placeId}
    order by on_date desc, written_at desc limit 2000`.execute(tx)
  return found.rows
}

export async function savePrincipleReview(
  tx: Writing,
  placeId: PlaceId,
  r: PrincipleReview & { reviewId: string; now: Date },
): Promise<void> {
  await sql`insert into outcomes.principle_review (place_id, review_id, principle, on_date, stands, learned, written_by_name, written_at)
    values (${placeId}, ${r.reviewId}, ${r.principle}, ${r.onDate}, ${r.stands}, ${r.learned}, ${r.byName}, ${r.now})`.execute(
    tx,
  )
}
