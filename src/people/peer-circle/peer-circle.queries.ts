import type { DateString } from '#platform/clock'
import { newId, type PlaceId, type Reading, sql, type Writing } from '#platform/database'

export type CircleQuestion = {
  questionId: string
  /** The Monday of the week in which it is talked about. */
  week: DateString
  words: string
  broughtByName: string
  suggested: string
  takenUp: string
  answeredAt: Date | null
}

/** What is open, whenever it was brought, then what was answered in the weeks since; in the order it was brought. */
export async function listQuestions(tx: Reading, placeId: PlaceId, since: DateString): Promise<CircleQuestion[]> {
  const found = await sql<CircleQuestion>`
    select question_id as "questionId", week, words, brought_by_name as "broughtByName", suggested, taken_up as "takenUp",
           answered_at as "answeredAt"
      from people.circle_question
     where place_id = ${placeId} and (answered_at is null or week >= ${since})
     order by answered_at is not null, week desc, brought_at, question_id limit 60`.execute(tx)
  return found.rows
}

export async function bringQuestion(
  tx: Writing,
  placeId: PlaceId,
  brought: { week: DateString; words: string; by: { accountId: string; name: string; team: string }; now: Date },
): Promise<void> {
  await sql`insert into people.circle_question (place_id, question_id, week, words, brought_by, brought_by_name, team, brought_at)
    values (${placeId}, ${newId()}, ${brought.week}, ${brought.words}, ${brought.by.accountId}, ${brought.by.name}, ${brought.by.team}, ${brought.now})`.execute(
    tx,
  )
}

/** Returns false when there is no such question or somebody wrote its answer before. */
export async function answerQuestion(
  tx: Writing,
  placeId: PlaceId,
  answered: { questionId: string; suggested: string; takenUp: string; now: Date },
): Promise<boolean> {
  const done =
    await sql`update people.circle_question set suggested = ${answered.suggested}, taken_up = ${answered.takenUp}, answered_at = ${answered.now}
    where place_id = ${placeId} and question_id = ${answered.questionId} and answered_at is null returning question_id`.execute(
      tx,
    )
  return done.rows.length === 1
}
