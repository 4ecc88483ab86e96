import type { DateString } from '#platform/clock'
import { type Reading, sql, type Writing } from '#platform/database'

/** Somebody of a team, and when they are away. Days are the first and the last away. */
export type Colleague = {
  accountId: string
  name: string
  awayFrom: DateString | null
  awayUntil: DateString | null
  coverAccount: string | null
  coverName: string | null
}

/** Everybody at work in the team, by name. */
export async function listTeam(tx: Reading, placeId: number, team: string): Promise<Colleague[]> {
  const found = await sql<Colleague>`
    select a.account_id as "accountId", a.name, a.away_from as "awayFrom", a.away_until as "awayUntil",
           a.cover_account as "coverAccount", c.name as "coverName"
      from identity.account a
      left join identity.account c on c.place_id = a.place_id and c.account_id = a.cover_account
     where a.place_id = ${placeId} and a.team = ${team} and a.left_on is null order by a.name, a.account_id`.execute(tx)
  return found.rows
}

export type Away = { accountId: string; from: DateString | null; until: DateString | null; cover: string | null }

/** All null: they are back. */
export async function saveAway(tx: Writing, placeId: number, away: Away): Promise<void> {
  await sql`update identity.account set away_from = ${away.from}, away_until = ${away.until}, cover_account = ${away.cover}
    where place_id = ${placeId} and account_id = ${away.accountId}`.execute(tx)
}
