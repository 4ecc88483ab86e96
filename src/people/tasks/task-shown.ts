import { type DateString, dayInWords, fromToday } from '#platform/clock'
import { taskPath } from '../paths.ts'
import type { DueSource } from '../record/parts.ts'
import { listTasks, type Task } from './task.queries.ts'
import { taskState } from './task.rules.ts'

/** A task as the monitor shows it: who does what by when, done or not, and what came of it. */
export function shownTask(task: Task, today: DateString) {
  const state = taskState(task, today)
  return {
    what: task.what,
    href: taskPath({ person: task.personId, task: task.taskId }),
    forWhom: task.knownAs,
    who: task.doneBy === 'the person' ? `${task.who} themself` : task.who,
    due: dayInWords(task.dueOn, today),
    open: task.ended === null,
    late: state === 'late',
    state:
      state === 'late'
        ? `Due ${fromToday(task.dueOn, today)}`
        : state === 'to do'
          ? 'To do'
          : `${state === 'done' ? 'Done' : 'Not done'}, ${dayInWords(task.endedOn!, today)}`,
    cameOf: task.cameOf,
  }
}

/** What is still to be done for somebody, for the list of what is next. */
export const dueTasks: DueSource = {
  of: ['people.task'],
  async ask(tx, { place, ids }) {
    const tasks = await listTasks(tx, place.id, ids)
    return tasks
      .filter(task => task.ended === null)
      .map(task => ({
        text: `${task.what}: ${task.who}`,
        path: taskPath({ person: task.personId, task: task.taskId }),
        onDate: task.dueOn,
      }))
  },
}
