import type { DateString } from '#platform/clock'
import { isId, newId, type Reading, sql, type Writing } from '#platform/database'

/** What came in, by post or online. Its id becomes that of the conversation that is written from it. */
export type Post = {
  postId: string
  documentId: string
  /** 'online' for what was written on the public page. */
  fromKind: 'GP' | 'police' | 'ambulance' | 'hospital' | 'other' | 'online'
  fromName: string
  /** As it was written: nobody has been found by it yet. */
  aboutName: string
  /** Online: whom it is for. */
  forWhom: 'me' | 'somebody else' | null
  /** Online: how to reach whoever wrote, safely, in their words. */
  reach: string
  cameOn: DateString
  datedOn: DateString | null
  team: string
  broughtByName: string
  broughtAt: Date
}
export type Outcome = 'conversation' | 'safeguarding' | 'nothing to do'
export type PostDone = { outcome: Outcome | null; outcomeWhy: string; doneByName: string | null; doneAt: Date | null }

/** `mark` and `reference`: of the public page, where the same form sent twice is one. */
export type NewPost = Omit<Post, 'postId'> & { by: string | null; mark: string | null; reference: string | null }

/** The id, or undefined when this form had come already. */
export async function insertPost(tx: Writing, placeId: number, p: NewPost): Promise<string | undefined> {
  const made = await sql<{ post_id: string }>`
    insert into front_door.post_item (place_id, post_id, document_id, from_kind, from_name, about_name, for_whom, reach, came_on, dated_on,
                                      team, mark, reference, brought_by, brought_by_name, brought_at)
    values (${placeId}, ${newId()}, ${p.documentId}, ${p.fromKind}, ${p.fromName}, ${p.aboutName}, ${p.forWhom}, ${p.reach}, ${p.cameOn},
            ${p.datedOn}, ${p.team}, ${p.mark}, ${p.reference}, ${p.by}, ${p.broughtByName}, ${p.broughtAt})
    on conflict (place_id, mark) where mark is not null do nothing returning post_id`.execute(tx)
  return made.rows[0]?.post_id
}

/** Whether this form has come already. One that comes at the same moment waits here for the first. */
export async function hasCome(tx: Writing, placeId: number, mark: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${mark}, 0))`.execute(tx)
  const found = await sql`select 1 from front_door.post_item where place_id = ${placeId} and mark = ${mark}`.execute(tx)
  return found.rows.length > 0
}

const columns = sql`post_id as "postId", document_id as "documentId", from_kind as "fromKind", from_name as "fromName",
  about_name as "aboutName", for_whom as "forWhom", reach, came_on as "cameOn", dated_on as "datedOn", team,
  brought_by_name as "broughtByName", brought_at as "broughtAt", outcome, outcome_why as "outcomeWhy", done_by_name as "doneByName",
  done_at as "doneAt"`

export async function findPost(tx: Reading, placeId: number, postId: string): Promise<(Post & PostDone) | undefined> {
  if (!isId(postId)) return undefined
  const found = await sql<Post & PostDone>`select ${columns} from front_door.post_item
    where place_id = ${placeId} and post_id = ${postId}`.execute(tx)
  return found.rows[0]
}

/** What waits, the longest wait first; then what was dealt with since. */
export async function listPost(tx: Reading, placeId: number, doneSince: Date): Promise<(Post & PostDone)[]> {
  const found = await sql<Post & PostDone>`select ${columns} from front_door.post_item
    where place_id = ${placeId} and (done_at is null or done_at > ${doneSince})
    order by done_at is not null, done_at desc, brought_at limit 200`.execute(tx)
  return found.rows
}

export async function countPost(tx: Reading, placeId: number, team: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::integer as n from front_door.post_item
    where place_id = ${placeId} and team = ${team} and done_at is null`.execute(tx)
  return found.rows[0]!.n
}

export type Dealt = { outcome: Outcome; why: string; concernId: string | null; byName: string; at: Date }

/** False when somebody had dealt with it already. */
export async function dealtWith(tx: Writing, placeId: number, postId: string, d: Dealt): Promise<boolean> {
  const done =
    await sql`update front_door.post_item set outcome = ${d.outcome}, outcome_why = ${d.why}, concern_id = ${d.concernId},
      done_by_name = ${d.byName}, done_at = ${d.at}
    where place_id = ${placeId} and post_id = ${postId} and done_at is null returning post_id`.execute(tx)
  return done.rows.length === 1
}
