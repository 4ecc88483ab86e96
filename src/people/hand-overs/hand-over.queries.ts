import type { DateString } from '#platform/clock'
import { newId, type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import { withPersonNow } from '../same-person.queries.ts'

export type NewHandOver = {
  /** Null: nobody was named. */
  personId: string | null
  contactId?: string | null
  /** Keys in the place profile. */
  fromTeam: string
  toTeam: string
  neighbourhood?: string | null
  /** Why, for the team that takes it; never empty. */
  reason: string
  by: { accountId: string | null; name: string }
  today: DateString
  now: Date
  /** To another organisation's team: how it came that they may be told (safety.md, Who is speaking). */
  outside?: { agreedHow: string; note: string }
}

/** Hands somebody over to a team, which lists and acknowledges it. Returns its id. */
export async function makeHandOver(tx: Writing, placeId: PlaceId, made: NewHandOver): Promise<string> {
  if (made.reason.trim() === '') throw new Error('A hand-over says why')
  const handOverId = newId()
  await sql`insert into people.hand_over (place_id, hand_over_id, person_id, contact_id, from_team, to_team, neighbourhood, reason,
      made_by, made_by_name, made_at, on_date, outside, agreed_how, agreed_note)
    values (${placeId}, ${handOverId}, ${made.personId}, ${made.contactId ?? null}, ${made.fromTeam}, ${made.toTeam},
      ${made.neighbourhood ?? null}, ${made.reason}, ${made.by.accountId}, ${made.by.name}, ${made.now}, ${made.today},
      ${made.outside !== undefined}, ${made.outside?.agreedHow ?? null}, ${made.outside?.note ?? ''})`.execute(tx)
  return handOverId
}

export type HandOver = {
  hand_over_id: string
  person_id: string | null
  known_as: string | null
  died_on: DateString | null
  safety_hold: boolean | null
  from_team: string
  to_team: string
  neighbourhood: string | null
  reason: string
  made_by_name: string
  made_at: Date
  acknowledged_by_name: string | null
  acknowledged_at: Date | null
  answered_at: Date | null
}

const columns = sql`h.hand_over_id, p.person_id, p.known_as, p.died_on, p.safety_hold, h.from_team, h.to_team, h.neighbourhood, h.reason,
  h.made_by_name, h.made_at, h.acknowledged_by_name, h.acknowledged_at, h.answered_at`
const withPerson = sql`people.hand_over h ${withPersonNow('h')}`

/** Waiting for this team, the longest wait first. All of them: nobody waits unseen. */
export async function listHandOversWaiting(tx: Reading, placeId: PlaceId, team: string): Promise<HandOver[]> {
  const found = await sql<HandOver>`select ${columns} from ${withPerson}
    where h.place_id = ${placeId} and h.to_team = ${team} and h.acknowledged_at is null
    order by h.made_at, h.hand_over_id`.execute(tx)
  return found.rows
}

/** Handed over by this team and not yet taken, the longest wait first. */
export async function listHandOversSent(tx: Reading, placeId: PlaceId, team: string): Promise<HandOver[]> {
  const found = await sql<HandOver>`select ${columns} from ${withPerson}
    where h.place_id = ${placeId} and h.from_team = ${team} and h.acknowledged_at is null
    order by h.made_at, h.hand_over_id`.execute(tx)
  return found.rows
}

/** Taken by this team and not answered yet, however long ago, then what it took since the day; newest first. */
export async function listHandOversTaken(
  tx: Reading,
  placeId: PlaceId,
  team: string,
  since: DateString,
): Promise<HandOver[]> {
  const found = await sql<HandOver>`select ${columns} from ${withPerson}
    where h.place_id = ${placeId} and h.to_team = ${team} and h.acknowledged_at is not null
      and (h.on_date >= ${since} or h.answered_at is null)
    order by h.answered_at is not null, h.acknowledged_at desc, h.hand_over_id limit 40`.execute(tx)
  return found.rows
}

export async function countHandOversWaiting(tx: Reading, placeId: PlaceId, team: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::integer as n from people.hand_over
    where place_id = ${placeId} and to_team = ${team} and acknowledged_at is null`.execute(tx)
  return found.rows[0]!.n
}

export async function findHandOver(
  tx: Reading,
  placeId: PlaceId,
  handOverId: string,
  team: string,
): Promise<HandOver | undefined> {
  const found = await sql<HandOver>`select ${columns} from ${withPerson}
    where h.place_id = ${placeId} and h.hand_over_id = ${handOverId} and h.to_team = ${team}`.execute(tx)
  return found.rows[0]
}

/** Returns false when it was acknowledged before. Only the team it was addressed to can. */
export async function acknowledgeHandOver(
  tx: Writing,
  placeId: PlaceId,
  acknowledged: { handOverId: string; team: string; by: { accountId: string; name: string }; now: Date },
): Promise<boolean> {
  const done = await sql`update people.hand_over set acknowledged_by = ${acknowledged.by.accountId},
      acknowledged_by_name = ${acknowledged.by.name}, acknowledged_at = ${acknowledged.now}
    where place_id = ${placeId} and hand_over_id = ${acknowledged.handOverId} and to_team = ${acknowledged.team}
      and acknowledged_at is null
    returning hand_over_id`.execute(tx)
  return done.rows.length === 1
}
