import type { DateString } from '#platform/clock'
import { isId, newId, type Reading, sql, type Writing } from '#platform/database'
import type { LineDecision } from './everything.rules.ts'

export type AccessRequest = {
  requestId: string
  personId: string
  askedOn: DateString
  /** '' the person; else who asks for them, and by what authority. */
  askedBy: string
  /** '' while nobody checked. */
  identityHow: string
  identityByName: string
  identityOn: DateString | null
  dueOn: DateString
  laterUntil: DateString | null
  laterWhy: string
  reviewedByName: string
  reviewedAt: Date | null
  givenHow: string
  givenByName: string
  givenOn: DateString | null
}

const columns = sql`request_id as "requestId", person_id as "personId", asked_on as "askedOn", asked_by as "askedBy",
  identity_how as "identityHow", identity_by_name as "identityByName", identity_on as "identityOn", due_on as "dueOn",
  later_until as "laterUntil", later_why as "laterWhy", reviewed_by_name as "reviewedByName", reviewed_at as "reviewedAt",
  given_how as "givenHow", given_by_name as "givenByName", given_on as "givenOn"`

export async function listAccessRequests(tx: Reading, placeId: number, ids: string[]): Promise<AccessRequest[]> {
  const found = await sql<AccessRequest>`select ${columns} from people.access_request
    where place_id = ${placeId} and person_id = any(${ids}::uuid[]) order by asked_on desc, request_id desc`.execute(tx)
  return found.rows
}

export async function findAccessRequest(
  tx: Reading,
  placeId: number,
  ids: string[],
  requestId: string,
): Promise<AccessRequest | undefined> {
  if (!isId(requestId)) return undefined
  const found = await sql<AccessRequest>`select ${columns} from people.access_request
    where place_id = ${placeId} and request_id = ${requestId} and person_id = any(${ids}::uuid[])`.execute(tx)
  return found.rows[0]
}

type NewRequest = {
  personId: string
  askedOn: DateString
  askedBy: string
  dueOn: DateString
  byName: string
  at: Date
}

export async function insertAccessRequest(tx: Writing, placeId: number, r: NewRequest): Promise<string> {
  const requestId = newId()
  await sql`insert into people.access_request (place_id, request_id, person_id, asked_on, asked_by, due_on, written_by_name, written_at)
    values (${placeId}, ${requestId}, ${r.personId}, ${r.askedOn}, ${r.askedBy}, ${r.dueOn}, ${r.byName}, ${r.at})`.execute(
    tx,
  )
  return requestId
}

/** Who checked who they are, and how. What was gone through before that is gone through again. */
export async function noteIdentity(
  tx: Writing,
  placeId: number,
  r: { requestId: string; how: string; byName: string; on: DateString },
): Promise<void> {
  await sql`update people.access_request set identity_how = ${r.how}, identity_by_name = ${r.byName}, identity_on = ${r.on},
      reviewed_by = null, reviewed_by_name = '', reviewed_at = null
    where place_id = ${placeId} and request_id = ${r.requestId} and given_on is null`.execute(tx)
}

export async function noteReviewed(
  tx: Writing,
  placeId: number,
  r: { requestId: string; by: string; byName: string; at: Date },
): Promise<void> {
  await sql`update people.access_request set reviewed_by = ${r.by}, reviewed_by_name = ${r.byName}, reviewed_at = ${r.at}
    where place_id = ${placeId} and request_id = ${r.requestId} and given_on is null`.execute(tx)
}

export async function noteLater(
  tx: Writing,
  placeId: number,
  r: { requestId: string; until: DateString; why: string },
): Promise<void> {
  await sql`update people.access_request set later_until = ${r.until}, later_why = ${r.why}
    where place_id = ${placeId} and request_id = ${r.requestId}`.execute(tx)
}

export async function noteGiven(
  tx: Writing,
  placeId: number,
  r: { requestId: string; how: string; byName: string; on: DateString },
): Promise<void> {
  await sql`update people.access_request set given_how = ${r.how}, given_by_name = ${r.byName}, given_on = ${r.on}
    where place_id = ${placeId} and request_id = ${r.requestId}`.execute(tx)
}

export async function listLineDecisions(tx: Reading, placeId: number, requestId: string): Promise<LineDecision[]> {
  const found =
    await sql<LineDecision>`select line, decision, reason, review_on as "reviewOn", decided_by_name as "byName"
    from people.access_line where place_id = ${placeId} and request_id = ${requestId} order by line`.execute(tx)
  return found.rows
}

/** Decides about one line anew. A decision changes what was gone through, so that it is gone through again. */
export async function decideLine(
  tx: Writing,
  placeId: number,
  d: LineDecision & { requestId: string; by: string; at: Date },
): Promise<void> {
  await sql`insert into people.access_line (place_id, request_id, line, decision, reason, review_on, decided_by, decided_by_name, decided_at)
    values (${placeId}, ${d.requestId}, ${d.line}, ${d.decision}, ${d.reason}, ${d.reviewOn}, ${d.by}, ${d.byName}, ${d.at})
    on conflict (place_id, request_id, line) do update set decision = excluded.decision, reason = excluded.reason,
      review_on = excluded.review_on, decided_by = excluded.decided_by, decided_by_name = excluded.decided_by_name,
      decided_at = excluded.decided_at`.execute(tx)
}

export async function undecideLine(tx: Writing, placeId: number, requestId: string, line: string): Promise<void> {
  await sql`delete from people.access_line where place_id = ${placeId} and request_id = ${requestId} and line = ${line}`.execute(
    tx,
  )
}
