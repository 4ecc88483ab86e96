import type { DateString } from '#platform/clock'
import { dayInWords } from '#platform/clock'
import { addToCircle, type CircleRow } from '../circle.queries.ts'
import { circleMemberPath, circlePath, circleRecordPath, personPath } from '../paths.ts'
import { before, type CircleMember, now, type PersonRecord } from '../person-record.ts'
import { pronounsIn, tellable, toldWords } from '../person-words.rules.ts'
import { capital } from '../pronouns.rules.ts'
import { changePage } from './change-page.ts'
import { authorities, type CircleForm, circleForm } from './circle.form.ts'

export const blankMember = {
  name: '',
  relation: '',
  caresFor: '',
  reach: '',
  note: '',
  mayBeTold: [] as string[],
  agreedOn: '',
  agreedUntil: '',
  agreedHow: '',
  authority: '',
  authoritySeen: '',
  authorityScope: '',
  authoritySeenOn: '',
  authorityFrom: '',
  authorityUntil: '',
}

/** Somebody's people, and one more. */
export const changeCircle = changePage({
  path: circlePath,
  title: 'Their people',
  what: 'who their people are',
  template: 'people/change/circle.njk',
  form: circleForm,
  afterwards: 'here',
  values: () => blankMember,
  more: ({ record, today }) => ({
    title: `${capital(pronounsIn(record).their)} people`,
    members: now(record.circle).map(member => shownMember(member, record, today)),
    earlier: before(record.circle).map(one => ({
      name: one.name,
      relation: one.relation,
      from: dayInWords(one.fromOn, today),
      until: dayInWords(one.untilOn!, today),
    })),
    ...circleOptions,
  }),
  async write({ tx, place, form, today }, { personId }) {
    if (form.agreedOn && form.agreedOn > today) return { agreedOn: 'They cannot have agreed on a day that lies ahead' }
    await addToCircle(tx, place.id, asRow(form, { personId, otherPersonId: null, fromOn: today }))
    return undefined
  },
})

export const circleOptions = {
  tellables: tellable.map(text => ({ value: text, text: text.charAt(0).toUpperCase() + text.slice(1) })),
  authorities: [
    { value: '', text: 'None' },
    ...authorities.map(text => ({ value: text, text: text.charAt(0).toUpperCase() + text.slice(1) })),
  ],
}

export const asRow = (
  form: CircleForm,
  rest: { personId: string; otherPersonId: string | null; fromOn: DateString },
): CircleRow => ({
  ...rest,
  name: form.name,
  relation: form.relation,
  caresFor: form.caresFor === 'yes',
  reach: form.reach,
  note: form.note,
  mayBeTold: form.mayBeTold,
  agreedOn: form.agreedOn ?? null,
  agreedUntil: form.agreedUntil ?? null,
  agreedHow: form.agreedHow,
  authority: form.authority ?? '',
  authoritySeen: form.authoritySeen,
  authorityScope: form.authorityScope,
  authoritySeenOn: form.authoritySeenOn ?? null,
  authorityFrom: form.authorityFrom ?? null,
  authorityUntil: form.authorityUntil ?? null,
})

function shownMember(member: CircleMember, record: PersonRecord, today: DateString) {
  const of = { person: record.personId, member: member.circleId }
  return {
    name: member.name,
    relation: member.relation,
    cares: member.caresFor,
    told: toldWords(member, record, today),
    how: member.agreedHow,
    reach: member.reach,
    change: circleMemberPath(of),
    record: member.otherPersonId ? personPath({ person: member.otherPersonId }) : '',
    ownRecord: circleRecordPath(of),
  }
}
