import { z } from 'zod'
import { page } from '#place'
import { addDays, dayInWords } from '#platform/clock'
import { newId } from '#platform/database'
import { maybeId, missing, oneOf, redirectTo, refuse, view, words } from '#platform/web'
import { mondayOf } from '../hand-overs/sample.rules.ts'
import { peerCirclePath } from '../paths.ts'
import { answerQuestion, bringQuestion, type CircleQuestion, listQuestions } from './peer-circle.queries.ts'
import { minutesOf } from './peer-circle.rules.ts'

const weeksShown = 8

/**
 * The week's agenda of a place whose workers ask each other (S108): ten minutes a question, and what came of it. It keeps
 * no name of anybody it is about; a place that decides another way has no such page.
 */
export const peerCircle = page({
  path: peerCirclePath,
  draft: 'a question to the peer circle',
  may: 'bring a question to the peer circle',
  audit: { opened: 'read the questions of the peer circle', saved: 'wrote down a question of the peer circle' },
  form: z.object({
    do: oneOf(['bring', 'answer'], 'Press the button again'),
    question: maybeId(),
    words: words(600),
    suggested: words(600),
    takenUp: words(600),
  }),
  async get({ tx, place, today, typed, errors }) {
    if (place.decisions.mode !== 'peer circle') return missing()
    const all = await listQuestions(tx, place.id, addDays(mondayOf(today), -7 * weeksShown))
    const shown = (one: CircleQuestion) => ({
      ...{ id: one.questionId, words: one.words, by: one.broughtByName, suggested: one.suggested },
      ...{ takenUp: one.takenUp, week: dayInWords(one.week, today), once: newId() },
    })
    const data = {
      title: 'Peer circle',
      open: all.filter(one => !one.answeredAt).map((one, nth) => ({ ...shown(one), ...minutesOf(nth) })),
      answered: all.filter(one => one.answeredAt).map(shown),
      here: peerCirclePath({}),
      written: { words: '', suggested: '', takenUp: '', question: '', ...typed },
      errors,
    }
    return view('people/peer-circle/peer-circle.njk', data, [])
  },
  async post({ tx, place, who, form, today, now }) {
    if (place.decisions.mode !== 'peer circle') return missing()
    const by = { accountId: who.accountId, name: who.name, team: who.team }
    if (form.do === 'bring') {
      if (!form.words) return refuse({ words: 'Write what you would like to ask' })
      await bringQuestion(tx, place.id, { week: mondayOf(today), words: form.words, by, now })
      return redirectTo(peerCirclePath({}), [{ content: form }])
    }
    if (!form.suggested) return refuse({ suggested: 'Write what was suggested' })
    const { question, suggested, takenUp } = form
    const first = question && (await answerQuestion(tx, place.id, { questionId: question, suggested, takenUp, now }))
    return first
      ? redirectTo(peerCirclePath({}), [{ record: question, content: form }])
      : refuse({ suggested: 'Somebody wrote the answer before you' })
  },
})
