import { z } from 'zod'
import { page } from '#place'
import { dayInWords } from '#platform/clock'
import { maybeId, missing, redirectTo, view } from '#platform/web'
import { getInPath, visitingPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors } from '../person-frame.ts'
import { endWayIn, listWaysIn } from './visiting.queries.ts'

/** Keys and door codes: for those about to visit, and each look is a line of its own (safety.md, Whose data). */
export const getIn = page({
  path: getInPath,
  may: 'see how to get in',
  audit: { opened: 'was shown how to get in', saved: 'ended a way to get in' },
  form: z.object({ wayIn: maybeId() }),
  async get({ tx, params, place, today, errors }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const data = {
      title: 'How to get in',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: getInPath({ person: record.personId }),
      back: visitingPath({ person: record.personId }),
      waysIn: (await listWaysIn(tx, place.id, record.ids)).map(one => ({
        id: one.wayInId,
        words: one.words,
        told: `Told by ${one.toldBy}, written down by ${one.writtenByName}, ${dayInWords(one.fromOn, today)}.`,
      })),
    }
    return view('people/visiting/get-in.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, today, form }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record || !form.wayIn) return missing()
    await endWayIn(tx, place.id, { personId: record.personId, wayInId: form.wayIn, on: today })
    return redirectTo(visitingPath({ person: record.personId }), [{ person: record.personId, record: form.wayIn }])
  },
})
