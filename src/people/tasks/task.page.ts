import { z } from 'zod'
import { page } from '#place'
import { missing, oneOf, redirectTo, refuse, tooLate, view, words } from '#platform/web'
import { findLeadWorker } from '../lead-worker.queries.ts'
import { householdPath, taskPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import { endTask, findTask } from './task.queries.ts'
import { shownTask } from './task-shown.ts'

const form = z.object({
  ended: oneOf(['done', 'not done'], 'Say whether it was done'),
  cameOf: words(1_000),
})

/** One task, and what came of it: whoever did it says so, and the lead worker reads it. */
export const task = page({
  path: taskPath,
  may: 'say what came of a task',
  audit: { opened: 'opened a task for them', saved: 'wrote down what came of a task' },
  form,
  draft: 'what came of a task',
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    const one = record && (await findTask(tx, place.id, params.task, record.ids))
    if (!one) return missing()
    const data = {
      title: one.what,
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: taskPath({ person: record.personId, task: one.taskId }),
      household: householdPath({ person: record.personId }),
      task: { ...shownTask(one, today), givenBy: one.givenByName, endedBy: one.endedByName ?? '' },
      lead: (await findLeadWorker(tx, place.id, record.ids))?.name ?? '',
      values: valuesShown({ ended: '', cameOf: '' }, typed),
    }
    return view('people/tasks/task.njk', data, [{ person: record.personId, record: one.taskId }])
  },
  async post({ tx, params, place, who, today, now, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    const one = record && (await findTask(tx, place.id, params.task, record.ids))
    if (!one) return missing()
    // What came of it is what the lead worker needs most where it did not happen.
    if (typed.cameOf === '') return refuse({ cameOf: 'Say in a few words what came of it' })
    const ended = { taskId: one.taskId, ended: typed.ended, cameOf: typed.cameOf, by: who, today, now }
    if (!(await endTask(tx, place.id, ended))) return tooLate('Somebody said before what came of it')
    return redirectTo(householdPath({ person: record.personId }), [
      { person: record.personId, record: one.taskId, content: typed },
    ])
  },
})
