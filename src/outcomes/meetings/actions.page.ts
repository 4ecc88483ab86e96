import { z } from 'zod'
import { page } from '#place'
import { dayInWords } from '#platform/clock'
import { isId, newId } from '#platform/database'
import {
  missing,
  nobody,
  oneOf,
  redirectTo,
  refuse,
  requiredDay,
  requiredWords,
  tooLate,
  view,
  words,
} from '#platform/web'
import { actionPath, agreePath, meetingPath } from '../paths.ts'
import { endAction, findAction, saveAction } from './agreed.queries.ts'
import { openPack } from './meeting.page.ts'
import { titleOf } from './pack-shown.rules.ts'

const agreeForm = z.object({
  what: requiredWords(300, 'Say what will be done'),
  owner: requiredWords(120, 'Say who does it'),
  dueOn: requiredDay('Write the day it is to be done by like 3/3/2026'),
  measure: words(100),
})

/** Something agreed at a meeting: what, who, by when. */
export const agreePage = page({
  path: agreePath,
  may: 'hold a performance meeting',
  audit: nobody('it is about the work, and about nobody'),
  form: agreeForm,
  async get({ tx, place, params, query, today, typed, errors }) {
    const pack = await openPack(tx, place.id, params.meeting)
    if (!pack) return missing()
    return view('outcomes/meetings/agree.njk', {
      title: 'Agree on something',
      ...{ meeting: titleOf(pack.meeting, today), errors },
      figures: [{ value: '', text: 'No one figure' }, ...pack.figures.map(f => ({ value: f.measure, text: f.title }))],
      written: { what: '', owner: '', dueOn: '', measure: query.measure ?? '', ...typed },
      ...{ here: agreePath(params), back: meetingPath(params) },
    })
  },
  async post({ tx, place, who, params, today, now, form: typed }) {
    const pack = await openPack(tx, place.id, params.meeting)
    if (!pack) return missing()
    if (typed.dueOn < today) return refuse({ dueOn: 'Choose a day that is still to come' })
    if (typed.measure && !pack.figures.some(f => f.measure === typed.measure))
      return refuse({ measure: 'Choose a figure of this pack' })
    await saveAction(tx, place.id, {
      ...{ actionId: newId(), meetingId: params.meeting, measure: typed.measure || null, what: typed.what },
      ...{ owner: typed.owner, dueOn: typed.dueOn, byName: who.name, agreedAt: now },
    })
    return redirectTo(meetingPath(params))
  },
})

const endForm = z.object({
  ended: oneOf(['done', 'not done'], 'Say whether it was done'),
  cameOf: requiredWords(1_000, 'Say what came of it'),
})

/** What came of something agreed. Until it is said, every meeting opens with it. */
export const actionPage = page({
  path: actionPath,
  draft: 'what came of an action',
  may: 'hold a performance meeting',
  audit: nobody('it is about the work, and about nobody'),
  form: endForm,
  async get({ tx, place, params, today, typed, errors }) {
    const action = isId(params.action) ? await findAction(tx, place.id, params.action) : undefined
    if (!action) return missing()
    return view('outcomes/meetings/action.njk', {
      title: action.what,
      ...{ action: { ...action, endedByName: action.endedByName ?? '' }, due: dayInWords(action.dueOn, today), errors },
      written: { ended: '', cameOf: '', ...typed },
      ...{
        here: actionPath(params),
        back: meetingPath({ meeting: action.meetingId }),
        of: 'The meeting that agreed it',
      },
    })
  },
  async post({ tx, place, who, params, now, form: typed }) {
    const action = isId(params.action) ? await findAction(tx, place.id, params.action) : undefined
    if (!action) return missing()
    const ended = await endAction(tx, place.id, { actionId: params.action, ...typed, byName: who.name, now })
    return ended
      ? redirectTo(meetingPath({ meeting: action.meetingId }))
      : tooLate('Somebody said before what came of it')
  },
})
