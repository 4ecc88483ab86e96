import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'
import type { Kept } from './purpose.rules.ts'

type Done = {
  onDate: DateString
  byName: string
  team: string
}
export type General = Done & { generalId: string; words: string; saidBy: string | null; goingWell: string }
export type Topic = Kept & { topic: string; words: string; lookCloser: boolean; onDate: DateString }
export type Specialist = Done &
  Kept & { specialistId: string; topic: string; words: string; found: string; nextWords: string }

/** The latest look at all of somebody's circumstances. */
export async function findGeneral(tx: Reading, placeId: number, ids: string[]): Promise<General | undefined> {
  const found = await sql<General>`
    select general_id as "generalId", words, said_by as "saidBy", going_well as "goingWell", on_date as "onDate",
           done_by_name as "byName", team
      from front_door.general_assessment where place_id = ${placeId} and person_id = any(${ids}::uuid[])
     order by done_at desc, general_id desc limit 1`.execute(tx)
  return found.rows[0]
}

/** Every topic of every look at the whole, the latest first. */
export async function listTopics(tx: Reading, placeId: number, ids: string[]): Promise<Topic[]> {
  const found = await sql<Topic>`
    select c.topic, c.words, c.purpose, c.restricted, c.look_closer as "lookCloser", c.done_by as "doneBy", g.on_date as "onDate"
      from front_door.circumstance c
      join front_door.general_assessment g on g.place_id = c.place_id and g.general_id = c.general_id
     where c.place_id = ${placeId} and c.person_id = any(${ids}::uuid[])
     order by g.done_at desc, c.circumstance_id`.execute(tx)
  return found.rows
}

export async function listSpecialists(tx: Reading, placeId: number, ids: string[]): Promise<Specialist[]> {
  const found = await sql<Specialist>`
    select specialist_id as "specialistId", topic, purpose, restricted, words, found, next_words as "nextWords", on_date as "onDate",
           done_by as "doneBy", done_by_name as "byName", team
      from front_door.specialist_assessment where place_id = ${placeId} and person_id = any(${ids}::uuid[])
     order by done_at desc, specialist_id desc`.execute(tx)
  return found.rows
}

type By = { personId: string; by: { accountId: string; name: string; team: string }; today: DateString; now: Date }

export type NewTopic = { topic: string; words: string; purpose: string; restricted: boolean; lookCloser: boolean }
export type NewGeneral = By & { words: string; saidBy: string | null; goingWell: string; topics: NewTopic[] }

export async function insertGeneral(tx: Writing, placeId: number, g: NewGeneral): Promise<string> {
  const generalId = newId()
  await sql`insert into front_door.general_assessment (place_id, general_id, person_id, words, said_by, going_well, on_date, done_by,
      done_by_name, team, done_at)
    values (${placeId}, ${generalId}, ${g.personId}, ${g.words}, ${g.saidBy}, ${g.goingWell}, ${g.today}, ${g.by.accountId},
      ${g.by.name}, ${g.by.team}, ${g.now})`.execute(tx)
  for (const t of g.topics)
    await sql`insert into front_door.circumstance (place_id, circumstance_id, general_id, person_id, topic, words, purpose, restricted,
        look_closer, done_by)
      values (${placeId}, ${newId()}, ${generalId}, ${g.personId}, ${t.topic}, ${t.words}, ${t.purpose}, ${t.restricted},
        ${t.lookCloser}, ${g.by.accountId})`.execute(tx)
  return generalId
}

export type NewSpecialist = By & Omit<NewTopic, 'lookCloser'> & { found: string; nextWords: string }

export async function insertSpecialist(tx: Writing, placeId: number, s: NewSpecialist): Promise<string> {
  const specialistId = newId()
  await sql`insert into front_door.specialist_assessment (place_id, specialist_id, person_id, topic, purpose, restricted, words, found,
      next_words, on_date, done_by, done_by_name, team, done_at)
    values (${placeId}, ${specialistId}, ${s.personId}, ${s.topic}, ${s.purpose}, ${s.restricted}, ${s.words}, ${s.found},
      ${s.nextWords}, ${s.today}, ${s.by.accountId}, ${s.by.name}, ${s.by.team}, ${s.now})`.execute(tx)
  return specialistId
}
