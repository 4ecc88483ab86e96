import type { DateString } from '#platform/clock'
import { isId, newId, type Reading, sql, type Writing } from '#platform/database'

export type RightAsked = {
  askedId: string
  personId: string
  kind: 'correction' | 'objection'
  /** Which part of the record, or what is done with it. */
  about: string
  /** What the record said when they asked: kept, whatever is decided. */
  stood: string
  words: string
  /** Null: the person. */
  saidBy: string | null
  askedOn: DateString
  dueOn: DateString
  writtenByName: string
  decision: string | null
  reasons: string
  decidedByName: string
  decidedOn: DateString | null
  answeredHow: string
}

const columns = sql`asked_id as "askedId", person_id as "personId", kind, about, stood, words, said_by as "saidBy", asked_on as "askedOn",
  due_on as "dueOn", written_by_name as "writtenByName", decision, reasons, decided_by_name as "decidedByName",
  decided_on as "decidedOn", answered_how as "answeredHow"`

export async function listRightsAsked(tx: Reading, placeId: number, ids: string[]): Promise<RightAsked[]> {
  const found = await sql<RightAsked>`select ${columns} from people.right_asked
    where place_id = ${placeId} and person_id = any(${ids}::uuid[]) order by asked_on desc, asked_id desc`.execute(tx)
  return found.rows
}

export async function findRightAsked(tx: Reading, placeId: number, ids: string[], id: string) {
  if (!isId(id)) return undefined
  const found = await sql<RightAsked>`select ${columns} from people.right_asked
    where place_id = ${placeId} and asked_id = ${id} and person_id = any(${ids}::uuid[])`.execute(tx)
  return found.rows[0]
}

type NewRight = Pick<
  RightAsked,
  'personId' | 'kind' | 'about' | 'stood' | 'words' | 'saidBy' | 'askedOn' | 'dueOn' | 'writtenByName'
> & { at: Date }

export async function insertRightAsked(tx: Writing, placeId: number, r: NewRight): Promise<string> {
  const id = newId()
  await sql`insert into people.right_asked (place_id, asked_id, person_id, kind, about, stood, words, said_by, asked_on, due_on,
      written_by_name, written_at)
    values (${placeId}, ${id}, ${r.personId}, ${r.kind}, ${r.about}, ${r.stood}, ${r.words}, ${r.saidBy}, ${r.askedOn}, ${r.dueOn},
      ${r.writtenByName}, ${r.at})`.execute(tx)
  return id
}

/** Decides once: what was answered stays. Answers whether this was the decision. */
export async function decideRight(
  tx: Writing,
  placeId: number,
  d: { askedId: string; decision: string; reasons: string; answeredHow: string; byName: string; on: DateString },
): Promise<boolean> {
  const done = await sql`update people.right_asked set decision = ${d.decision}, reasons = ${d.reasons},
      answered_how = ${d.answeredHow}, decided_by_name = ${d.byName}, decided_on = ${d.on}
    where place_id = ${placeId} and asked_id = ${d.askedId} and decision is null`.execute(tx)
  return done.numAffectedRows === 1n
}
