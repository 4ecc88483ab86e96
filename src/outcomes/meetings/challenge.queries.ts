import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

/** What somebody from outside asked of a pack, and the answer. */
export type Challenge = {
  challengeId: string
  meetingId: string
  /** Id of the figure it is about; null for the whole pack. */
  measure: string | null
  words: string
  askedByName: string
  askedAt: Date
  answer: string | null
  answeredByName: string | null
  answeredAt: Date | null
}

const columns = sql`challenge_id as "challengeId", meeting_id as "meetingId", measure, words, asked_by_name as "askedByName",
  asked_at as "askedAt", answer, answered_by_name as "answeredByName", answered_at as "answeredAt"`

/** Every challenge there was, the oldest first. */
export async function listChallenges(tx: Reading, placeId: PlaceId): Promise<Challenge[]> {
  const found = await sql<Challenge>`select ${columns} from outcomes.challenge
    where place_id = ${placeId} order by asked_at, challenge_id limit 1000`.execute(tx)
  return found.rows
}

export async function findChallenge(
  tx: Reading,
  placeId: PlaceId,
  challengeId: string,
): Promise<Challenge | undefined> {
  const found = await sql<Challenge>`select ${columns} from outcomes.challenge
    where place_id = ${placeId} and challenge_id = ${challengeId}::uuid`.execute(tx)
  return found.rows[0]
}

export type NewChallenge = Pick<Challenge, 'challengeId' | 'meetingId' | 'measure' | 'words' | 'askedAt'> & {
  by: { accountId: string | null; name: string }
}

export async function saveChallenge(tx: Writing, placeId: PlaceId, c: NewChallenge): Promise<void> {
  await sql`insert into outcomes.challenge (place_id, challenge_id, meeting_id, measure, words, asked_by, asked_by_name, asked_at)
    values (${placeId}, ${c.challengeId}, ${c.meetingId}, ${c.measure}, ${c.words}, ${c.by.accountId}, ${c.by.name}, ${c.askedAt})`.execute(
    tx,
  )
}

/** Returns false when it had been answered before. */
export async function answerChallenge(
  tx: Writing,
  placeId: PlaceId,
  given: { challengeId: string; answer: string; byName: string; now: Date },
): Promise<boolean> {
  const done = await sql`update outcomes.challenge set answer = ${given.answer}, answered_by_name = ${given.byName},
      answered_at = ${given.now}
    where place_id = ${placeId} and challenge_id = ${given.challengeId}::uuid and answered_at is null returning 1`.execute(
    tx,
  )
  return done.rows.length === 1
}
