import { z } from 'zod'
import { page } from '#place'
import { dayInWords, dayOf } from '#platform/clock'
import { maybeId, missing, oneOf, type Page, redirectTo, refuse, requiredWords, view } from '#platform/web'
import { version } from '../change/change-form.ts'
import { oneOfTwo } from '../own-account/end-own-accounts.ts'
import { joinedPath, joinPath, personPath, sameAsPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors } from '../person-frame.ts'
import { claimBoth } from './claim-both.ts'
import { compare } from './compare.ts'
import { diedSince, listJoined } from './join.queries.ts'
import { joinRecords, separateRecords } from './join.ts'
import { sameAs } from './same-as.page.ts'
import { whatStandsAgainst } from './who-is-now.rules.ts'

/** Two records side by side, and whether they are one person's. */
export const join = page({
  path: joinPath,
  may: 'join two records',
  audit: { opened: 'compared two records', saved: 'read two records as one' },
  form: z.object({
    version: version(),
    otherVersion: version(),
    keep: oneOf(['this', 'other'], 'Choose whose name is kept'),
    reason: requiredWords(300, 'Write how you know that they are one person'),
  }),
  async get({ tx, params, place, today, errors, typed }) {
    const [record, other] = [
      await readRecord(tx, place.id, params.person),
      await readRecord(tx, place.id, params.other),
    ]
    if (!record || !other) return missing()
    const data = {
      title: 'One person, or two?',
      ...personFrame(record, today),
      ...shownErrors(errors),
      other: { name: other.knownAs, href: personPath({ person: other.personId }), version: other.version },
      rows: compare(record, other, place, today),
      against: whatStandsAgainst(record, other),
      here: joinPath({ person: record.personId, other: other.personId }),
      back: sameAsPath({ person: record.personId }),
      values: { keep: String(typed.keep ?? ''), reason: String(typed.reason ?? '') },
    }
    return view('people/join/join.njk', data, [{ person: record.personId }, { person: other.personId }])
  },
  async post({ tx, params, place, who, today, now: at, form }) {
    const [record, other] = [
      await readRecord(tx, place.id, params.person),
      await readRecord(tx, place.id, params.other),
    ]
    if (!record || !other) return missing()
    const against = whatStandsAgainst(record, other)
    if (against) return refuse({ keep: against })
    const clash = await claimBoth(tx, place.id, { record, other, form, byName: who.name, at })
    if (clash) return refuse({ version: clash })
    const [kept, follows] = form.keep === 'this' ? [record, other] : [other, record]
    const by = { accountId: who.accountId, name: who.name }
    const aliasId = await joinRecords(tx, place.id, {
      personId: follows.personId,
      intoId: kept.personId,
      reason: form.reason,
      by,
      now: at,
    })
    const ended = await oneOfTwo(tx, place.id, { kept, follows, byName: who.name, today, now: at })
    const line = { record: aliasId, reason: form.reason, content: { kept: kept.personId, follows: follows.personId } }
    return redirectTo(personPath({ person: kept.personId }), [
      { ...line, person: kept.personId },
      { ...line, person: follows.personId },
      ...ended,
    ])
  },
})

/** Which records are read as this one, and taking them apart again. */
export const joined = page({
  path: joinedPath,
  may: 'join two records',
  audit: { opened: 'looked at which records are read as one', saved: 'took two records apart again' },
  form: z.object({ alias: maybeId(), reason: requiredWords(300, 'Write what was wrong') }),
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const all = await listJoined(tx, place.id, record.ids)
    const data = {
      title: 'Read as one record',
      ...personFrame(record, today),
      ...shownErrors(errors),
      all: all.map(one => ({
        id: one.aliasId,
        name: one.knownAs,
        reason: one.reason,
        by: one.madeByName,
        on: dayInWords(dayOf(one.madeAt), today),
        typed: typed.alias === one.aliasId ? String(typed.reason ?? '') : '',
        wrong: typed.alias === one.aliasId ? (errors.reason ?? '') : '',
      })),
      here: joinedPath({ person: record.personId }),
    }
    return view('people/join/joined.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, now: at, form }) {
    const record = await readRecord(tx, place.id, params.person)
    const one = record && (await listJoined(tx, place.id, record.ids)).find(alias => alias.aliasId === form.alias)
    if (!record || !one) return missing()
    // Whose death it was cannot be known from here.
    if (await diedSince(tx, place.id, record.ids, one.madeAt))
      return refuse({ reason: 'A death was written down since. Undo that first, or ask the records team' })
    await separateRecords(tx, place.id, { aliasId: one.aliasId, reason: form.reason, byName: who.name, now: at })
    const line = { record: one.aliasId, reason: form.reason, content: { undone: form.reason } }
    return redirectTo(personPath({ person: record.personId }), [
      { ...line, person: record.personId },
      { ...line, person: one.personId },
    ])
  },
})

export const joinPages: Page[] = [sameAs, join, joined]
