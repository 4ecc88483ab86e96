import type { DateString } from '#platform/clock'
import { newId, type PlaceId, type Reading, sql, type Writing } from '#platform/database'

export type Lesson = {
  /** The Monday of the week in which the passes were made. */
  week: DateString
  words: string
  /** What the team will do from then on; '' when it only learned. */
  agreed: string
  /** How many passes were on the table. */
  passes: number
  byName: string
  at: Date
}

/** What a team said it learned, newest week first. */
export async function listLessons(tx: Reading, placeId: PlaceId, team: string, since: DateString): Promise<Lesson[]> {
  const found =
    await sql<Lesson>`select week, words, agreed, cardinality(passes) as passes, written_by_name as "byName", written_at as at from people.pass_lesson
    where place_id = ${placeId} and team = ${team} and week >= ${since} order by week desc, written_at limit 50`.execute(
      tx,
    )
  return found.rows
}

export async function saveLesson(
  tx: Writing,
  placeId: PlaceId,
  lesson: Pick<Lesson, 'week' | 'words' | 'agreed'> & {
    team: string
    passes: string[]
    by: { accountId: string; name: string }
    now: Date
  },
): Promise<void> {
  await sql`insert into people.pass_lesson (place_id, lesson_id, team, week, words, agreed, passes, written_by, written_by_name, written_at)
    values (${placeId}, ${newId()}, ${lesson.team}, ${lesson.week}, ${lesson.words}, ${lesson.agreed}, ${lesson.passes}::uuid[], ${lesson.by.accountId}, ${lesson.by.name}, ${lesson.now})`.execute(
    tx,
  )
}
