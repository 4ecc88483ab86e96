import type { DateString } from '#platform/clock'
import { isId, newId, type Reading, sql, type Writing } from '#platform/database'
import type { Doer } from './task.rules.ts'

export type Task = {
  taskId: string
  /** For whom. */
  personId: string
  knownAs: string
  what: string
  doneBy: Doer
  who: string
  dueOn: DateString
  givenByName: string
  team: string
  ended: 'done' | 'not done' | null
  endedOn: DateString | null
  endedByName: string | null
  cameOf: string
}

const columns = sql`t.task_id as "taskId", t.person_id as "personId", p.known_as as "knownAs", t.what, t.done_by as "doneBy", t.who,
  t.due_on as "dueOn", t.given_by_name as "givenByName", t.team, t.ended, t.ended_on as "endedOn", t.ended_by_name as "endedByName",
  t.came_of as "cameOf"`
const tasks = sql`people.task t join people.person p on p.place_id = t.place_id and p.person_id = t.person_id`

/** What is done for these people: what is open first, by the day it is due, then what ended last. */
export async function listTasks(tx: Reading, placeId: number, personIds: string[]): Promise<Task[]> {
  const found = await sql<Task>`select ${columns} from ${tasks}
    where t.place_id = ${placeId} and t.person_id = any(${personIds}::uuid[])
    order by t.ended is not null, case when t.ended is null then t.due_on end, t.ended_at desc, t.task_id`.execute(tx)
  return found.rows
}

export async function findTask(tx: Reading, placeId: number, taskId: string, ids: string[]): Promise<Task | undefined> {
  if (!isId(taskId)) return undefined
  const found = await sql<Task>`select ${columns} from ${tasks}
    where t.place_id = ${placeId} and t.task_id = ${taskId} and t.person_id = any(${ids}::uuid[])`.execute(tx)
  return found.rows[0]
}

export type NewTask = {
  personId: string
  what: string
  doneBy: Doer
  service: string | null
  who: string
  dueOn: DateString
  /** Whose list it stands in. */
  team: string
  by: { accountId: string | null; name: string }
  today: DateString
  now: Date
}

export async function insertTask(tx: Writing, placeId: number, t: NewTask): Promise<string> {
  const taskId = newId()
  await sql`insert into people.task (place_id, task_id, person_id, what, done_by, service, who, due_on, given_on, given_by,
      given_by_name, team, given_at)
    values (${placeId}, ${taskId}, ${t.personId}, ${t.what}, ${t.doneBy}, ${t.service}, ${t.who}, ${t.dueOn}, ${t.today},
      ${t.by.accountId}, ${t.by.name}, ${t.team}, ${t.now})`.execute(tx)
  return taskId
}

export type EndedTask = {
  taskId: string
  ended: 'done' | 'not done'
  cameOf: string
  by: { name: string; team: string }
  today: DateString
  now: Date
}

/** False when somebody said before what came of it: that is not written over. */
export async function endTask(tx: Writing, placeId: number, t: EndedTask): Promise<boolean> {
  const done = await sql`update people.task set ended = ${t.ended}, came_of = ${t.cameOf}, ended_on = ${t.today},
      ended_at = ${t.now}, ended_by_name = ${t.by.name}, ended_by_team = ${t.by.team}
    where place_id = ${placeId} and task_id = ${t.taskId} and ended is null returning 1`.execute(tx)
  return done.rows.length === 1
}
