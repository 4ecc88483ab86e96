import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { SentHow } from './letter-sent.rules.ts'

export type Sent = { how: SentHow; onDate: DateString; byName: string }

export async function findSent(tx: Reading, placeId: PlaceId, letterId: string): Promise<Sent | undefined> {
  const found = await sql<Sent>`select sent_how as how, sent_on as "onDate", sent_by_name as "byName" from people.letter
    where place_id = ${placeId} and letter_id = ${letterId} and sent_how is not null`.execute(tx)
  return found.rows[0]
}

/** Null takes back what was noted by mistake. */
export async function saveSent(
  tx: Writing,
  placeId: PlaceId,
  letterId: string,
  sent: { how: SentHow; onDate: DateString; by: string; byName: string; at: Date } | null,
): Promise<void> {
  await sql`update people.letter set sent_how = ${sent?.how ?? null}, sent_on = ${sent?.onDate ?? null}::date,
      sent_by = ${sent?.by ?? null}::uuid, sent_by_name = ${sent?.byName ?? null}, sent_noted_at = ${sent?.at ?? null}::timestamptz
    where place_id = ${placeId} and letter_id = ${letterId}`.execute(tx)
}

export type Unsent = {
  letterId: string
  personId: string
  knownAs: string
  about: string
  onDate: DateString
  byName: string
}

/** What a team wrote and nobody has sent, the oldest first. Of somebody under a safety hold nothing is on a list. */
export async function listUnsent(tx: Reading, placeId: PlaceId, team: string, take: number): Promise<Unsent[]> {
  const found =
    await sql<Unsent>`select l.letter_id as "letterId", l.person_id as "personId", p.known_as as "knownAs", l.about,
      l.on_date as "onDate", l.written_by_name as "byName"
    from people.letter l
    join people.person p on p.place_id = l.place_id and p.person_id = l.person_id and not p.safety_hold and p.died_on is null
    where l.place_id = ${placeId} and l.team = ${team} and l.sent_how is null
    order by l.on_date, l.letter_id limit ${take}`.execute(tx)
  return found.rows
}
