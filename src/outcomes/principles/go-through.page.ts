import { z } from 'zod'
import { page } from '#place'
import { dayInWords } from '#platform/clock'
import { isId, newId } from '#platform/database'
import { missing, nobody, oneOf, redirectTo, refuse, requiredDay, requiredWords, tooLate, view } from '#platform/web'
import {
  addToPrinciplePath,
  principleActionPath,
  principlePath,
  reviewPrinciplePath,
} from '../programme/programme-paths.ts'
import {
  endPrincipleAction,
  findPrincipleAction,
  savePrincipleAction,
  savePrincipleReview,
} from './principle.queries.ts'
import { findPrinciple } from './principles-stand.ts'

const aboutNobody = nobody('it is about how the place works, and about nobody')

/** A principle gone through on a day: how it stands, in words, and what was learned. Signed; nothing before it goes. */
export const reviewPrinciplePage = page({
  path: reviewPrinciplePath,
  may: 'keep the programme',
  audit: aboutNobody,
  draft: 'going through a principle',
  form: z.object({
    onDate: requiredDay('Write the day you went through it like 3/3/2026'),
    stands: requiredWords(300, 'Say in words how it stands'),
    learned: requiredWords(1_000, 'Say what was learned'),
  }),
  async get({ tx, place, params, today, typed, errors }) {
    const found = await findPrinciple(tx, place, params.principle)
    if (!found) return missing()
    return view('outcomes/principles/review-principle.njk', {
      title: `Go through ${found.title}`,
      ...{ name: found.title, means: found.means, last: found.reviews[0]?.stands ?? '', errors },
      written: { onDate: today, stands: '', learned: '', ...typed },
      paths: { here: reviewPrinciplePath(params), back: principlePath(params) },
    })
  },
  async post({ tx, place, who, params, today, now, form }) {
    const found = await findPrinciple(tx, place, params.principle)
    if (!found) return missing()
    if (form.onDate > today) return refuse({ onDate: 'That day is still to come' })
    await savePrincipleReview(tx, place.id, {
      ...{ reviewId: newId(), principle: found.key, ...form, byName: who.name, now },
    })
    return redirectTo(principlePath(params))
  },
})

/** Something to be done for a principle: what, who, by when. */
export const addToPrinciplePage = page({
  path: addToPrinciplePath,
  may: 'keep the programme',
  audit: aboutNobody,
  form: z.object({
    what: requiredWords(300, 'Say what will be done'),
    owner: requiredWords(120, 'Say who does it'),
    dueOn: requiredDay('Write the day it is to be done by like 3/3/2026'),
  }),
  async get({ tx, place, params, typed, errors }) {
    const found = await findPrinciple(tx, place, params.principle)
    if (!found) return missing()
    return view('outcomes/principles/add-action.njk', {
      title: 'Set out something to do',
      ...{ name: found.title, errors },
      written: { what: '', owner: '', dueOn: '', ...typed },
      paths: { here: addToPrinciplePath(params), back: principlePath(params) },
    })
  },
  async post({ tx, place, who, params, today, now, form }) {
    const found = await findPrinciple(tx, place, params.principle)
    if (!found) return missing()
    if (form.dueOn < today) return refuse({ dueOn: 'Choose a day that is still to come' })
    await savePrincipleAction(tx, place.id, {
      ...{ actionId: newId(), principle: found.key, ...form, byName: who.name, now },
    })
    return redirectTo(principlePath(params))
  },
})

/** What came of something that was set out. It is said once. */
export const principleActionPage = page({
  path: principleActionPath,
  may: 'keep the programme',
  audit: aboutNobody,
  draft: 'what came of an action',
  form: z.object({
    ended: oneOf(['done', 'not done'], 'Say whether it was done'),
    cameOf: requiredWords(1_000, 'Say what came of it'),
  }),
  async get({ tx, place, params, today, typed, errors }) {
    const action = isId(params.action) ? await findPrincipleAction(tx, place.id, params.action) : undefined
    if (!action) return missing()
    return view('outcomes/meetings/action.njk', {
      title: action.what,
      ...{ action: { ...action, endedByName: action.endedByName ?? '' }, due: dayInWords(action.dueOn, today), errors },
      written: { ended: '', cameOf: '', ...typed },
      ...{
        here: principleActionPath(params),
        back: principlePath({ principle: action.principle }),
        of: 'The principle',
      },
    })
  },
  async post({ tx, place, who, params, now, form }) {
    const action = isId(params.action) ? await findPrincipleAction(tx, place.id, params.action) : undefined
    if (!action) return missing()
    const end = { actionId: params.action, ...form, byName: who.name, now }
    return (await endPrincipleAction(tx, place.id, end))
      ? redirectTo(principlePath({ principle: action.principle }))
      : tooLate('Somebody said before what came of it')
  },
})
