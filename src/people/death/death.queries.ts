import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'
import { stopMessages, unstopMessages } from '#platform/notify'
import { endKnownWorkers } from '../known-worker.queries.ts'
import { stoppedFor } from '../reachable.rules.ts'
import { samePerson, theirs } from '../same-person.queries.ts'

export type NewDeath = {
  personId: string
  diedOn: DateString
  toldBy: string
  byName: string
  today: DateString
  now: Date
}

/** Ends every way to reach them, so that no message goes out. Answers which ended. */
async function endWays(tx: Writing, placeId: number, personId: string, on: DateString): Promise<string[]> {
  const ended = await sql<{ way_id: string }>`
    update people.way_to_reach set until_on = greatest(from_on, ${on}::date)
     where place_id = ${placeId} and ${theirs(placeId, personId)} and until_on is null returning way_id`.execute(tx)
  return ended.rows.map(row => row.way_id)
}

/** Writes a death down with what it ended. What follows from it elsewhere is computed from the day on the person. */
export async function recordDeath(tx: Writing, placeId: number, d: NewDeath): Promise<string> {
  const deathId = newId()
  const workers = await endKnownWorkers(tx, placeId, d.personId, d.today)
  const ways = await endWays(tx, placeId, d.personId, d.today)
  await sql`update people.person set died_on = ${d.diedOn}, died_told_by = ${d.toldBy}
    where place_id = ${placeId} and ${theirs(placeId, d.personId)}`.execute(tx)
  await sql`
    insert into people.death (place_id, death_id, person_id, died_on, told_by, recorded_at, recorded_by_name, ended_workers, ended_ways)
    values (${placeId}, ${deathId}, ${d.personId}, ${d.diedOn}, ${d.toldBy}, ${d.now}, ${d.byName}, ${workers}::uuid[], ${ways}::uuid[])`.execute(
    tx,
  )
  for (const person of await samePerson(tx, placeId, d.personId))
    await stopMessages(tx, placeId, { person }, { because: stoppedFor.death, at: d.now })
  return deathId
}

export type DeathUndone = { personId: string; deathId: string; reason: string; byName: string; now: Date }

/** Everything that the recording ended is as it was. */
export async function undoDeath(tx: Writing, placeId: number, u: DeathUndone): Promise<void> {
  await sql`
    update people.known_worker set until_on = null where place_id = ${placeId} and known_worker_id = any(
      (select ended_workers from people.death where place_id = ${placeId} and death_id = ${u.deathId})::uuid[])`.execute(
    tx,
  )
  await sql`
    update people.way_to_reach set until_on = null where place_id = ${placeId} and way_id = any(
      (select ended_ways from people.death where place_id = ${placeId} and death_id = ${u.deathId})::uuid[])`.execute(
    tx,
  )
  await sql`update people.person set died_on = null, died_told_by = null where place_id = ${placeId} and ${theirs(placeId, u.personId)}`.execute(
    tx,
  )
  for (const person of await samePerson(tx, placeId, u.personId))
    await unstopMessages(tx, placeId, { person, because: stoppedFor.death })
  await sql`
    update people.death set undone_at = ${u.now}, undone_by_name = ${u.byName}, undone_reason = ${u.reason}
     where place_id = ${placeId} and death_id = ${u.deathId}`.execute(tx)
}

/** Workers whom the death of somebody was told to. */
export async function listWorkersTold(tx: Reading, placeId: number, deathId: string): Promise<string[]> {
  const found = await sql<{ worker_name: string }>`
    select k.worker_name from people.death d join people.known_worker k on k.place_id = d.place_id and k.known_worker_id = any(d.ended_workers)
     where d.place_id = ${placeId} and d.death_id = ${deathId} order by k.worker_name`.execute(tx)
  return found.rows.map(row => row.worker_name)
}
