import { type Place, page } from '#place'
import { lastWritten } from '#platform/audit'
import { missing, redirectTo, refuse, view } from '#platform/web'
import { endCircle, updateCircle } from '../circle.queries.ts'
import { circleMemberPath, circlePath, circleRecordPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import { type CircleMember, now, type PersonRecord } from '../person-record.ts'
import { noteChange } from '../save-person.queries.ts'
import { typedDay } from '../typed-day.rules.ts'
import { heldRecord } from './change-page.ts'
import { circleForm, circleLabels } from './circle.form.ts'
import { asRow, blankMember, circleOptions } from './circle.page.ts'

export const memberOf = (record: PersonRecord | undefined, circleId: string): CircleMember | undefined =>
  record && now(record.circle).find(one => one.circleId === circleId)

/** One of somebody's people: what they may be told, and how it was agreed. */
export const changeCircleMember = page({
  path: circleMemberPath,
  may: 'change a record',
  audit: { opened: 'opened who their people are', saved: 'changed who their people are' },
  form: circleForm,
  async stands({ tx, hold, params, place }) {
    const record = await heldRecord({ tx, hold, placeId: place.id, personId: params.person })
    const member = memberOf(record, params.member)
    if (!record || !member) return undefined
    return {
      fields: onRecord(member),
      labels: circleLabels,
      lastSaved: () => lastWritten(tx, place.id, { people: record.ids, act: 'changed who their people are' }),
      about: [{ person: record.personId }],
    }
  },
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    const member = memberOf(record, params.member)
    if (!record || !member) return missing()
    return view('people/change/circle-member.njk', memberData(record, member, { place, today, errors, typed }), [
      { person: record.personId },
    ])
  },
  async post({ tx, params, place, who, now: at, today, form }) {
    const record = await readRecord(tx, place.id, params.person)
    const member = memberOf(record, params.member)
    if (!record || !member) return missing()
    const { personId } = record
    await noteChange(tx, place.id, { personId, what: 'who their people are', byName: who.name, at })
    if (form.agreedOn && form.agreedOn > today)
      return refuse({ agreedOn: 'They cannot have agreed on a day that lies ahead' })
    if (form.end === 'yes') await endCircle(tx, place.id, personId, member.circleId, today)
    else
      await updateCircle(
        tx,
        place.id,
        member.circleId,
        asRow(form, { personId, otherPersonId: member.otherPersonId, fromOn: member.fromOn }),
      )
    return redirectTo(circlePath({ person: personId }), [{ person: personId, record: member.circleId, content: form }])
  },
})

type Showing = { place: Place; today: string; errors: Record<string, string>; typed: Record<string, unknown> }

const onRecord = (member: CircleMember) => ({
  ...blankMember,
  name: member.name,
  relation: member.relation,
  caresFor: member.caresFor ? 'yes' : '',
  reach: member.reach,
  note: member.note,
  mayBeTold: member.mayBeTold,
  agreedOn: typedDay(member.agreedOn),
  agreedUntil: typedDay(member.agreedUntil),
  agreedHow: member.agreedHow,
  authority: member.authority,
  authoritySeen: member.authoritySeen,
  authorityScope: member.authorityScope,
  authoritySeenOn: typedDay(member.authoritySeenOn),
  authorityFrom: typedDay(member.authorityFrom),
  authorityUntil: typedDay(member.authorityUntil),
})

function memberData(record: PersonRecord, member: CircleMember, { today, errors, typed }: Showing) {
  return {
    title: member.name,
    ...personFrame(record, today),
    ...shownErrors(errors),
    ...circleOptions,
    values: valuesShown(onRecord(member), typed),
    action: circleMemberPath({ person: record.personId, member: member.circleId }),
    ownRecord: circleRecordPath({ person: record.personId, member: member.circleId }),
    hasRecord: member.otherPersonId !== null,
  }
}
