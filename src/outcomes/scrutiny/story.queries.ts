import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

/** Words that somebody agreed to have told, without their name. */
export type Story = {
  storyId: string
  /** '' once the agreement was taken back. */
  words: string
  agreedBy: string
  agreedHow: string
  agreedOn: DateString
  byName: string
  letOutByName: string | null
  takenBackByName: string | null
}

const columns = sql`story_id as "storyId", words, agreed_by as "agreedBy", agreed_how as "agreedHow", agreed_on as "agreedOn",
  written_by_name as "byName", let_out_by_name as "letOutByName", taken_back_by_name as "takenBackByName"`

/** Those whose agreement stands, the newest first. */
export async function listStories(tx: Reading, placeId: PlaceId): Promise<Story[]> {
  const found = await sql<Story>`select ${columns} from outcomes.story
    where place_id = ${placeId} and taken_back_at is null order by agreed_on desc, story_id desc limit 200`.execute(tx)
  return found.rows
}

export async function findStory(tx: Reading, placeId: PlaceId, storyId: string): Promise<Story | undefined> {
  const found = await sql<Story>`select ${columns} from outcomes.story
    where place_id = ${placeId} and story_id = ${storyId}::uuid`.execute(tx)
  return found.rows[0]
}

type NewStory = Pick<Story, 'storyId' | 'words' | 'agreedBy' | 'agreedHow' | 'agreedOn' | 'byName'> & { now: Date }

export async function saveStory(tx: Writing, placeId: PlaceId, s: NewStory): Promise<void> {
  await sql`insert into outcomes.story (place_id, story_id, words, agreed_by, agreed_how, agreed_on, written_by_name, written_at)
    values (${placeId}, ${s.storyId}, ${s.words}, ${s.agreedBy}, ${s.agreedHow}, ${s.agreedOn}, ${s.byName}, ${s.now})`.execute(
    tx,
  )
}

type Done = { storyId: string; byName: string; now: Date }

/** Somebody read every word and let it out. False where it was out, or taken back, before. */
export async function letStoryOut(tx: Writing, placeId: PlaceId, d: Done): Promise<boolean> {
  const done = await sql`update outcomes.story set let_out_by_name = ${d.byName}, let_out_at = ${d.now}
    where place_id = ${placeId} and story_id = ${d.storyId}::uuid and let_out_at is null and taken_back_at is null returning 1`.execute(
    tx,
  )
  return done.rows.length === 1
}

/** The words go; that there were some, and who took them back, stays. False where they were gone before. */
export async function takeStoryBack(tx: Writing, placeId: PlaceId, d: Done): Promise<boolean> {
  const done =
    await sql`update outcomes.story set words = '', taken_back_by_name = ${d.byName}, taken_back_at = ${d.now}
    where place_id = ${placeId} and story_id = ${d.storyId}::uuid and taken_back_at is null returning 1`.execute(tx)
  return done.rows.length === 1
}
