import { z } from 'zod'
import { page } from '#place'
import { dayInWords, dayOf } from '#platform/clock'
import { maybeId, missing, oneOf, type Page, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { version } from '../change/change-form.ts'
import { shownPerson } from '../find/find.page.ts'
import { asksNothing, readFind } from '../find/find.rules.ts'
import { findLike } from '../find/find-like.ts'
import { findPeople } from '../find/find-people.ts'
import { joinedPath, joinPath, personPath, sameAsPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors } from '../person-frame.ts'
import { now, type PersonRecord } from '../person-record.ts'
import { claimBoth } from './claim-both.ts'
import { compare } from './compare.ts'
import { diedSince, listJoined } from './join.queries.ts'
import { joinRecords, separateRecords } from './join.ts'
import { whatStandsAgainst } from './who-is-now.rules.ts'

/** What of a record says who they may also be. */
const likeness = (record: PersonRecord) => ({
  name: record.knownAs,
  birthDate: record.birthDate ?? undefined,
  postcode: now(record.addresses)[0]?.postcode ?? undefined,
  digits: now(record.ways).find(way => way.kind === 'phone' || way.kind === 'mobile')?.value,
})

/** Is somebody on record twice? Those who may be the same, or somebody looked for by name. */
export const sameAs = page({
  path: sameAsPath,
  may: 'join two records',
  audit: { opened: 'looked for a second record of theirs' },
  form: z.object({ find: words(200) }),
  async get({ tx, params, place, today }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const likes = (await findLike(tx, place.id, likeness(record))).filter(like => !record.ids.includes(like.personId))
    const shown = likes.map(like => ({ ...shownPerson(like, place, today), compare: pathTo(record, like.personId) }))
    return view('people/join/same-as.njk', { ...sameAsFrame(record, today), find: '', people: shown, says: '' }, [
      { person: record.personId },
      { person: null, shown: likes.map(like => like.personId) },
    ])
  },
  async post({ tx, params, place, today, form }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const asked = readFind(form.find, today)
    const found = asksNothing(asked) ? [] : (await findPeople(tx, place.id, asked)).people
    const others = found.filter(one => !record.ids.includes(one.personId))
    const people = others.map(one => ({ ...shownPerson(one, place, today), compare: pathTo(record, one.personId) }))
    const says = people.length === 0 ? 'Nobody else on record is like this.' : ''
    return view('people/join/same-as.njk', { ...sameAsFrame(record, today), find: form.find, people, says }, [
      { person: record.personId },
      { person: null, shown: others.map(one => one.personId) },
    ])
  },
})

const pathTo = (record: PersonRecord, other: string) => joinPath({ person: record.personId, other })
const sameAsFrame = (record: PersonRecord, today: string) => ({
  title: 'On record twice?',
  ...personFrame(record, today),
  ...shownErrors({}),
  here: sameAsPath({ person: record.personId }),
})

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
      here: pathTo(record, other.personId),
      back: sameAsPath({ person: record.personId }),
      values: { keep: String(typed.keep ?? ''), reason: String(typed.reason ?? '') },
    }
    return view('people/join/join.njk', data, [{ person: record.personId }, { person: other.personId }])
  },
  async post({ tx, params, place, who, now: at, form }) {
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
    const line = { record: aliasId, reason: form.reason, content: { kept: kept.personId, follows: follows.personId } }
    return redirectTo(personPath({ person: kept.personId }), [
      { ...line, person: kept.personId },
      { ...line, person: follows.personId },
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
