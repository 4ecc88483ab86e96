import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { DueFor } from './follow-up.rules.ts'

/** Whose: a team's, one worker's, or everybody's when neither is given. */
export type Whose = { team?: string; accountId?: string }

export type DueRow = {
  introduction_id: string
  person_id: string
  known_as: string
  given_name: string | null
  entry_name: string
  goes_along: string
  made_by_name: string
  team: string
  agreed_on: DateString | null
  due_on: DateString
  due_for: DueFor
  /** A number marked safe, the one that was given last; null when there is none. */
  reach: string | null
  reach_note: string | null
}

/** A notebook's are its keeper's alone. */
const belongsTo = ({ team, accountId }: Whose) =>
  accountId
    ? sql`i.made_by = ${accountId}`
    : team
      ? sql`i.team = ${team} and not i.within_notebook`
      : sql`not i.within_notebook`

/** Nobody is asked how a dead woman's lunch club went, and nothing is due by itself under a safety hold (safety.md). */
const alive = sql`people.person p on p.place_id = i.place_id and p.person_id = i.person_id and p.died_on is null and not p.safety_hold`

/** `horizonDays` is how many days after today are looked at; without it, what is due by today. */
export type Until = { today: DateString; horizonDays?: number }
const lastDay = ({ today, horizonDays }: Until) => sql`(${today}::date + ${horizonDays ?? 0}::integer)`

/** What is due, earliest first. */
export async function listDue(
  tx: Reading,
  placeId: PlaceId,
  asked: Whose & Until & { skip?: number; take?: number },
): Promise<DueRow[]> {
  const found = await sql<DueRow>`
    select i.introduction_id, i.person_id, p.known_as, p.given_name, i.entry_name, i.goes_along, i.made_by_name, i.team,
           i.agreed_on, i.due_on, i.due_for, w.value as reach, w.note as reach_note
    from community.introduction i
    join ${alive}
    left join lateral (
      select value, note from people.way_to_reach
      where place_id = i.place_id and person_id = i.person_id and until_on is null and safe = 'safe'
        and kind in ('phone', 'mobile', 'text relay')
      order by from_on desc, way_id limit 1) w on true
    where i.place_id = ${placeId} and i.due_on <= ${lastDay(asked)} and ${belongsTo(asked)}
    order by i.due_on, i.introduction_id
    limit ${asked.take ?? 100} offset ${asked.skip ?? 0}`.execute(tx)
  return found.rows
}

/** How many are due on or before the day: for the link along the top, and to say how many more there are. */
export async function countDue(tx: Reading, placeId: PlaceId, asked: Whose & Until): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::integer as n from community.introduction i join ${alive}
    where i.place_id = ${placeId} and i.due_on <= ${lastDay(asked)} and ${belongsTo(asked)}`.execute(tx)
  return found.rows[0]!.n
}

export type DueToSave = { introductionId: string; dueOn: DateString | null; dueFor: DueFor | null }

export async function saveDue(tx: Writing, placeId: PlaceId, rows: DueToSave[]): Promise<void> {
  await sql`update community.introduction i set due_on = r."dueOn", due_for = r."dueFor"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("introductionId" uuid, "dueOn" date, "dueFor" text)
    where i.place_id = ${placeId} and i.introduction_id = r."introductionId"`.execute(tx)
}
