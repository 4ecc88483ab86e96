import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

/** What was agreed at a meeting: who does it by when, and what came of it. */
export type Action = {
  actionId: string
  meetingId: string
  /** Id of the figure it is to change; null for no one figure. */
  measure: string | null
  what: string
  owner: string
  dueOn: DateString
  agreedAt: Date
  ended: 'done' | 'not done' | null
  cameOf: string
  endedByName: string | null
  endedAt: Date | null
}

const columns = sql`action_id as "actionId", meeting_id as "meetingId", measure, what, owner, due_on as "dueOn",
  agreed_at as "agreedAt", ended, came_of as "cameOf", ended_by_name as "endedByName", ended_at as "endedAt"`

/** All that was ever agreed, the day it is due first. */
export async function listActions(tx: Reading, placeId: PlaceId): Promise<Action[]> {
  const found = await sql<Action>`select ${columns} from outcomes.meeting_action
    where place_id = ${placeId} order by due_on, action_id limit 2000`.execute(tx)
  return found.rows
}

export async function findAction(tx: Reading, placeId: PlaceId, actionId: string): Promise<Action | undefined> {
  const found = await sql<Action>`select ${columns} from outcomes.meeting_action
    where place_id = ${placeId} and action_id = ${actionId}::uuid`.execute(tx)
  return found.rows[0]
}

export type NewAction = Pick<Action, 'actionId' | 'meetingId' | 'measure' | 'what' | 'owner' | 'dueOn' | 'agreedAt'> & {
  byName: string
}

export async function saveAction(tx: Writing, placeId: PlaceId, a: NewAction): Promise<void> {
  await sql`insert into outcomes.meeting_action (place_id, action_id, meeting_id, measure, what, owner, due_on, agreed_by_name, agreed_at)
    values (${placeId}, ${a.actionId}, ${a.meetingId}, ${a.measure}, ${a.what}, ${a.owner}, ${a.dueOn}, ${a.byName}, ${a.agreedAt})`.execute(
    tx,
  )
}

type End = { actionId: string; ended: 'done' | 'not done'; cameOf: string; byName: string; now: Date }

/** Returns false when it had ended before: what came of it is said once. */
export async function endAction(tx: Writing, placeId: PlaceId, end: End): Promise<boolean> {
  const done = await sql`update outcomes.meeting_action set ended = ${end.ended}, came_of = ${end.cameOf},
      ended_by_name = ${end.byName}, ended_at = ${end.now}
    where place_id = ${placeId} and action_id = ${end.actionId}::uuid and ended is null returning 1`.execute(tx)
  return done.rows.length === 1
}
