import { z } from 'zod'
import { page } from '#place'
import { isId, newId } from '#platform/database'
import { oneOf, redirectTo, requiredWords, view, words } from '#platform/web'
import { concernHasCome, saveConcern } from '../concern.queries.ts'
import { tellUsPath, toldPath, worryPath } from '../paths.ts'
import { decideBy } from '../safeguarding/safeguarding.rules.ts'
import { idFrom, referenceFor } from './tell-us.rules.ts'

const yesNo = ['yes', 'no', 'not known'] as const
const mark = z.preprocess(v => (typeof v === 'string' && isId(v) ? v : newId()), z.string())
const form = z.object({
  mark,
  dangerNow: oneOf(yesNo, 'Tell us if anyone is in danger now'),
  adultOrChild: oneOf(['adult', 'child', 'not known'], 'Tell us if it is about an adult or a child'),
  aboutName: words(120),
  whatHappened: requiredWords(8_000, 'Tell us what happened, or what worries you'),
  reachSafely: words(500),
  wants: words(2_000),
})

/** A worry that somebody is being hurt, from anybody: written only, with a receipt (safety.md, Safeguarding). */
export const worry = page({
  path: worryPath,
  may: 'anyone',
  audit: { saved: 'kept a safeguarding worry from the public' },
  form,
  async get({ typed, errors }) {
    const fields = { dangerNow: '', adultOrChild: '', aboutName: '', whatHappened: '', reachSafely: '', wants: '' }
    const values = { mark: newId(), ...fields, ...typed }
    const paths = { here: worryPath({}), tellUs: tellUsPath({}) }
    return view(
      'front-door/tell-us/worry.njk',
      { title: 'Tell us if someone is being hurt', values, paths, errors },
      [],
    )
  },
  async post({ tx, place, form: told, now }) {
    const receipt = `${toldPath({})}?about=worry&reference=${referenceFor(told.mark)}`
    const concernId = idFrom(told.mark)
    if (await concernHasCome(tx, place.id, concernId)) return redirectTo(receipt, [])
    const concern = {
      ...{ concern_id: concernId, person_id: null, contact_id: null, document_id: null, about_name: told.aboutName },
      ...{ adult_or_child: told.adultOrChild, danger_now: told.dangerNow, what_happened: told.whatHappened },
      ...{ reach_safely: told.reachSafely, wants: told.wants, knows: 'not known' as const },
      ...{ raised_by: null, raised_by_name: 'Somebody, online', team: place.safeguarding.team, raised_at: now },
      decide_by: decideBy(now, place.safeguarding.decideWithinHours, told.dangerNow),
    }
    await saveConcern(tx, place.id, concern)
    return redirectTo(receipt, [{ record: concern.concern_id, content: told, visibility: 'quiet' }])
  },
})
