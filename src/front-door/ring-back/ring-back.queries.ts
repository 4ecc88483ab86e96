import { newId, type Reading, sql, type Writing } from '#platform/database'

export type RingBack = {
  result_id: string
  contact_id: string
  person_id: string | null
  known_as: string | null
  whom: string
  due_on: string
  ring_when: string
  taken_by_name: string
}

const columns = sql`r.result_id, c.contact_id, c.person_id, p.known_as, r.detail as whom, r.due_on, r.ring_when, c.taken_by_name`
const joined = sql`front_door.contact_result r
    join front_door.contact c on c.place_id = r.place_id and c.contact_id = r.contact_id
    left join people.person p on p.place_id = c.place_id and p.person_id = c.person_id`

/** Promised and not yet rung, earliest first. Nobody rings for somebody who has died. */
export async function listRingBacks(tx: Reading, placeId: number, team: string, until: string): Promise<RingBack[]> {
  const found = await sql<RingBack>`
    select ${columns} from ${joined}
    where r.place_id = ${placeId} and r.kind = 'ring back' and r.done_at is null and r.due_on <= ${until}
      and c.team = ${team} and p.died_on is null
    order by r.due_on, r.result_id limit 100`.execute(tx)
  return found.rows
}

export type RingBackWhole = RingBack & {
  ring_number: string
  done_at: Date | null
  on_date: string
  died_on: string | null
  safeguarding: boolean
}

export async function findRingBack(tx: Reading, placeId: number, resultId: string): Promise<RingBackWhole | undefined> {
  const found = await sql<RingBackWhole>`
    select ${columns}, r.ring_number, r.done_at, c.on_date, p.died_on, 'safeguarding' = any (c.results) as safeguarding
    from ${joined} where r.place_id = ${placeId} and r.result_id = ${resultId} and r.kind = 'ring back'`.execute(tx)
  return found.rows[0]
}

/** Returns nothing when somebody had already rung. */
export async function ringBackDone(
  tx: Writing,
  placeId: number,
  resultId: string,
  at: Date,
): Promise<{ contact_id: string; person_id: string | null } | undefined> {
  const done = await sql<{ contact_id: string; person_id: string | null }>`
    update front_door.contact_result r set done_at = ${at} from front_door.contact c
    where r.place_id = ${placeId} and r.result_id = ${resultId} and r.kind = 'ring back' and r.done_at is null
      and c.place_id = r.place_id and c.contact_id = r.contact_id
    returning c.contact_id, c.person_id`.execute(tx)
  return done.rows[0]
}

export type Tried = { words: string; by: string; byName: string; at: Date; againOn: string }

/** Rung and not reached. Still due, on the day it is to be tried again; false when somebody reached them meanwhile. */
export async function ringBackTried(tx: Writing, placeId: number, resultId: string, t: Tried): Promise<boolean> {
  const again = await sql`update front_door.contact_result set due_on = ${t.againOn}
    where place_id = ${placeId} and result_id = ${resultId} and kind = 'ring back' and done_at is null returning result_id`.execute(
    tx,
  )
  if (again.rows.length === 0) return false
  await sql`insert into front_door.ring_back_try (place_id, try_id, result_id, words, tried_by, tried_by_name, tried_at)
    values (${placeId}, ${newId()}, ${resultId}, ${t.words}, ${t.by}, ${t.byName}, ${t.at})`.execute(tx)
  return true
}

export type RingBackTry = { words: string; tried_by_name: string; tried_at: Date }

export async function listTries(tx: Reading, placeId: number, resultId: string): Promise<RingBackTry[]> {
  const found = await sql<RingBackTry>`select words, tried_by_name, tried_at from front_door.ring_back_try
    where place_id = ${placeId} and result_id = ${resultId} order by tried_at, try_id`.execute(tx)
  return found.rows
}
