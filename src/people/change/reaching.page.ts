import { dayInWords } from '#platform/clock'
import { reachingPath } from '../paths.ts'
import { before, now, type PersonRecord } from '../person-record.ts'
import { digitsOf, type Safe, safeStates, safestFirst, wayKinds } from '../reach.rules.ts'
import { endWay, insertWay, updateWay } from '../save-facts.queries.ts'
import { changePage } from './change-page.ts'
import { reachingForm } from './reaching.form.ts'

const safeWords = { safe: 'Safe to use', 'not safe': 'Not safe: do not use', 'not known': 'Nobody has asked' }

export const changeReaching = changePage({
  path: reachingPath,
  title: 'Getting in touch',
  what: 'how to reach them',
  template: 'people/change/reaching.njk',
  form: reachingForm,
  afterwards: 'here',
  values: () => ({ act: 'add', wayId: '', kind: 'phone', value: '', safe: 'not known', note: '' }),
  stands: ({ record, typed }) => ({
    fields: typed.act === 'add' ? {} : waysOf(record),
    labels: { safe: 'Is it safe?', note: 'When and how' },
    one: 'wayId',
    inWords: (name, value) => (name === 'safe' ? (safeWords[value as Safe] ?? value) : value),
  }),
  more: ({ record, today }) => ({
    ways: safestFirst(now(record.ways)).map(way => ({
      ...way,
      note: way.note ?? '',
      safeWords: safeWords[way.safe],
      since: dayInWords(way.fromOn, today),
    })),
    earlier: before(record.ways).map(way => ({
      value: way.value,
      kind: way.kind,
      from: dayInWords(way.fromOn, today),
      until: dayInWords(way.untilOn!, today),
    })),
    kinds: wayKinds.map(kind => ({ value: kind, text: kind.charAt(0).toUpperCase() + kind.slice(1) })),
    safes: safeStates.map(safe => ({ value: safe, text: safeWords[safe] })),
  }),
  async write({ tx, place, form, today }, { personId }) {
    const { safe, note, value, kind } = form
    if (form.act === 'add')
      await insertWay(tx, place.id, {
        personId,
        kind: kind!,
        value,
        digits: kind === 'email' || kind === 'letter' ? null : digitsOf(value),
        safe,
        note,
        fromOn: today,
      })
    else if (form.act === 'keep') await updateWay(tx, place.id, personId, form.wayId!, { safe, note })
    else await endWay(tx, place.id, personId, form.wayId!, today)
    return undefined
  },
})

const waysOf = (record: PersonRecord): Record<string, string> =>
  Object.fromEntries(
    now(record.ways).flatMap(way => [
      [`safe@${way.wayId}`, way.safe],
      [`note@${way.wayId}`, way.note ?? ''],
    ]),
  )
