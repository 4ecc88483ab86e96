import { newId, type Reading, sql, type Writing } from '#platform/database'

export type TeamReview = { reviewedAt: Date; reviewedByName: string; people: number; wrong: string }

export async function keepTeamReview(tx: Writing, placeId: number, r: TeamReview & { team: string }): Promise<string> {
  const reviewId = newId()
  await sql`insert into identity.team_review (place_id, review_id, team, reviewed_at, reviewed_by_name, people, wrong)
    values (${placeId}, ${reviewId}, ${r.team}, ${r.reviewedAt}, ${r.reviewedByName}, ${r.people}, ${r.wrong})`.execute(
    tx,
  )
  return reviewId
}

export async function lastTeamReview(tx: Reading, placeId: number, team: string): Promise<TeamReview | undefined> {
  const found =
    await sql<TeamReview>`select reviewed_at as "reviewedAt", reviewed_by_name as "reviewedByName", people, wrong
    from identity.team_review where place_id = ${placeId} and team = ${team} order by reviewed_at desc, review_id desc limit 1`.execute(
      tx,
    )
  return found.rows[0]
}

/** Of each team that was ever gone through, the last time. */
export async function listLastReviews(tx: Reading, placeId: number): Promise<(TeamReview & { team: string })[]> {
  const found = await sql<TeamReview & { team: string }>`
    select distinct on (team) team, reviewed_at as "reviewedAt", reviewed_by_name as "reviewedByName", people, wrong
      from identity.team_review where place_id = ${placeId} order by team, reviewed_at desc, review_id desc`.execute(tx)
  return found.rows
}
