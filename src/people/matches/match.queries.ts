import { newId, type Reading, sql, type Writing } from '#platform/database'

/** Whether anybody's record is kept apart from whoever asks: mostly nobody's, and there is nothing to look for. */
export async function anybodyKeptApart(tx: Reading): Promise<string[]> {
  const found = await sql<{
    apart: string[]
  }>`select coalesce(nullif(current_setting('app.apart', true), ''), '{}')::uuid[] as apart`.execute(tx)
  return found.rows[0]!.apart
}

export type NewMatch = { personId: string; otherId: string; agreesOn: string[]; nhsNumber: string | null; at: Date }

export async function insertMatch(tx: Writing, placeId: number, m: NewMatch): Promise<void> {
  await sql`insert into people.hidden_match (place_id, match_id, person_id, other_person_id, agrees_on, nhs_number, found_at)
    values (${placeId}, ${newId()}, ${m.personId}, ${m.otherId}, ${m.agreesOn}, ${m.nhsNumber}, ${m.at})`.execute(tx)
}

export type Match = {
  matchId: string
  personId: string
  knownAs: string
  agreesOn: string[]
  /** Who keeps the other record apart, to be asked; null when it is open again. */
  keptBy: string | null
  foundAt: Date
}

/** What nobody has settled, the oldest on top. For `seeingEverybody`. */
export async function listMatches(tx: Reading, placeId: number): Promise<Match[]> {
  const found = await sql<Match>`
    select m.match_id as "matchId", m.person_id as "personId", p.known_as as "knownAs", m.agrees_on as "agreesOn", m.found_at as "foundAt",
           (select r.set_by_name from people.restriction r where r.place_id = m.place_id and r.ended_at is null
             and r.person_id = any(people.same_person(m.place_id, m.other_person_id)) limit 1) as "keptBy"
      from people.hidden_match m join people.person p on p.place_id = m.place_id and p.person_id = m.person_id
     where m.place_id = ${placeId} and m.ended_at is null order by m.found_at, m.match_id limit 200`.execute(tx)
  return found.rows
}

type Settled = { matchId: string; outcome: string; byName: string; at: Date }

/** Answers whose record it was; undefined when it was settled already. */
export async function settleMatch(tx: Writing, placeId: number, s: Settled): Promise<string | undefined> {
  const done = await sql<{
    person_id: string
  }>`update people.hidden_match set outcome = ${s.outcome}, ended_by_name = ${s.byName}, ended_at = ${s.at}
    where place_id = ${placeId} and match_id = ${s.matchId} and ended_at is null returning person_id`.execute(tx)
  return done.rows[0]?.person_id
}
