import { z } from 'zod'
import { page } from '#place'
import type { Reading } from '#platform/database'
import { missing, oneOf, redirectTo, refuse, requiredDay, requiredWords, view, words } from '#platform/web'
import { ticked } from '../change/change-form.ts'
import { findHousehold } from '../household/household.queries.ts'
import { findLeadWorker } from '../lead-worker.queries.ts'
import { householdPath, newTaskPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import type { PersonRecord } from '../person-record.ts'
import { insertTask } from './task.queries.ts'
import { doers, servicesInside, taskProblem } from './task.rules.ts'

const form = z.object({
  what: requiredWords(300, 'Write what is to be done'),
  person: words(40),
  doneBy: oneOf(doers, 'Choose who does it'),
  service: words(80),
  partner: words(120),
  agreed: ticked(),
  dueOn: requiredDay('Write the day it is due, like 3/3/2026'),
})

/** A task for somebody of a household. One for a service is a hand-over inside: record and lead worker stay (S021, S029). */
export const newTask = page({
  path: newTaskPath,
  draft: 'a task',
  may: 'give somebody a task',
  audit: { opened: 'opened a new task for them', saved: 'gave somebody a task for them' },
  form,
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const blank = { what: '', person: record.personId, doneBy: '', service: '', partner: '', agreed: '', dueOn: '' }
    const data = {
      title: 'A task',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: newTaskPath({ person: record.personId }),
      members: await forWhom(tx, place.id, record),
      services: [
        { value: '', text: 'Choose one' },
        ...servicesInside(place).map(one => ({ value: one.key, text: one.name })),
      ],
      lead: (await findLeadWorker(tx, place.id, record.ids))?.name ?? '',
      values: valuesShown(blank, typed),
    }
    return view('people/tasks/new-task.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, today, now, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const member = (await forWhom(tx, place.id, record)).find(one => one.value === typed.person)
    if (!member) return refuse({ person: 'Choose somebody of the household' })
    if (record.diedOn) return refuse({ what: `${record.knownAs} has died` })
    const services = servicesInside(place)
    const wrong = taskProblem(typed, services, today)
    if (Object.keys(wrong).length > 0) return refuse(wrong)
    const service = typed.doneBy === 'a service' ? services.find(one => one.key === typed.service) : undefined
    const taskId = await insertTask(tx, place.id, {
      ...{ personId: member.value, what: typed.what, doneBy: typed.doneBy, service: service?.key ?? null },
      who: service?.name ?? (typed.doneBy === 'a partner' ? typed.partner : member.text),
      ...{ dueOn: typed.dueOn, team: service?.team ?? who.team, by: who, today, now },
    })
    return redirectTo(householdPath({ person: record.personId }), [
      { person: member.value, record: taskId, content: typed },
    ])
  },
})

/** The person, and those of their household of whom it may be said that they live there. */
async function forWhom(tx: Reading, placeId: number, record: PersonRecord) {
  const home = await findHousehold(tx, placeId, record.ids)
  const others = home?.members.filter(one => !record.ids.includes(one.personId)) ?? []
  return [
    { value: record.personId, text: record.knownAs },
    ...others.map(one => ({ value: one.personId, text: one.knownAs })),
  ]
}
