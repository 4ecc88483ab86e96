import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'
import { theirs } from '../same-person.queries.ts'

/** What somebody about to visit must know. It stands until it is ended, overdue or not. */
export type Warning = {
  warningId: string
  words: string
  source: string
  fromOn: DateString
  reviewOn: DateString
  writtenByName: string
  reviewedOn: DateString | null
  reviewedByName: string | null
  endedOn: DateString | null
  endedReason: string | null
  endedByName: string | null
}

/** Those that stand, the one to look at soonest first; then those that ended. */
export async function listWarnings(tx: Reading, placeId: number, ids: string[]): Promise<Warning[]> {
  const found = await sql<Warning>`
    select warning_id as "warningId", words, source, from_on as "fromOn", review_on as "reviewOn", written_by_name as "writtenByName",
           reviewed_on as "reviewedOn", reviewed_by_name as "reviewedByName", ended_on as "endedOn", ended_reason as "endedReason",
           ended_by_name as "endedByName"
      from people.visit_warning where place_id = ${placeId} and person_id = any(${ids}::uuid[])
     order by ended_on desc nulls first, review_on, warning_id`.execute(tx)
  return found.rows
}

export type NewWarning = Pick<Warning, 'words' | 'source' | 'fromOn' | 'reviewOn' | 'writtenByName'> & {
  personId: string
}

export async function insertWarning(tx: Writing, placeId: number, w: NewWarning): Promise<void> {
  await sql`
    insert into people.visit_warning (place_id, warning_id, person_id, words, source, from_on, review_on, written_by_name)
    values (${placeId}, ${newId()}, ${w.personId}, ${w.words}, ${w.source}, ${w.fromOn}, ${w.reviewOn}, ${w.writtenByName})`.execute(
    tx,
  )
}

type Done = { personId: string; warningId: string; on: DateString; byName: string }

/** Looked at, and still so. */
export async function reviewWarning(tx: Writing, placeId: number, r: Done & { reviewOn: DateString }): Promise<void> {
  await sql`update people.visit_warning set reviewed_on = ${r.on}, reviewed_by_name = ${r.byName}, review_on = ${r.reviewOn}
    where place_id = ${placeId} and ${theirs(placeId, r.personId)} and warning_id = ${r.warningId} and ended_on is null`.execute(
    tx,
  )
}

export async function endWarning(tx: Writing, placeId: number, e: Done & { reason: string }): Promise<void> {
  await sql`update people.visit_warning set ended_on = ${e.on}, ended_by_name = ${e.byName}, ended_reason = ${e.reason}
    where place_id = ${placeId} and ${theirs(placeId, e.personId)} and warning_id = ${e.warningId} and ended_on is null`.execute(
    tx,
  )
}

/** Keys and door codes. */
export type WayIn = { wayInId: string; words: string; toldBy: string; fromOn: DateString; writtenByName: string }

/** Only for the page that is a read of its own. */
export async function listWaysIn(tx: Reading, placeId: number, ids: string[]): Promise<WayIn[]> {
  const found = await sql<WayIn>`
    select way_in_id as "wayInId", words, told_by as "toldBy", from_on as "fromOn", written_by_name as "writtenByName"
      from people.way_in where place_id = ${placeId} and person_id = any(${ids}::uuid[]) and until_on is null
     order by from_on desc, way_in_id desc`.execute(tx)
  return found.rows
}

export async function countWaysIn(tx: Reading, placeId: number, ids: string[]): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::integer as n from people.way_in
    where place_id = ${placeId} and person_id = any(${ids}::uuid[]) and until_on is null`.execute(tx)
  return found.rows[0]!.n
}

export async function insertWayIn(
  tx: Writing,
  placeId: number,
  w: Omit<WayIn, 'wayInId'> & { personId: string },
): Promise<void> {
  await sql`insert into people.way_in (place_id, way_in_id, person_id, words, told_by, from_on, written_by_name)
    values (${placeId}, ${newId()}, ${w.personId}, ${w.words}, ${w.toldBy}, ${w.fromOn}, ${w.writtenByName})`.execute(
    tx,
  )
}

export async function endWayIn(
  tx: Writing,
  placeId: number,
  ended: { personId: string; wayInId: string; on: DateString },
): Promise<void> {
  await sql`update people.way_in set until_on = ${ended.on}
    where place_id = ${placeId} and ${theirs(placeId, ended.personId)} and way_in_id = ${ended.wayInId} and until_on is null`.execute(
    tx,
  )
}
