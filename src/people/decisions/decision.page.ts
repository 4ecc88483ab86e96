import { z } from 'zod'
import { mayDo, page } from '#place'
import { anyOf, missing, oneOf, redirectTo, refuse, view, words } from '#platform/web'
import { firstName } from '../name.rules.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import { answerDissent, findDecision, keepCameOf, keepDissent } from './decision.queries.ts'
import { differences } from './decision.rules.ts'
import { decisionPath, decisionsPath } from './decision-paths.ts'
import { shownDecision } from './show-decision.ts'

const form = z.object({
  do: oneOf(['note', 'came of it', 'answer'], 'Use one of the buttons'),
  differs: anyOf(differences),
  dissent: words(1_000),
  cameOf: words(1_000),
  resolution: words(1_000),
  learning: words(1_000),
})

const LATE = 'It was answered meanwhile: this page now shows what was agreed'

/** One decision; what came of it, the worker's note where they see it otherwise, and what they and their manager agreed. */
export const decision = page({
  path: decisionPath,
  draft: { what: 'about a decision', seenBy: 'its author' },
  may: 'write down a decision',
  audit: { opened: 'read a decision', saved: 'wrote down what came of a decision' },
  form,
  async get({ tx, params, place, who, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    const one = record && (await findDecision(tx, place.id, record.ids, params.decision))
    if (!record || !one) return missing()
    const mine = one.madeBy === who.accountId
    const blank = { differs: one.differs, dissent: one.dissent, cameOf: '', resolution: '', learning: '' }
    const data = {
      title: one.about,
      ...personFrame(record, today),
      ...shownErrors(errors),
      ...{ here: decisionPath({ person: record.personId, decision: one.decisionId }) },
      all: decisionsPath({ person: record.personId }),
      one: shownDecision(one, place, today, who),
      values: valuesShown(blank, typed),
      differs: [
        { value: differences[0], text: `What ${firstName(record)} wants` },
        { value: differences[1], text: 'My own view' },
      ],
      mayNote: mine && !one.answeredAt,
      mayAnswer: !mine && !one.answeredAt && one.differs.length > 0 && mayDo(who.role, 'answer where views differ'),
    }
    return view('people/decisions/decision.njk', data, [{ person: record.personId, record: one.decisionId }])
  },
  async post({ tx, params, place, who, today, now, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    const one = record && (await findDecision(tx, place.id, record.ids, params.decision))
    if (!record || !one) return missing()
    const { decisionId } = one
    const about = { person: record.personId, record: decisionId, content: typed }
    const done = (act: string) =>
      redirectTo(decisionPath({ person: record.personId, decision: decisionId }), [{ ...about, act }])
    switch (typed.do) {
      case 'note': {
        if (one.madeBy !== who.accountId) return missing()
        if (typed.dissent && typed.differs.length === 0) return refuse({ differs: 'Say what it differs from' })
        const { differs, dissent } = typed
        const kept = await keepDissent(tx, place.id, { decisionId, by: who.accountId, differs, dissent })
        return kept ? done('said where they see a decision otherwise') : refuse({ dissent: LATE })
      }
      case 'came of it': {
        if (!typed.cameOf) return refuse({ cameOf: 'Write what came of it' })
        await keepCameOf(tx, place.id, { decisionId, cameOf: typed.cameOf, byName: who.name, on: today })
        return done('wrote down what came of a decision')
      }
      case 'answer': {
        if (!mayDo(who.role, 'answer where views differ')) return missing()
        if (one.madeBy === who.accountId)
          return refuse({ resolution: 'It is your own: another manager answers it with you' })
        if (!typed.resolution) return refuse({ resolution: 'Write what the two of you agreed' })
        if (!typed.learning) return refuse({ learning: 'Write what is learned from it, also when it is little' })
        const { resolution, learning } = typed
        const answer = { decisionId, resolution, learning, by: who.accountId, byName: who.name, at: now }
        return (await answerDissent(tx, place.id, answer))
          ? done('answered where views on a decision differ')
          : refuse({ resolution: LATE })
      }
    }
  },
})
