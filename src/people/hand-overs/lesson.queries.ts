import type { DateString } from '#platform/clock'
import { newId, type PlaceId, type Reading, sql, type Writing } from '#platform/database'

export type Lesson = { week: DateString; words: string; byName: string; at: Date }

/** What a team said it learned, newest week first. */
export async function listLessons(tx: Reading, placeId: PlaceId, team: string, since: DateString): Promise<Lesson[]> {
  const found =
    await sql<Lesson>`select week, words, written_by_name as "byName", written_at as at from people.pass_lesson
    where place_id = ${placeId} and team = ${team} and week >= ${since} order by week desc, written_at limit 50`.execute(
      tx,
    )
  return found.rows
}

export async function saveLesson(
  tx: Writing,
  placeId: PlaceId,
  lesson: { team: string; week: DateString; words: string; by: { accountId: string; name: string }; now: Date },
): Promise<void> {
  await sql`insert into people.pass_lesson (place_id, lesson_id, team, week, words, written_by, written_by_name, written_at)
    values (${placeId}, ${newId()}, ${lesson.team}, ${lesson.week}, ${lesson.words}, ${lesson.by.accountId}, ${lesson.by.name}, ${lesson.now})`.execute(
    tx,
  )
}
