import { z } from 'zod'
import { listTasks, newTaskPath, personFrame, readRecord, shownErrors, shownTask, valuesShown } from '#people'
import { page, teamName } from '#place'
import { dayInWords } from '#platform/clock'
import { missing, oneOf, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { planPath, stepAwayPath } from '../paths.ts'
import { insertPlan, listPlans } from './plan.queries.ts'

const form = z.object({
  words: requiredWords(8_000, 'Write what should be different, as they say it'),
  whose: oneOf(['person', 'other'], 'Choose whose words these are'),
  other: words(120),
  managing: words(2_000),
})

/** A plan: their words, what managing alone would look like, then who does what by when and whether it happened (S019). */
export const plan = page({
  path: planPath,
  draft: 'a plan',
  may: 'plan with somebody',
  audit: { opened: 'opened their plan', saved: 'wrote down their plan' },
  form,
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record || !place.levels) return missing()
    const [current, ...before] = await listPlans(tx, place.id, record.ids)
    const tasks = await listTasks(tx, place.id, record.ids)
    const open = tasks.filter(task => task.ended === null)
    const data = {
      title: 'Plan',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: planPath({ person: record.personId }),
      newTask: newTaskPath({ person: record.personId }),
      stepAway: stepAwayPath({ person: record.personId }),
      plan: current && {
        words: current.words,
        by: `${current.saidBy ? `In the words of ${current.saidBy}` : 'In their own words'}, ${dayInWords(current.onDate, today)}`,
        managing: current.managing,
        writtenBy: `${current.byName}, ${teamName(place, current.team)}`,
      },
      before: before.map(one => ({ words: one.words, on: dayInWords(one.onDate, today) })),
      together: false,
      tasks: tasks.map(task => shownTask(task, today)),
      counts: {
        done: tasks.filter(task => task.ended === 'done').length,
        of: tasks.length,
        late: open.filter(task => task.dueOn < today).length,
      },
      values: valuesShown({ words: '', whose: 'person', other: '', managing: '' }, typed),
    }
    return view('front-door/levels/plan.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, today, now, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record || !place.levels) return missing()
    if (record.diedOn) return refuse({ words: `${record.knownAs} has died` })
    if (typed.whose === 'other' && typed.other === '') return refuse({ other: 'Write whose words they are' })
    const saidBy = typed.whose === 'other' ? typed.other : null
    const planId = await insertPlan(tx, place.id, {
      ...{ personId: record.personId, words: typed.words, saidBy, managing: typed.managing, by: who, today, now },
    })
    return redirectTo(planPath({ person: record.personId }), [
      { person: record.personId, record: planId, content: typed },
    ])
  },
})
