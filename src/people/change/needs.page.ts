import { z } from 'zod'
import { dayInWords } from '#platform/clock'
import { words } from '#platform/web'
import { firstName } from '../name.rules.ts'
import { needsPath } from '../paths.ts'
import { before, now, type PersonRecord } from '../person-record.ts'
import { returnKinds } from '../return-facts.ts'
import { setDetail } from '../save-facts.queries.ts'
import { changePage } from './change-page.ts'
import { needNames, needs } from './needs.rules.ts'

const need = () => words(200)
const form = z.object({
  language: need(),
  interpreter: need(),
  format: need(),
  textRelay: need(),
  communicate: need(),
  pronouns: need(),
  toldBy: words(120),
})

export const changeNeeds = changePage({
  path: needsPath,
  title: 'Language, interpreter and other needs',
  what: 'language and other needs',
  template: 'people/change/needs.njk',
  form,
  values: record => ({ ...needsOf(record), toldBy: '' }),
  stands: ({ record }) => ({
    fields: needsOf(record),
    labels: Object.fromEntries(needNames.map(name => [name, needs[name].label])),
  }),
  more: ({ record, today }) => ({
    needs: needNames.map(name => ({ name, label: needs[name].label, hint: needs[name].hint })),
    earlier: before(record.details)
      .filter(one => !returnKinds.includes(one.kind))
      .map(one => ({
        kind: one.kind,
        value: one.value,
        from: dayInWords(one.fromOn, today),
        until: dayInWords(one.untilOn!, today),
        toldBy: one.toldBy,
      })),
  }),
  async write({ tx, place, form: typed, today }, record) {
    const toldBy = typed.toldBy || firstName(record)
    for (const name of needNames)
      await setDetail(tx, place.id, {
        personId: record.personId,
        kind: needs[name].kind,
        value: typed[name] || null,
        fromOn: today,
        toldBy,
      })
    return undefined
  },
})

function needsOf(record: PersonRecord): Record<string, string> {
  const known = now(record.details)
  return Object.fromEntries(
    needNames.map(name => [name, known.find(one => one.kind === needs[name].kind)?.value ?? '']),
  )
}
