import { z } from 'zod'
import {
  findLeadWorker,
  insertHoldPassed,
  insertLevelMove,
  listLevelMoves,
  listTasks,
  personFrame,
  personPath,
  readRecord,
  shownErrors,
  shownTask,
  standingOf,
  valuesShown,
} from '#people'
import { page } from '#place'
import { missing, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { stepAwayPath } from '../paths.ts'
import { listPlans } from './plan.queries.ts'
import { holdsOnSteppingAway, stepHoldWords } from './step-away.rules.ts'

const form = z.object({
  ownView: words(4_000),
  reason: requiredWords(1_000, 'Say what changed'),
  wayBack: requiredWords(500, 'Write how they come back'),
  holdReason: words(500),
})

/** Stepping away from somebody who manages: their own view first, and a door that stays open (S019, S020). */
export const stepAway = page({
  path: stepAwayPath,
  draft: 'stepping away',
  may: 'step away from somebody',
  audit: { opened: 'opened stepping away', saved: 'stepped away from them' },
  form,
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record || !place.levels) return missing()
    const [latest] = await listLevelMoves(tx, place.id, record.ids)
    const [plan] = await listPlans(tx, place.id, record.ids)
    const lead = await findLeadWorker(tx, place.id, record.ids)
    const open = (await listTasks(tx, place.id, record.ids)).filter(task => task.ended === null)
    const wayBack = `${lead ? `Ask for ${lead.name}: ` : ''}${place.talkTo}`
    const data = {
      title: 'Managing without us',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: stepAwayPath({ person: record.personId }),
      atLevel: standingOf(latest).at === 'level',
      managing: plan?.managing ?? '',
      open: open.map(task => shownTask(task, today)),
      asksWhy: Boolean(errors.holdReason || typed.holdReason),
      values: valuesShown({ ownView: '', reason: '', wayBack, holdReason: '' }, typed),
    }
    return view('front-door/levels/step-away.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, today, now, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record || !place.levels) return missing()
    const [latest] = await listLevelMoves(tx, place.id, record.ids)
    if (standingOf(latest).at !== 'level') return refuse({ reason: 'They are at no level to step away from' })
    const open = (await listTasks(tx, place.id, record.ids)).filter(task => task.ended === null).length
    const holds = holdsOnSteppingAway({ open, ownView: typed.ownView })
    const asks = stepHoldWords(holds)
    if (asks && typed.holdReason === '') return refuse({ holdReason: asks })
    const done = { personId: record.personId, by: who, today, now }
    const moveId = await insertLevelMove(tx, place.id, {
      ...{ ...done, level: null, reason: typed.reason, ownView: typed.ownView, wayBack: typed.wayBack },
    })
    for (const { kind } of holds)
      await insertHoldPassed(tx, place.id, { ...done, kind, recordId: moveId, reason: typed.holdReason })
    return redirectTo(personPath({ person: record.personId }), [
      { person: record.personId, record: moveId, content: typed },
    ])
  },
})
