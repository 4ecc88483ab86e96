import { z } from 'zod'
import type { Registry } from '#measures'
import { mayDo, page } from '#place'
import { dayInWords } from '#platform/clock'
import { isId, newId } from '#platform/database'
import { missing, nobody, redirectTo, refuse, requiredDay, requiredWords, tooLate, view, words } from '#platform/web'
import { choiceFrom } from '../choice.rules.ts'
import { toldOf } from '../let-out/tells-of.ts'
import { figuresPath, keepSeriesPath } from '../paths.ts'
import { programmeHead } from '../programme/programme-head.ts'
import { cameBackPath, newPracticePath, practicePath } from '../programme/programme-paths.ts'
import { tellFigures } from '../programme/told.ts'
import { seriesUpTo } from '../series/series-on-board.ts'
import { postsByRole } from './posts.rules.ts'
import { findPracticeChange, listPracticeChanges, saveCameBack, savePracticeChange } from './practice.queries.ts'

const aboutNobody = nobody('it tells of posts and of how work is done, and of nobody')

/** Posts filled by role, and what was changed in practice because somebody brought it up. */
export const practicePage = (measures: Registry) =>
  page({
    path: practicePath,
    may: 'see figures',
    audit: aboutNobody,
    async get({ tx, place, who, today, query }) {
      const choice = { ...choiceFrom(query, today), view: 'our own' as const }
      const tell = await tellFigures({ tx, place, today, choice, measures }, ['posts-filled'])
      const keeps = mayDo(who.role, 'keep the programme')
      const all = await listPracticeChanges(tx, place.id)
      return view('outcomes/practice/practice.njk', {
        head: programmeHead(choice, {
          title: 'Posts and practice',
          says: 'Who there is to do the work, role by role, and what they changed in it.',
          at: practicePath({}),
        }),
        posts: postsByRole(await seriesUpTo(tx, place, { choice, today }), today),
        whole: tell('posts-filled'),
        changes: all.map(c => ({
          ...{ ...c, cameBackBy: c.cameBackByName ?? '', on: dayInWords(c.onDate, today) },
          href: keeps && !c.cameBack ? cameBackPath({ change: c.changeId }) : '',
        })),
        paths: {
          all: figuresPath({}),
          add: keeps ? newPracticePath({}) : '',
          keep: mayDo(who.role, 'keep a series') ? keepSeriesPath({}) : '',
        },
      })
    },
  })

/** Something a manager takes up as changed in practice. What a team wrote for itself is not read for it, and stays its own. */
export const newPracticePage = page({
  path: newPracticePath,
  may: 'keep the programme',
  audit: aboutNobody,
  draft: 'what changed in practice',
  form: z.object({
    theme: requiredWords(100, 'Write the theme in a few words'),
    changed: requiredWords(600, 'Write what is done otherwise now'),
    raisedIn: requiredWords(120, 'Say where it was brought up'),
    onDate: requiredDay('Write the day it changed like 3/3/2026'),
    sure: words(3),
  }),
  async get({ today, typed, errors }) {
    return view('outcomes/practice/new-practice.njk', {
      title: 'Changed in practice',
      written: { theme: '', changed: '', raisedIn: '', onDate: today, sure: '', ...typed },
      errors,
      paths: { here: newPracticePath({}), back: practicePath({}) },
    })
  },
  async post({ tx, place, who, today, now, form }) {
    if (form.onDate > today) return refuse({ onDate: 'That day is still to come' })
    const { sure, ...change } = form
    const told = await toldOf(tx, place, [change.theme, change.changed, change.raisedIn], today)
    if (told.length > 0 && sure !== 'yes')
      return refuse({
        sure: `It may tell of somebody: ${told.slice(0, 3).join(', ')}. Change it, or say that it does not`,
      })
    await savePracticeChange(tx, place.id, { changeId: newId(), ...change, byName: who.name, now })
    return redirectTo(practicePath({}))
  },
})

/** What those who work by it say since. It is said once. */
export const cameBackPage = page({
  path: cameBackPath,
  may: 'keep the programme',
  audit: aboutNobody,
  draft: 'what came back of a change',
  form: z.object({ cameBack: requiredWords(600, 'Write what came back') }),
  async get({ tx, place, params, typed, errors }) {
    const found = isId(params.change) ? await findPracticeChange(tx, place.id, params.change) : undefined
    if (!found) return missing()
    return view('outcomes/practice/came-back.njk', {
      title: 'What came back',
      ...{ theme: found.theme, changed: found.changed, said: found.cameBack, errors },
      written: { cameBack: '', ...typed },
      paths: { here: cameBackPath(params), back: practicePath({}) },
    })
  },
  async post({ tx, place, who, params, now, form }) {
    if (!isId(params.change) || !(await findPracticeChange(tx, place.id, params.change))) return missing()
    const done = { changeId: params.change, cameBack: form.cameBack, byName: who.name, now }
    return (await saveCameBack(tx, place.id, done))
      ? redirectTo(practicePath({}))
      : tooLate('Somebody wrote before what came back')
  },
})
