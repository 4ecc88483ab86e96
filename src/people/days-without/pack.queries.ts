import type { DateString } from '#platform/clock'
import { type Reading, sql } from '#platform/database'

export type Whose = { team: string; accountId?: string }

/**
 * Those whose worker to come back to is in the team, and those to whom the team owes something. Somebody with a safety hold
 * or a record that is kept apart is left out, whoever asks: paper and files go where nobody sees who reads them.
 */
const workedWith = (placeId: number, team: string, now: Date) => sql`
  select p.person_id, p.known_as, f.account_id, f.account_name
    from (select person_id, account_id, worker_name as account_name from people.known_worker
           where place_id = ${placeId} and team = ${team} and until_on is null
          union all
          select person_id, account_id, account_name from people.waiting
           where place_id = ${placeId} and team = ${team} and seen_by = 'the team' and kind <> 'assessment'
             and person_id is not null and shows_from <= ${now}) f
    left join people.alias_now n on n.place_id = ${placeId} and n.person_id = f.person_id
    join people.person p on p.place_id = ${placeId} and p.person_id = case when n.now_id is null then f.person_id else n.now_id end
   where p.died_on is null and not p.safety_hold
     and not exists (select from people.restriction r where r.place_id = p.place_id and r.ended_at is null
       and r.person_id = any (people.same_person(p.place_id, p.person_id)))`

/** All of them, or those of one worker, by name. */
export async function listWorkedWith(tx: Reading, placeId: number, whose: Whose, now: Date): Promise<string[]> {
  const account = whose.accountId ?? null
  const found = await sql<{ id: string }>`
    select person_id as id from (${workedWith(placeId, whose.team, now)}) w
     where ${account}::uuid is null or account_id = ${account}::uuid
     group by person_id, known_as order by known_as, person_id`.execute(tx)
  return found.rows.map(row => row.id)
}

export type WorkersOf = { people: number; workers: { accountId: string; name: string; people: number }[] }

/** How many the team works with, and who has how many of them. */
export async function listWorkersOf(tx: Reading, placeId: number, team: string, now: Date): Promise<WorkersOf> {
  const found = await sql<{ accountId: string | null; name: string; people: number }>`
    select account_id as "accountId", max(account_name) as name, count(distinct person_id)::integer as people
      from (${workedWith(placeId, team, now)}) w group by grouping sets ((), (account_id))
     having grouping(account_id) = 1 or account_id is not null order by grouping(account_id) desc, name, account_id`.execute(
    tx,
  )
  const [all, ...workers] = found.rows
  return { people: all?.people ?? 0, workers: workers.map(row => ({ ...row, accountId: row.accountId! })) }
}

export type Owed = { kind: string; what: string; since: Date; dueOn: DateString | null }

/** What the team said it would do for somebody and has not done yet. */
export async function listOwed(tx: Reading, placeId: number, ids: string[], team: string, now: Date): Promise<Owed[]> {
  const found = await sql<Owed>`
    select kind, what, since, due_on as "dueOn" from people.waiting
     where place_id = ${placeId} and person_id = any(${ids}::uuid[]) and team = ${team} and seen_by = 'the team'
       and kind in ('ring-back', 'to take', 'to answer', 'handed back') and shows_from <= ${now} order by since`.execute(
    tx,
  )
  return found.rows
}
