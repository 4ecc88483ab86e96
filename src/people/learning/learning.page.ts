import { z } from 'zod'
import { page, teamName } from '#place'
import { dayInWords } from '#platform/clock'
import { maybeOneOf, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { shownErrors, valuesShown } from '../person-frame.ts'
import { dangerAnswers, soundsLikeDanger } from './danger.rules.ts'
import { insertLearningNote, listLearningNotes } from './learning.queries.ts'
import { learningPath } from './learning-paths.ts'

const MOST = 200

/**
 * What a team tried, and what it learned (T48): mistakes are permitted, and talked about. It names nobody and is no record of
 * an incident; where somebody may be in danger safeguarding comes first.
 */
export const learning = page({
  path: learningPath,
  draft: 'what we tried and learned',
  may: 'write down what was learned',
  audit: { opened: 'read what the team tried and learned', saved: 'wrote down what the team tried and learned' },
  form: z.object({
    tried: requiredWords(1_000, 'Write what you tried'),
    learned: requiredWords(1_000, 'Write what you learned'),
    next: words(500),
    danger: maybeOneOf(dangerAnswers),
  }),
  async get({ tx, place, who, today, errors, typed }) {
    const all = await listLearningNotes(tx, place.id, { team: who.team, most: MOST })
    const data = {
      title: 'What we tried and learned',
      ...shownErrors(errors),
      team: teamName(place, who.team),
      here: learningPath({}),
      values: valuesShown({ tried: '', learned: '', next: '', danger: '' }, typed),
      asksDanger: Boolean(errors.danger || typed.danger),
      dangers: [
        { value: dangerAnswers[1], text: 'I have raised a safeguarding concern' },
        { value: dangerAnswers[0], text: 'Nobody is or was in danger' },
      ],
      all: all.map(one => ({
        ...{ tried: one.tried, learned: one.learned, next: one.next, by: one.writtenByName },
        on: dayInWords(one.onDate, today),
      })),
    }
    return view('people/learning/learning.njk', data, [])
  },
  async post({ tx, place, who, form, today, now }) {
    const { tried, learned, next, danger } = form
    const heard = soundsLikeDanger(`${tried} ${learned} ${next}`)
    if (heard.length > 0 && !danger)
      return refuse({
        danger: `Safeguarding comes first. You wrote “${heard.slice(0, 3).join('”, “')}”: is or was anybody in danger?`,
      })
    const note = { tried, learned, next, onDate: today, writtenByName: who.name, team: who.team, at: now }
    const record = await insertLearningNote(tx, place.id, note)
    return redirectTo(learningPath({}), [{ record, content: note }])
  },
})
