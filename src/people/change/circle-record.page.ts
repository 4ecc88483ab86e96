import { z } from 'zod'
import { type Place, page } from '#place'
import type { Reading, Writing } from '#platform/database'
import { maybeId, missing, redirectTo, refuse, type SignedIn, view, words } from '#platform/web'
import { addPerson } from '../add-person.ts'
import { addToCircle, linkCircle } from '../circle.queries.ts'
import { shownPerson } from '../find/find.page.ts'
import { factWords, findLike } from '../find/find-like.ts'
import { circlePath, circleRecordPath, personPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors } from '../person-frame.ts'
import type { CircleMember, PersonRecord } from '../person-record.ts'
import { otherWayRound } from '../person-words.rules.ts'
import { digitsOf } from '../reach.rules.ts'
import { memberOf } from './circle-member.page.ts'

/** Carers are people: somebody in the circle gets a record of their own, and each record knows the other (P13). */
export const circleRecord = page({
  path: circleRecordPath,
  may: 'change a record',
  audit: { opened: 'opened who their people are', saved: 'linked two records' },
  form: z.object({ link: maybeId(), goOn: words(3) }),
  async get({ tx, params, place, today, errors }) {
    const record = await readRecord(tx, place.id, params.person)
    const member = memberOf(record, params.member)
    if (!record || !member) return missing()
    const likes = await likesOf(tx, place, record, member)
    const data = {
      title: `A record for ${member.name}`,
      ...personFrame(record, today),
      ...shownErrors(errors),
      member: { name: member.name, linked: member.otherPersonId !== null },
      likes: likes.map(like => ({
        ...shownPerson(like, place, today),
        id: like.personId,
        agrees: like.agreesOn.map(factWords),
      })),
      action: circleRecordPath({ person: record.personId, member: member.circleId }),
    }
    const shown =
      likes.length > 0
        ? [{ act: 'looked whether somebody is on record already', shown: likes.map(like => like.personId) }]
        : []
    return view('people/change/circle-record.njk', data, [{ person: record.personId }, ...shown])
  },
  async post({ tx, params, place, who, today, now, form }) {
    const record = await readRecord(tx, place.id, params.person)
    const member = memberOf(record, params.member)
    if (!record || !member) return missing()
    if (member.otherPersonId) return redirectTo(personPath({ person: member.otherPersonId }), [])
    const likes = await likesOf(tx, place, record, member)
    if (form.link) {
      if (!likes.some(like => like.personId === form.link)) return refuse({ link: 'Choose one of those shown' })
    } else if (likes.length > 0 && form.goOn !== 'yes') {
      return refuse({
        link: 'Someone like this is already here. Say that it is them, or go on if this is somebody else',
      })
    }
    const other = form.link ?? (await ownRecord(tx, place, member, { who, today, now }))
    await linkBothWays(tx, place.id, record, member, { other, today })
    return redirectTo(form.link ? circlePath({ person: record.personId }) : personPath({ person: other }), [
      { person: record.personId, record: member.circleId, content: { linked: other } },
      {
        person: other,
        act: form.link ? 'linked two records' : 'added a person',
        record: other,
        content: { name: member.name },
      },
    ])
  },
})

const likesOf = async (tx: Reading, place: Place, record: PersonRecord, member: CircleMember) =>
  (await findLike(tx, place.id, { name: member.name, digits: digitsOf(member.reach) ?? undefined })).filter(
    like => like.personId !== record.personId,
  )

const ownRecord = (
  tx: Writing,
  place: Place,
  member: CircleMember,
  { who, today, now }: { who: SignedIn; today: string; now: Date },
) =>
  addPerson(tx, place, {
    knownAs: member.name,
    phone: digitsOf(member.reach) ? member.reach : null,
    addedBy: who.accountId,
    today,
    now,
  })

/** What the person agreed the carer may be told says nothing of what the carer agrees: that is asked of them. */
async function linkBothWays(
  tx: Writing,
  placeId: number,
  record: PersonRecord,
  member: CircleMember,
  { other, today }: { other: string; today: string },
) {
  await linkCircle(tx, placeId, member.circleId, other)
  const back = await readRecord(tx, placeId, other)
  if (back?.circle.some(one => one.otherPersonId === record.personId && one.untilOn === null)) return
  await addToCircle(tx, placeId, {
    personId: other,
    name: record.knownAs,
    relation: otherWayRound(member.relation),
    otherPersonId: record.personId,
    caresFor: false,
    reach: '',
    note: '',
    mayBeTold: [],
    agreedOn: null,
    agreedUntil: null,
    agreedHow: '',
    authority: '',
    authoritySeen: '',
    fromOn: today,
  })
}
