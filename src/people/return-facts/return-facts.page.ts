import { z } from 'zod'
import { dayInWords } from '#platform/clock'
import { type FieldErrors, words } from '#platform/web'
import { changePage } from '../change/change-page.ts'
import { firstName } from '../name.rules.ts'
import { returnFactsPath } from '../paths.ts'
import { before, now, type PersonRecord } from '../person-record.ts'
import {
  PREFER_NOT,
  type ReturnFact,
  type ReturnFactName,
  returnFactNames,
  returnFacts,
  returnKinds,
} from '../return-facts.ts'
import { setDetail } from '../save-facts.queries.ts'

const answer = () => words(200)
const form = z.object({
  gender: answer(),
  ethnicity: answer(),
  accommodation: answer(),
  employment: answer(),
  carer: answer(),
  gp: answer(),
  council: answer(),
  toldBy: words(120),
})

const labels = Object.fromEntries(returnFactNames.map(name => [name, returnFacts[name].label]))

/** Asked once, by whoever next meets them, and only if they like. */
export const changeReturnFacts = changePage({
  path: returnFactsPath,
  title: 'What the national return asks',
  what: 'what the national return asks',
  template: 'people/return-facts/return-facts.njk',
  form,
  values: record => ({ ...factsOf(record), toldBy: '' }),
  stands: ({ record }) => ({ fields: factsOf(record), labels }),
  more: ({ record, today }) => ({
    facts: returnFactNames.map(name => ({
      name,
      label: returnFacts[name].label,
      options: optionsOf(returnFacts[name]),
    })),
    preferNot: PREFER_NOT,
    earlier: before(record.details)
      .filter(one => returnKinds.includes(one.kind))
      .map(one => ({
        kind: one.kind,
        value: one.value,
        from: dayInWords(one.fromOn, today),
        until: dayInWords(one.untilOn!, today),
      })),
  }),
  async write({ tx, place, form: said, today }, record) {
    const wrong = notOnTheList(said)
    if (wrong) return wrong
    const toldBy = said.toldBy || firstName(record)
    for (const name of returnFactNames)
      await setDetail(tx, place.id, {
        personId: record.personId,
        kind: returnFacts[name].kind,
        value: said[name] || null,
        fromOn: today,
        toldBy,
      })
    return undefined
  },
})

const known = (record: PersonRecord, name: ReturnFactName): string =>
  now(record.details).find(one => one.kind === returnFacts[name].kind)?.value ?? ''

const factsOf = (record: PersonRecord): Record<string, string> =>
  Object.fromEntries(returnFactNames.map(name => [name, known(record, name)]))

const optionsOf = ({ values }: ReturnFact) =>
  values && [
    { value: '', text: 'Not asked yet' },
    ...values.map(value => ({ value, text: value })),
    { value: PREFER_NOT, text: 'Would rather not say' },
  ]

function notOnTheList(said: Record<ReturnFactName, string>): FieldErrors | undefined {
  for (const name of returnFactNames) {
    const { values }: ReturnFact = returnFacts[name]
    if (values && said[name] && said[name] !== PREFER_NOT && !values.includes(said[name]))
      return { [name]: 'Choose one from the list' }
  }
  return undefined
}
