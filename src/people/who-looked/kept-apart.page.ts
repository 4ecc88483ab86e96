import { z } from 'zod'
import { page } from '#place'
import { dayInWords, dayOf, timeOf } from '#platform/clock'
import { maybeDay, maybeId, missing, redirectTo, refuse, view, words } from '#platform/web'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors } from '../person-frame.ts'
import { keptApartLooksPath, unusualLooksPath } from '../rights/rights-paths.ts'
import { whoWords } from './looks.rules.ts'
import { endRelease, listKeptLooks, releaseLook } from './release.queries.ts'

/** Looks that are not on the person's own list; one is put there by a named decision, with a day to look at it again. */
export const keptApartLooks = page({
  path: keptApartLooksPath,
  may: 'review who looked',
  audit: { opened: 'read looks that are kept apart', saved: 'decided about a look that is kept apart' },
  form: z.object({ entry: maybeId(), reason: words(500), reviewOn: maybeDay(), decision: words(20) }),
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const data = {
      title: 'Looks kept apart',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: keptApartLooksPath({ person: record.personId }),
      values: { entry: '', reason: '', reviewOn: '', ...typed },
      unusual: unusualLooksPath({}),
      looks: (await listKeptLooks(tx, place.id, record.ids)).map(one => ({
        ...{ entry: one.entryId, act: one.act, released: one.releasedBy ?? '', reason: one.reason ?? '' },
        who: whoWords({ ...one, amongResults: false }),
        when: `${dayInWords(dayOf(one.at), today)}, ${timeOf(one.at)}`,
        review: one.reviewOn ? dayInWords(one.reviewOn, today) : '',
        over: one.reviewOn !== null && one.reviewOn <= today,
      })),
    }
    return view('people/who-looked/kept-apart.njk', data, [{ person: record.personId, visibility: 'quiet' }])
  },
  async post({ tx, params, place, who, today, now, form }) {
    const record = await readRecord(tx, place.id, params.person)
    const look = record && (await listKeptLooks(tx, place.id, record.ids)).find(one => one.entryId === form.entry)
    if (!record || !look) return missing()
    const { personId } = record
    if (form.decision === 'keep apart') await endRelease(tx, place.id, look.entryId, now)
    else {
      if (!form.reason) return refuse({ reason: 'Write why it is safe to show' })
      if (!form.reviewOn || form.reviewOn <= today)
        return refuse({ reason: 'Write the day ahead on which somebody looks at this decision again' })
      const by = { by: who.accountId, byName: who.name, at: now }
      const { reason, reviewOn } = form
      await releaseLook(tx, place.id, { entryId: look.entryId, personId, reason, reviewOn, ...by })
    }
    return redirectTo(keptApartLooksPath({ person: personId }), [
      { person: personId, record: look.entryId, content: form, visibility: 'quiet' },
    ])
  },
})
