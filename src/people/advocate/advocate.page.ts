import { z } from 'zod'
import { type DateString, dayInWords } from '#platform/clock'
import { maybeDay, maybeId, oneOf, requiredDay, requiredWords, words } from '#platform/web'
import { changePage } from '../change/change-page.ts'
import { advocatePath } from '../paths.ts'
import { sentence } from '../sentence.rules.ts'
import { typedDay } from '../typed-day.rules.ts'
import { type Advocate, listAdvocates, saveAdvocate } from './advocate.queries.ts'
import { advocateKinds, kinds, whatIsWrongWithDays } from './advocate.rules.ts'

const form = z.object({
  advocateId: maybeId(),
  kind: oneOf(kinds, 'Choose why an advocate is needed'),
  why: requiredWords(1_000, 'Write what is difficult, and for what'),
  nobodyElse: requiredWords(500, 'Write why nobody among their people can do it'),
  neededOn: requiredDay('Write the day this was seen, like 3/3/2026'),
  who: words(120),
  reach: words(200),
  fromOn: maybeDay(),
  untilOn: maybeDay(),
})

const blank = {
  advocateId: '',
  kind: '',
  why: '',
  nobodyElse: '',
  neededOn: '',
  who: '',
  reach: '',
  fromOn: '',
  untilOn: '',
}

const labels = {
  kind: 'Why one is needed',
  why: 'What is difficult, and for what',
  nobodyElse: 'Why nobody among their people can do it',
  neededOn: 'The day this was seen',
  who: 'Who it is',
  reach: 'How to reach them',
  fromOn: 'From',
  untilOn: 'Until',
}

/** Somebody who speaks with a person, where the law says that nobody may be left without. */
export const advocate = changePage({
  path: advocatePath,
  title: 'Advocate',
  what: 'who their advocate is',
  template: 'people/advocate/advocate.njk',
  form,
  afterwards: 'here',
  draft: 'why an advocate is needed',
  async stands({ record, place, tx, typed }) {
    const all = typed.advocateId === '' ? [] : await listAdvocates(tx, place.id, record.ids)
    return { fields: Object.assign({}, ...all.map(fieldsOf)), labels, one: 'advocateId' }
  },
  values: () => blank,
  async more({ record, place, today, tx }) {
    const all = await listAdvocates(tx, place.id, record.ids)
    return {
      kinds: kinds.map(kind => ({ value: kind, text: advocateKinds[kind].text })),
      all: all.map(one => shown(one, today)),
      blank,
    }
  },
  async write({ tx, place, form: asked, today }, { personId }) {
    const wrong = whatIsWrongWithDays({ ...asked, fromOn: asked.fromOn, untilOn: asked.untilOn }, today)
    if (Object.keys(wrong).length > 0) return wrong
    const { advocateId, fromOn, untilOn, ...rest } = asked
    await saveAdvocate(tx, place.id, personId, {
      ...rest,
      fromOn: fromOn ?? null,
      untilOn: untilOn ?? null,
      ...(advocateId && { advocateId }),
    })
    return undefined
  },
})

const shown = (one: Advocate, today: DateString) => ({
  words: one.who || 'Needed, and not found yet',
  found: one.who !== '',
  ended: one.untilOn !== null && one.untilOn <= today,
  law: advocateKinds[one.kind].law,
  why: sentence(one.why),
  nobodyElse: sentence(one.nobodyElse),
  needed: dayInWords(one.neededOn, today),
  reach: one.reach,
  from: one.fromOn ? dayInWords(one.fromOn, today) : '',
  until: one.untilOn ? dayInWords(one.untilOn, today) : '',
  values: typedOf(one),
})

const typedOf = (one: Advocate) => ({
  ...one,
  ...{ neededOn: typedDay(one.neededOn), fromOn: typedDay(one.fromOn), untilOn: typedDay(one.untilOn) },
})

const fieldsOf = (one: Advocate): Record<string, string> => {
  const { advocateId, ...fields } = typedOf(one)
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${name}@${advocateId}`, value]))
}
