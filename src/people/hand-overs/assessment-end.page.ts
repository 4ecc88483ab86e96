import { z } from 'zod'
import { mayDo, page } from '#place'
import { dayInWords, dayOf } from '#platform/clock'
import { maybeOneOf, missing, oneOf, redirectTo, refuse, requiredDay, view, words } from '#platform/web'
import { decisionsPath } from '../decisions/decision-paths.ts'
import { findAssessmentEnd, saveAssessmentEnd } from './assessment-end.queries.ts'
import {
  comesNext,
  endInWords,
  endingInWords,
  endings,
  endProblem,
  mayEnd,
  nextInWords,
} from './assessment-end.rules.ts'
import { assessmentEndPath, handOverPath } from './hand-over-paths.ts'
import { findPass } from './passed.queries.ts'
import { aboutPass, shownPass } from './show-pass.ts'

/** The team that began an assessment says how it ended. The assessment itself is not written here. */
export const assessmentEnd = page({
  path: assessmentEndPath,
  draft: 'how an assessment ended',
  may: 'say how an assessment ended',
  audit: { opened: 'read how their assessment ended', saved: 'said how their assessment ended' },
  form: z.object({
    how: oneOf(endings, 'Say how it ended'),
    eligible: maybeOneOf(['yes', 'no']),
    reason: words(1_000),
    ledTo: maybeOneOf(comesNext),
    on: requiredDay('Write the day like 3/3/2026'),
  }),
  async get({ tx, place, who, params, today, typed, errors }) {
    const pass = await findPass(tx, place.id, params.handOver, who.team)
    if (!pass || !mayEnd(who.team, pass)) return missing()
    const ended = await findAssessmentEnd(tx, place.id, pass.id)
    const data = {
      title: 'How did the assessment end?',
      pass: shownPass(pass, place, today),
      began: dayInWords(dayOf(pass.answeredAt!), today),
      ended: ended && { what: endInWords(ended), on: dayInWords(ended.on, today), by: ended.byName, why: ended.reason },
      endings: endings.map(value => ({ value, text: endingInWords[value] })),
      eligibles: [
        { value: 'yes', text: 'Yes, some are' },
        { value: 'no', text: 'No, none are' },
      ],
      nexts: comesNext.map(value => ({ value, text: nextInWords[value] })),
      paths: {
        ...{ back: handOverPath(params), here: assessmentEndPath(params) },
        decide:
          ended && pass.personId && mayDo(who.role, 'write down a decision')
            ? `${decisionsPath({ person: pass.personId })}?of=${pass.id}`
            : '',
      },
      written: {
        how: '',
        eligible: '',
        reason: '',
        ledTo: '',
        on: today.split('-').map(Number).reverse().join('/'),
        ...typed,
      },
      errors,
    }
    return view('people/hand-overs/assessment-end.njk', data, [aboutPass(pass)])
  },
  async post({ tx, place, who, params, form, today, now }) {
    const pass = await findPass(tx, place.id, params.handOver, who.team)
    if (!pass || !mayEnd(who.team, pass)) return missing()
    const problem = endProblem(form, { began: dayOf(pass.answeredAt!), today })
    if (problem) return refuse(problem)
    const by = { accountId: who.accountId, name: who.name }
    const kept = await saveAssessmentEnd(tx, place.id, { ...form, id: pass.id, team: who.team, by, now })
    if (!kept) return refuse({ how: 'Somebody of your team said so before: this page now shows what they said' })
    return redirectTo(handOverPath(params), [{ ...aboutPass(pass), content: form }])
  },
})
