import type { DateString } from '#platform/clock'
import { isId, newId, type Reading, sql, type Writing } from '#platform/database'
import type { Ended, Signal } from './unusual.rules.ts'

export type LookRow = {
  accountId: string
  worker: string
  personId: string
  knownAs: string
  ethnicity: string | null
  householdId: string | null
  lines: string | null
  postcode: string | null
  familyName: string | null
  lastOn: DateString
}

/**
 * Who opened whose record since, where no work explains it: neither their known worker or household's lead, nor did they
 * take a contact, make or take a hand-over, introduce, write, plan or take a task. Quiet looks are among them.
 */
export async function listUnexplainedLooks(tx: Reading, placeId: number, since: Date): Promise<LookRow[]> {
  const found = await sql<LookRow>`
    with looked as (
      select account_id, person_id, max(at) as at from audit.entry
       where place_id = ${placeId} and person_id is not null and account_id is not null and at >= ${since} and act like 'opened%'
       group by account_id, person_id)
    select l.account_id as "accountId", a.name as worker, p.person_id as "personId", p.known_as as "knownAs", p.family_name as "familyName",
           (select d.value from people.detail d where d.place_id = ${placeId} and d.person_id = p.person_id and d.kind = 'ethnicity'
             and d.until_on is null limit 1) as ethnicity,
           (select m.household_id from people.household_member m where m.place_id = ${placeId} and m.person_id = p.person_id
             and m.until_on is null limit 1) as "householdId",
           d.lines, d.postcode, (l.at at time zone 'Europe/London')::date::text as "lastOn"
      from looked l
      join identity.account a on a.place_id = ${placeId} and a.account_id = l.account_id
      join people.person p on p.place_id = ${placeId} and p.person_id = l.person_id
      left join lateral (select lines, postcode from people.address d where d.place_id = ${placeId} and d.person_id = p.person_id
        and d.until_on is null and not d.hidden and not p.safety_hold order by from_on desc limit 1) d on true
     where not exists (select from people.known_worker k where k.place_id = ${placeId} and k.person_id = l.person_id and k.account_id = l.account_id)
       and not exists (select from people.household_member m join people.household h on h.place_id = m.place_id and h.household_id = m.household_id
         where m.place_id = ${placeId} and m.person_id = l.person_id and h.lead_account_id = l.account_id)
       and not exists (select from front_door.contact c where c.place_id = ${placeId} and c.person_id = l.person_id and c.taken_by = l.account_id)
       and not exists (select from people.hand_over h where h.place_id = ${placeId} and h.person_id = l.person_id
         and (l.account_id in (h.made_by, h.acknowledged_by, h.answered_by) or h.to_team = a.team))
       and not exists (select from community.introduction i where i.place_id = ${placeId} and i.person_id = l.person_id and i.made_by = l.account_id)
       and not exists (select from people.task t where t.place_id = ${placeId} and t.person_id = l.person_id and t.given_by = l.account_id)
       and not exists (select from people.note n where n.place_id = ${placeId} and n.person_id = l.person_id and n.written_by = l.account_id)
     order by l.at desc limit 5000`.execute(tx)
  return found.rows
}

/** How many people of the place have each of these family names, in small letters; and how many there are. */
export async function countNames(tx: Reading, placeId: number, names: string[]): Promise<Map<string, number>> {
  const found = await sql<{ name: string; n: number }>`
    select word as name, count(distinct person_id)::integer as n from people.name_word
     where place_id = ${placeId} and word = any(${names}::text[]) group by word`.execute(tx)
  return new Map(found.rows.map(row => [row.name, row.n]))
}

export async function countPeople(tx: Reading, placeId: number): Promise<number> {
  const found = await sql<{
    n: number
  }>`select count(*)::integer as n from people.person where place_id = ${placeId}`.execute(tx)
  return found.rows[0]!.n
}

export type LookReview = {
  reviewId: string
  accountId: string
  worker: string
  personId: string
  knownAs: string
  signal: Signal
  lookedOn: DateString
  question: string
  askedByName: string
  answer: string
  outcome: string | null
  endedByName: string
}

export async function listLookReviews(tx: Reading, placeId: number): Promise<LookReview[]> {
  const found = await sql<LookReview>`
    select r.review_id as "reviewId", r.account_id as "accountId", coalesce(a.name, 'Somebody no longer here') as worker,
           r.person_id as "personId", p.known_as as "knownAs", r.signal, r.looked_on as "lookedOn", r.question,
           r.asked_by_name as "askedByName", r.answer, r.outcome, r.ended_by_name as "endedByName"
      from people.look_review r
      join people.person p on p.place_id = r.place_id and p.person_id = r.person_id
      left join identity.account a on a.place_id = r.place_id and a.account_id = r.account_id
     where r.place_id = ${placeId} order by r.outcome is not null, r.asked_at desc limit 500`.execute(tx)
  return found.rows
}

type NewReview = {
  accountId: string
  personId: string
  signal: Signal
  lookedOn: DateString
  question: string
  byName: string
  at: Date
}

export async function insertLookReview(tx: Writing, placeId: number, r: NewReview): Promise<string> {
  const id = newId()
  await sql`insert into people.look_review (place_id, review_id, account_id, person_id, signal, looked_on, question, asked_by_name, asked_at)
    values (${placeId}, ${id}, ${r.accountId}, ${r.personId}, ${r.signal}, ${r.lookedOn}, ${r.question}, ${r.byName}, ${r.at})
    on conflict do nothing`.execute(tx)
  return id
}

export async function endLookReview(
  tx: Writing,
  placeId: number,
  r: { reviewId: string; answer: string; outcome: string; byName: string; at: Date },
): Promise<boolean> {
  if (!isId(r.reviewId)) return false
  const done =
    await sql`update people.look_review set answer = ${r.answer}, answered_at = ${r.at}, outcome = ${r.outcome},
      ended_by_name = ${r.byName}, ended_at = ${r.at}
    where place_id = ${placeId} and review_id = ${r.reviewId} and outcome is null`.execute(tx)
  return done.numAffectedRows === 1n
}

export async function listEndedReviews(tx: Reading, placeId: number): Promise<Ended[]> {
  const found = await sql<Ended>`select r.outcome, (select d.value from people.detail d where d.place_id = ${placeId}
      and d.person_id = r.person_id and d.kind = 'ethnicity' and d.until_on is null limit 1) as ethnicity
    from people.look_review r where r.place_id = ${placeId} and r.outcome is not null`.execute(tx)
  return found.rows
}
