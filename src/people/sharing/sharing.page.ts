import { z } from 'zod'
import {
  agreedNow,
  agreements,
  bases,
  conditions,
  mayDo,
  organisationName,
  type Place,
  page,
  restsOnAgreement,
  type SharedPart,
  type Sharing,
  sharedParts,
  wrongWithSharing,
} from '#place'
import { type DateString, dayInWords, dayOf } from '#platform/clock'
import { anyOf, missing, oneOf, redirectTo, refuse, requiredDay, requiredWords, view, words } from '#platform/web'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import { rightsPath } from '../rights/rights-paths.ts'
import { partsInWords, saying, sayOfSharing } from './say-of-sharing.ts'
import { findSharing, insertSharing, listSharings, type SharingRow } from './sharing.queries.ts'
import { oneSharingPath, sharingPath } from './sharing-paths.ts'

const partKeys = sharedParts.map(part => part.key) as [SharedPart, ...SharedPart[]]
const options = (all: readonly string[]) =>
  all.map(value => ({ value, text: value.charAt(0).toUpperCase() + value.slice(1) }))

/** Going on, still to come, or why it is over. */
export function stateOf(place: Place, one: SharingRow, today: DateString): string {
  if (one.endedAt) return `ended ${dayInWords(dayOf(one.endedAt), today)}: ${one.endedWhy}`
  if (one.untilOn < today) return `over since ${dayInWords(one.untilOn, today)}`
  if (!agreedNow(place, one.organisation, today)) return 'stopped: no agreement stands with them'
  return one.fromOn > today ? `from ${dayInWords(one.fromOn, today)}` : `until ${dayInWords(one.untilOn, today)}`
}

const shown = (place: Place, one: SharingRow, today: DateString) => ({
  who: organisationName(place, one.organisation),
  what: partsInWords(one.parts),
  state: stateOf(place, one, today),
  going: !one.endedAt && one.untilOn >= today,
  law: `${one.basis}; ${one.condition}`,
  said: `${one.agreed}, says ${one.agreedSays}: ${one.agreedHow}`,
  ...{ why: one.why, by: one.madeByName, onAgreement: restsOnAgreement(one as unknown as Sharing) },
  href: oneSharingPath({ person: one.personId, sharing: one.sharingId }),
})

const shareForm = z.object({
  organisation: requiredWords(60, 'Choose whom it is shared with'),
  parts: anyOf(partKeys),
  why: requiredWords(500, 'Write what they need it for'),
  basis: oneOf(bases, 'Choose the law it rests on'),
  condition: oneOf(conditions, 'Choose the condition'),
  agreed: oneOf(agreements, 'Say what they said'),
  agreedSays: words(120),
  agreedHow: words(500),
  untilOn: requiredDay('Write the last day, like 3/6/2026'),
})

/** Parts of a record for another organisation, until a day (safety.md, Whose data). */
export const shareRecord = page({
  path: sharingPath,
  may: 'see who a record is shared with',
  audit: { opened: 'saw whom it is shared with', saved: 'shared parts of the record' },
  form: shareForm,
  draft: { what: 'what is shared of a record' },
  async get({ tx, params, place, who, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const all = (await listSharings(tx, place.id, record.ids)).map(one => shown(place, one, today))
    const blank = {
      organisation: '',
      parts: [],
      why: '',
      basis: '',
      condition: '',
      agreed: '',
      agreedSays: '',
      agreedHow: '',
      untilOn: '',
    }
    const data = {
      title: 'Shared with',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: sharingPath({ person: record.personId }),
      values: valuesShown(blank, typed),
      going: all.filter(one => one.going),
      over: all.filter(one => !one.going),
      organisations: place.organisations
        .filter(one => agreedNow(place, one.key, today))
        .map(one => ({
          value: one.key,
          text: `${one.name} (${one.kind}; ${one.agreement.name} until ${dayInWords(one.agreement.until, today)})`,
        })),
      parts: sharedParts.map(part => ({ value: part.key, text: part.label, hint: part.hint })),
      ...{ bases: options(bases), conditions: options(conditions), agreements: options(agreements) },
      mayShare: mayDo(who.role, 'share a record') && !record.diedOn,
    }
    return view('people/sharing/sharing.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, today, now, form }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record || !mayDo(who.role, 'share a record')) return missing()
    if (record.diedOn) return refuse({ organisation: `${record.knownAs} has died: nothing new is shared` })
    if (!agreedNow(place, form.organisation, today))
      return refuse({
        organisation: `No agreement stands with ${organisationName(place, form.organisation)} today: nothing may be shared with it`,
      })
    if (form.parts.length === 0) return refuse({ parts: 'Choose which parts' })
    if (form.untilOn < today) return refuse({ untilOn: 'That day is over already' })
    if (!agreedNow(place, form.organisation, form.untilOn))
      return refuse({ untilOn: 'What was agreed with them ends before that day' })
    const wrong = wrongWithSharing(form)
    if (Object.keys(wrong).length > 0) return refuse(wrong)
    const { personId } = record
    const id = await insertSharing(tx, place.id, { ...form, personId, fromOn: today, madeByName: who.name, at: now })
    return redirectTo(sharingPath({ person: personId }), [{ person: personId, record: id, content: form }])
  },
})

/**
 * What they agreed to stops when they say so (article 7(3)). Where it rests on law they may object, which is written down
 * and gets an answer (article 21); it goes on until then unless somebody ends it.
 */
export const endOneSharing = page({
  path: oneSharingPath,
  may: 'share a record',
  audit: { opened: 'saw whom it is shared with', saved: 'ended a sharing, or wrote down an objection to it' },
  form: z.object({
    saying: oneOf(saying, 'Choose what is said'),
    words: requiredWords(1_000, 'Write it down as it was said'),
    saidBy: words(120),
  }),
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    const one = record && (await findSharing(tx, place.id, record.ids, params.sharing))
    if (!record || !one) return missing()
    const data = {
      title: `Shared with ${organisationName(place, one.organisation)}`,
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: oneSharingPath({ person: record.personId, sharing: one.sharingId }),
      one: shown(place, one, today),
      options: options(restsOnAgreement(one as unknown as Sharing) ? [saying[0], saying[2]] : [saying[1], saying[2]]),
      values: valuesShown({ saying: '', words: '', saidBy: '' }, typed),
    }
    return view('people/sharing/end-sharing.njk', data, [{ person: record.personId, record: one.sharingId }])
  },
  async post({ tx, params, place, who, today, now, form }) {
    const record = await readRecord(tx, place.id, params.person)
    const one = record && (await findSharing(tx, place.id, record.ids, params.sharing))
    if (!record || !one) return missing()
    const { personId } = record
    const about = [{ person: personId, record: one.sharingId, content: form }]
    const done = await sayOfSharing(tx, place, { ...one, personId }, { ...form, byName: who.name, today, now })
    if (done === 'ended meanwhile') return refuse({ saying: 'It was ended meanwhile' })
    return redirectTo(
      done === 'written down' ? rightsPath({ person: personId }) : sharingPath({ person: personId }),
      about,
    )
  },
})
