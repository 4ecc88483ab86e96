import { z } from 'zod'
import { mayDo, page } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import { missing, oneOf, redirectTo, refuse, requiredDay, requiredWords, view, words } from '#platform/web'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import type { BesideSource } from '../record/parts.ts'
import { typedDay } from '../typed-day.rules.ts'
import { monthsAfter } from './everything.rules.ts'
import { decideRight, findRightAsked, insertRightAsked, listRightsAsked, type RightAsked } from './rights.queries.ts'
import { decisionsOf, rightLine, wrongWithRight } from './rights.rules.ts'
import { accessPath, keptApartLooksPath, rightAskedPath, rightsPath } from './rights-paths.ts'

const shown = (one: RightAsked, today: DateString) => ({
  ...{ kind: one.kind, about: one.about, stood: one.stood, words: one.words, whose: one.saidBy ?? '' },
  href: rightAskedPath({ person: one.personId, asked: one.askedId }),
  asked: dayInWords(one.askedOn, today),
  due: dayInWords(one.dueOn, today),
  late: !one.decision && one.dueOn < today,
  decision: one.decision ?? '',
  answered: one.decidedOn
    ? `${dayInWords(one.decidedOn, today)}, by ${one.decidedByName}. Told: ${one.answeredHow}`
    : '',
  reasons: one.reasons,
})

/** They ask for something to be put right (UK GDPR article 16), or object to what is done (article 21). */
export const rightsAsked = page({
  path: rightsPath,
  draft: 'what they ask to have put right',
  may: 'ask for what is somebody’s right',
  audit: { opened: 'opened what they ask to have put right', saved: 'wrote down what they ask to have put right' },
  form: z.object({
    kind: oneOf(['correction', 'objection'], 'Choose what they ask for'),
    about: requiredWords(200, 'Write what it is about'),
    stood: words(4_000),
    words: requiredWords(4_000, 'Write what they say'),
    saidBy: words(120),
    askedOn: requiredDay('Write the day, like 3/3/2026'),
  }),
  async get({ tx, params, place, who, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const blank = { kind: '', about: '', stood: '', words: '', saidBy: '', askedOn: typedDay(today) }
    const data = {
      title: 'Put right, or object',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: rightsPath({ person: record.personId }),
      values: valuesShown(blank, typed),
      all: (await listRightsAsked(tx, place.id, record.ids)).map(one => shown(one, today)),
      mayAnswer: mayDo(who.role, 'answer a subject access request'),
    }
    return view('people/rights/rights.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, today, now, form }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const wrong = wrongWithRight(form, today)
    if (Object.keys(wrong).length > 0) return refuse(wrong)
    const { personId } = record
    const id = await insertRightAsked(tx, place.id, {
      ...{ ...form, personId, saidBy: form.saidBy || null, dueOn: monthsAfter(form.askedOn, 1) },
      ...{ writtenByName: who.name, at: now },
    })
    return redirectTo(rightsPath({ person: personId }), [{ person: personId, record: id, content: form }])
  },
})

/** Decides and answers. What stood, what they said and the answer are kept, whatever the record says afterwards. */
export const rightAnswered = page({
  path: rightAskedPath,
  draft: 'the answer to what they asked',
  may: 'answer a subject access request',
  audit: { opened: 'opened what they ask to have put right', saved: 'answered what they asked to have put right' },
  form: z.object({
    decision: requiredWords(20, 'Choose what was decided'),
    reasons: requiredWords(4_000, 'Write why, in words that they will read'),
    answeredHow: requiredWords(300, 'Write how they were told'),
  }),
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    const one = record && (await findRightAsked(tx, place.id, record.ids, params.asked))
    if (!record || !one) return missing()
    const data = {
      title: one.kind === 'correction' ? 'A correction that they ask for' : 'An objection',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: rightAskedPath({ person: record.personId, asked: one.askedId }),
      one: shown(one, today),
      options: decisionsOf[one.kind].map(value => ({ value, text: value.charAt(0).toUpperCase() + value.slice(1) })),
      values: valuesShown({ decision: '', reasons: '', answeredHow: '' }, typed),
    }
    return view('people/rights/right-asked.njk', data, [{ person: record.personId, record: one.askedId }])
  },
  async post({ tx, params, place, who, today, form }) {
    const record = await readRecord(tx, place.id, params.person)
    const one = record && (await findRightAsked(tx, place.id, record.ids, params.asked))
    if (!record || !one) return missing()
    if (!decisionsOf[one.kind].includes(form.decision)) return refuse({ decision: 'Choose what was decided' })
    const decided = { askedId: one.askedId, ...form, byName: who.name, on: today }
    if (!(await decideRight(tx, place.id, decided)))
      return refuse({ decision: 'It was answered meanwhile. The answer stays' })
    return redirectTo(rightsPath({ person: record.personId }), [
      { person: record.personId, record: one.askedId, content: form },
    ])
  },
})

/** What they ask for stands beside their record until long after it is answered, with the ways to their rights. */
export const rightsBeside: BesideSource = {
  of: ['people.right_asked'],
  async ask(tx, { personId, ids, place, who, today, holds }) {
    const asked = holds('people.right_asked') ? await listRightsAsked(tx, place.id, ids) : []
    return {
      title: 'Their rights',
      lines: asked.map(one => rightLine(one, dayInWords(one.dueOn, today))),
      links: [
        { text: 'Put right, or object', href: rightsPath({ person: personId }) },
        ...(mayDo(who.role, 'answer a subject access request')
          ? [{ text: 'They ask what is held', href: accessPath({ person: personId }) }]
          : []),
        ...(mayDo(who.role, 'review who looked')
          ? [{ text: 'Looks kept apart', href: keptApartLooksPath({ person: personId }) }]
          : []),
      ],
    }
  },
}
