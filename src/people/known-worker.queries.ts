import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'
import { theirs } from './same-person.queries.ts'

export type KnownWorkerRow = {
  personId: string
  accountId: string
  workerName: string
  team: string
  fromOn: DateString
}

/** The worker to come back to (S010). One at a time: the one before ends the day this one begins. */
export async function setKnownWorker(tx: Writing, placeId: number, k: KnownWorkerRow): Promise<string> {
  const knownWorkerId = newId()
  await endKnownWorkers(tx, placeId, k.personId, k.fromOn)
  await sql`
    insert into people.known_worker (place_id, known_worker_id, person_id, account_id, worker_name, team, from_on)
    values (${placeId}, ${knownWorkerId}, ${k.personId}, ${k.accountId}, ${k.workerName}, ${k.team}, ${k.fromOn})`.execute(
    tx,
  )
  return knownWorkerId
}

/** Answers which ended. */
export async function endKnownWorkers(
  tx: Writing,
  placeId: number,
  personId: string,
  on: DateString,
): Promise<string[]> {
  const ended = await sql<{ known_worker_id: string }>`
    update people.known_worker set until_on = greatest(from_on, ${on}::date)
     where place_id = ${placeId} and ${theirs(placeId, personId)} and until_on is null returning known_worker_id`.execute(
    tx,
  )
  return ended.rows.map(row => row.known_worker_id)
}

export type Colleague = { accountId: string; name: string; role: string; team: string }

/** Those who may be somebody's worker: everybody at work in these roles. */
export async function listColleagues(tx: Reading, placeId: number, roles: string[]): Promise<Colleague[]> {
  const found = await sql<Colleague>`
    select account_id as "accountId", name, role, team from identity.account
     where place_id = ${placeId} and left_on is null and role = any(${roles}::text[]) order by team, name`.execute(tx)
  return found.rows
}

export type Led = {
  accountId: string
  /** Of which team they were when it began. */
  team: string
  personId: string
  knownAs: string
  hidden: boolean
}

/** Everybody whose worker to come back to somebody of these is, by name. */
export async function listLedBy(tx: Reading, placeId: number, accountIds: string[]): Promise<Led[]> {
  const found = await sql<Led>`
    select distinct on (p.known_as, p.person_id, k.account_id) k.account_id as "accountId", k.team, p.person_id as "personId",
           p.known_as as "knownAs", p.safety_hold as hidden
      from people.known_worker k
      left join people.alias_now n on n.place_id = k.place_id and n.person_id = k.person_id
      join people.person p on p.place_id = k.place_id and p.person_id = case when n.now_id is null then k.person_id else n.now_id end
     where k.place_id = ${placeId} and k.account_id = any(${accountIds}::uuid[]) and k.until_on is null and p.died_on is null
     order by p.known_as, p.person_id, k.account_id, k.from_on desc`.execute(tx)
  return found.rows
}

export type MyPerson = {
  personId: string
  knownAs: string
  /** Key in the place profile; null when not known or hidden. */
  neighbourhood: string | null
  hidden: boolean
  sinceOn: DateString
  lastOn: DateString | null
  /** What waits for them, with whichever team: how many things, and since when the longest. */
  waits: number
  waitsSince: Date | null
  /** They died: stays for fourteen days, so that whoever knew them is told. */
  diedOn: DateString | null
}

/** People whose worker to come back to somebody is, those who died lately first. */
export async function listMyPeople(
  tx: Reading,
  placeId: number,
  accountId: string,
  today: DateString,
  now: Date,
): Promise<MyPerson[]> {
  const found = await sql<MyPerson>`
    select distinct on (p.died_on is null, p.known_as, p.person_id) p.person_id as "personId", p.known_as as "knownAs", p.safety_hold or coalesce(a.hidden, false) as hidden,
           case when p.safety_hold or a.hidden then null else a.neighbourhood end as neighbourhood,
           k.from_on as "sinceOn", t.on_date as "lastOn", p.died_on as "diedOn",
           coalesce(w.n, 0) as waits, w.since as "waitsSince"
      from people.known_worker k
      left join people.alias_now n on n.place_id = k.place_id and n.person_id = k.person_id
      join people.person p on p.place_id = k.place_id and p.person_id = case when n.now_id is null then k.person_id else n.now_id end
      cross join lateral (select people.same_person(p.place_id, p.person_id) as ids offset 0) same
      left join lateral (select neighbourhood, hidden from people.address a where a.place_id = ${placeId}
        and a.person_id = p.person_id and a.until_on is null order by a.from_on desc limit 1) a on true
      left join lateral (select max(t.on_date) as on_date from people.timeline t where t.place_id = ${placeId} and t.person_id = any(same.ids)
        and t.on_date <= ${today}::date and t.kind not like 'return:%') t on true
      left join lateral (select count(*)::integer as n, min(w.since) as since from people.waiting w
        where w.place_id = ${placeId} and w.person_id = any(same.ids) and w.seen_by = 'the team' and w.kind <> 'assessment'
        and w.shows_from <= ${now}) w on true
     where k.place_id = ${placeId} and k.account_id = ${accountId}
       and (k.until_on is null or (p.died_on is not null and exists (
         select from people.death d where d.place_id = ${placeId} and d.person_id = p.person_id and d.undone_at is null
            and k.known_worker_id = any(d.ended_workers) and d.recorded_at > ${today}::date - 14)))
     order by p.died_on is null, p.known_as, p.person_id, k.from_on`.execute(tx)
  return found.rows
}
