import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'

type Sought = { words: string[]; birthDate: DateString | null; nhsNumber: string | null }

/** Who is kept apart and fits exactly: an NHS number, or every word of a name with the birth date. For `seeingEverybody`. */
export async function findKeptApart(
  tx: Reading,
  placeId: number,
  { words, birthDate, nhsNumber }: Sought,
): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select distinct p.person_id as id from people.restriction r
      join people.person p on p.place_id = r.place_id and p.person_id = any(people.same_person(r.place_id, r.person_id))
     where r.place_id = ${placeId} and r.ended_at is null and (p.nhs_number = ${nhsNumber} or (p.birth_date = ${birthDate}::date
       and cardinality(${words}::text[]) > 1 and (select count(distinct t.word) from unnest(${words}::text[]) as t(word)
         join people.name_word w on w.place_id = p.place_id and w.person_id = p.person_id and w.word = t.word) = cardinality(${words}::text[])))`.execute(
    tx,
  )
  return found.rows.map(row => row.id)
}

/** Whether somebody has to do with safety: their lines are quiet (safety.md, Who looked). For `seeingEverybody`. */
export async function isOnHold(tx: Reading, placeId: number, personId: string): Promise<boolean> {
  const found = await sql<{ hold: boolean }>`select coalesce(bool_or(safety_hold), false) as hold from people.person
    where place_id = ${placeId} and person_id = any(people.same_person(${placeId}::integer, ${personId}::uuid))`.execute(
    tx,
  )
  return found.rows[0]!.hold
}

type Breaking = {
  personId: string | null
  accountId: string
  name: string
  team: string
  reason: string
  now: Date
  until: Date
}

/** For `seeingEverybody`: the row is about somebody whom the writer may not see until it is written. */
export async function insertBrokenGlass(tx: Writing, placeId: number, b: Breaking): Promise<string> {
  const id = newId()
  await sql`insert into people.broken_glass (place_id, glass_id, person_id, account_id, account_name, team, reason, began_at, until_at)
    values (${placeId}, ${id}, ${b.personId}, ${b.accountId}, ${b.name}, ${b.team}, ${b.reason}, ${b.now}, ${b.until})`.execute(
    tx,
  )
  return id
}

export type BrokenGlass = {
  glassId: string
  personId: string | null
  accountId: string
  name: string
  team: string
  reason: string
  beganAt: Date
  untilAt: Date
  outcome: string | null
  answer: string
  reviewedByName: string
}

/** What is to be gone through first, oldest on top; then what was, the newest first. For `seeingEverybody`. */
export async function listBrokenGlass(tx: Reading, placeId: number): Promise<BrokenGlass[]> {
  const found = await sql<BrokenGlass>`
    select glass_id as "glassId", person_id as "personId", account_id as "accountId", account_name as name, team, reason,
           began_at as "beganAt", until_at as "untilAt", outcome, answer, reviewed_by_name as "reviewedByName"
      from people.broken_glass where place_id = ${placeId}
     order by reviewed_at is not null, case when reviewed_at is null then began_at end, reviewed_at desc limit 300`.execute(
    tx,
  )
  return found.rows
}

/** How many wait for somebody other than whoever broke it. For `seeingEverybody`. */
export async function countBrokenGlass(tx: Reading, placeId: number, accountId: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::integer as n from people.broken_glass
    where place_id = ${placeId} and reviewed_at is null and account_id <> ${accountId}`.execute(tx)
  return found.rows[0]!.n
}

type Review = { glassId: string; outcome: string; answer: string; by: string; byName: string; at: Date }

/** Once, and never by whoever broke it. What is still open to them then ends. For `seeingEverybody`. */
export async function reviewBrokenGlass(tx: Writing, placeId: number, r: Review): Promise<boolean> {
  const done =
    await sql`update people.broken_glass set outcome = ${r.outcome}, answer = ${r.answer}, reviewed_by = ${r.by},
      reviewed_by_name = ${r.byName}, reviewed_at = ${r.at},
      until_at = case when ${r.outcome} = 'was right' then until_at else least(until_at, ${r.at}) end
    where place_id = ${placeId} and glass_id = ${r.glassId} and reviewed_at is null and account_id <> ${r.by}`.execute(
      tx,
    )
  return done.numAffectedRows === 1n
}
