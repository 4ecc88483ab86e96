import { z } from 'zod'
import { documentFile, findDocument, personPath } from '#people'
import { page, teamName } from '#place'
import { dayOf, fullDayInWords, timeOf } from '#platform/clock'
import { missing, oneOf, redirectTo, refuse, tooLate, view, words } from '#platform/web'
import { type Concern, type Decision, decideConcern, findConcern, listConcerns } from '../concern.queries.ts'
import { concernPath, concernSourcePath, concernsPath } from '../paths.ts'
import { decisionProblem, dutyToEnquire, timeLeft } from './safeguarding.rules.ts'

const DAY = 86_400_000

/** Every line of this page is quiet: nobody whom it is about learns from a list that it was opened. */
const quiet = (c: Concern) => ({ person: c.person_id, record: c.concern_id, visibility: 'quiet' as const })

export const concerns = page({
  path: concernsPath,
  may: 'decide on a safeguarding concern',
  audit: { opened: 'looked through the safeguarding concerns' },
  async get({ tx, place, now, today }) {
    const rows = await listConcerns(tx, place.id, new Date(now.getTime() - 30 * DAY))
    const shown = rows.map(c => ({
      ...inWords(c, now, today),
      team: teamName(place, c.team),
      href: concernPath({ concern: c.concern_id }),
    }))
    return view(
      'front-door/safeguarding/concerns.njk',
      {
        title: 'Safeguarding concerns',
        waiting: shown.filter(c => !c.decision),
        decided: shown.filter(c => c.decision),
      },
      rows.map(quiet),
    )
  },
})

const yesNo = ['yes', 'no', 'not known'] as const

export const concern = page({
  path: concernPath,
  may: 'decide on a safeguarding concern',
  audit: { opened: 'opened a safeguarding concern', saved: 'decided on a safeguarding concern' },
  form: z.object({
    hasNeeds: oneOf(yesNo, 'Answer the first part'),
    atRisk: oneOf(yesNo, 'Answer the second part'),
    cannotProtect: oneOf(yesNo, 'Answer the third part'),
    advocate: oneOf(['not needed', 'offered', 'arranged'], 'Say whether an advocate is needed'),
    decision: oneOf(['enquiry', 'no enquiry', 'passed to children’s services'], 'Choose what happens now'),
    reasons: words(8_000),
  }),
  async get({ tx, params, place, now, today, typed, errors }) {
    const c = await findConcern(tx, place.id, params.concern)
    if (!c) return missing()
    const value = { hasNeeds: '', atRisk: '', cannotProtect: '', advocate: '', decision: '', reasons: '', ...typed }
    const person = c.person_id ? personPath({ person: c.person_id }) : ''
    return view(
      'front-door/safeguarding/concern.njk',
      { title: 'Safeguarding concern', c: inWords(c, now, today), value, errors, person, source: sourceWords(c) },
      [quiet(c)],
    )
  },
  async post({ tx, params, place, form, who, now }) {
    const c = await findConcern(tx, place.id, params.concern)
    if (!c) return missing()
    const problem = decisionProblem(form, form.decision, form.reasons)
    if (problem) return refuse({ [form.reasons ? 'decision' : 'reasons']: problem })
    if (!(await decideConcern(tx, place.id, params.concern, { ...form, by: who.accountId, byName: who.name, at: now })))
      return tooLate('Somebody decided this while you had it open, and their decision stands')
    return redirectTo(concernPath(params), [{ ...quiet(c), content: form }])
  },
})

const sourceWords = (c: Concern) => (c.document_id ? concernSourcePath({ concern: c.concern_id }) : '')

/** What came in and was raised with it, as it came. */
export const concernSource = page({
  path: concernSourcePath,
  may: 'decide on a safeguarding concern',
  audit: { opened: 'opened what a safeguarding concern was raised with' },
  async get({ tx, params, place }) {
    const c = await findConcern(tx, place.id, params.concern)
    const document = c?.document_id ? await findDocument(tx, place.id, c.document_id) : undefined
    return document ? documentFile(tx, place.id, document, 'quiet') : missing()
  },
})

function inWords(c: Concern & Decision, now: Date, today: string) {
  const parts = { hasNeeds: c.has_needs, atRisk: c.at_risk, cannotProtect: c.cannot_protect } as Parameters<
    typeof dutyToEnquire
  >[0]
  return {
    name: c.about_name || 'Nobody named',
    kind: c.adult_or_child,
    danger: c.danger_now,
    what: c.what_happened,
    reach: c.reach_safely,
    wants: c.wants,
    knows: c.knows,
    raised: `${fullDayInWords(dayOf(c.raised_at), today)}, ${timeOf(c.raised_at)}, by ${c.raised_by_name}`,
    left: timeLeft(c.decide_by, now),
    decision: c.decision ?? '',
    reasons: c.reasons ?? '',
    advocate: c.advocate ?? '',
    test: c.decision ? dutyToEnquire(parts).because : '',
    decided: c.decided_at ? `${fullDayInWords(dayOf(c.decided_at), today)}, by ${c.decided_by_name}` : '',
  }
}
