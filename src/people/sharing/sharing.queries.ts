import type { DateString } from '#platform/clock'
import { isId, newId, type Reading, sql, type Writing } from '#platform/database'

export type SharingRow = {
  sharingId: string
  personId: string
  organisation: string
  parts: string[]
  basis: string
  condition: string
  agreed: string
  agreedSays: string
  agreedHow: string
  why: string
  fromOn: DateString
  untilOn: DateString
  madeByName: string
  endedAt: Date | null
  endedByName: string
  endedWhy: string
}

const columns = sql`sharing_id as "sharingId", person_id as "personId", organisation_key as organisation, parts, basis, condition, agreed,
  agreed_says as "agreedSays", agreed_how as "agreedHow", why, from_on as "fromOn", until_on as "untilOn", made_by_name as "madeByName",
  ended_at as "endedAt", ended_by_name as "endedByName", ended_why as "endedWhy"`

/** What is and was shared of somebody's record, the newest first. */
export async function listSharings(tx: Reading, placeId: number, ids: string[]): Promise<SharingRow[]> {
  const found = await sql<SharingRow>`select ${columns} from people.sharing
    where place_id = ${placeId} and person_id = any(${ids}::uuid[]) order by made_at desc, sharing_id desc`.execute(tx)
  return found.rows
}

export async function findSharing(tx: Reading, placeId: number, ids: string[], sharingId: string) {
  if (!isId(sharingId)) return undefined
  const found = await sql<SharingRow>`select ${columns} from people.sharing
    where place_id = ${placeId} and sharing_id = ${sharingId} and person_id = any(${ids}::uuid[])`.execute(tx)
  return found.rows[0]
}

type NewSharing = Omit<SharingRow, 'sharingId' | 'endedAt' | 'endedByName' | 'endedWhy'> & { at: Date }

export async function insertSharing(tx: Writing, placeId: number, s: NewSharing): Promise<string> {
  const id = newId()
  await sql`insert into people.sharing (place_id, sharing_id, person_id, organisation_key, parts, basis, condition, agreed, agreed_says,
      agreed_how, why, from_on, until_on, made_by_name, made_at)
    values (${placeId}, ${id}, ${s.personId}, ${s.organisation}, ${s.parts}, ${s.basis}, ${s.condition}, ${s.agreed}, ${s.agreedSays},
      ${s.agreedHow}, ${s.why}, ${s.fromOn}, ${s.untilOn}, ${s.madeByName}, ${s.at})`.execute(tx)
  return id
}

/** Ends it at once, and answers whether it was still going. */
export async function endSharing(
  tx: Writing,
  placeId: number,
  end: { sharingId: string; why: string; byName: string; at: Date },
): Promise<boolean> {
  const done =
    await sql`update people.sharing set ended_at = ${end.at}, ended_by_name = ${end.byName}, ended_why = ${end.why}
    where place_id = ${placeId} and sharing_id = ${end.sharingId} and ended_at is null`.execute(tx)
  return done.numAffectedRows === 1n
}
