import { z } from 'zod'
import type { Registry } from '#measures'
import { mayDo, page } from '#place'
import { dayInWords, dayOf } from '#platform/clock'
import { missing, nobody, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { choiceFrom } from '../choice.rules.ts'
import {
  addToPrinciplePath,
  changePrinciplePath,
  principlePath,
  programmePath,
  reviewPrinciplePath,
} from '../programme/programme-paths.ts'
import { figureChoices, isFigure, type Told, tellFigures } from '../programme/told.ts'
import { keepOwnWords } from './principle.queries.ts'
import { actionShown, findPrinciple } from './principles-stand.ts'

const aboutNobody = nobody('a principle says how the place works, and is about nobody')

/** One principle: what it means here, the figure beside it, what is done, and each time it was gone through. */
export const principlePage = (measures: Registry) =>
  page({
    path: principlePath,
    may: 'see figures',
    audit: aboutNobody,
    async get({ tx, place, who, params, query, today }) {
      const found = await findPrinciple(tx, place, params.principle)
      if (!found) return missing()
      const choice = { ...choiceFrom(query, today), view: 'our own' as const }
      const tell = await tellFigures({ tx, place, today, choice, measures }, found.figure ? [found.figure] : [])
      return view('outcomes/principles/principle.njk', {
        title: found.title,
        means: found.means,
        told: found.figure ? withoutColour(tell(found.figure)) : null,
        actions: found.actions.map(a => actionShown(a, today)),
        reviews: found.reviews.map(r => ({ ...r, on: dayInWords(r.onDate, today) })),
        history: found.versions.map(v => ({ ...v, on: dayInWords(dayOf(v.at), today) })),
        keeps: mayDo(who.role, 'keep the programme'),
        paths: {
          ...{ all: programmePath({}), change: changePrinciplePath(params), review: reviewPrinciplePath(params) },
          add: addToPrinciplePath(params),
        },
      })
    },
  })

/** Beside a principle a figure is a sign, and held against nothing (P04). */
const withoutColour = ({ title, figure }: Told): Told => ({ title, figure: figure && { ...figure, tone: undefined } })

/** A principle in the place's own words. What it said before is kept. */
export const changePrinciplePage = (measures: Registry) =>
  page({
    path: changePrinciplePath,
    may: 'keep the programme',
    audit: aboutNobody,
    form: z.object({
      title: requiredWords(80, 'Write what it is called here'),
      means: requiredWords(300, 'Write in a sentence what it means here'),
      figure: words(100),
    }),
    draft: 'a principle in our own words',
    async stands({ tx, place, params }) {
      const found = await findPrinciple(tx, place, params.principle)
      if (!found) return undefined
      const [now] = found.versions
      return {
        fields: { title: found.title, means: found.means, figure: found.figure ?? '' },
        labels: { title: 'What it is called here', means: 'What it means here', figure: 'The figure beside it' },
        ...(now && { lastSaved: async () => ({ name: now.byName, at: now.at }) }),
      }
    },
    async get({ tx, place, params, typed, errors }) {
      const found = await findPrinciple(tx, place, params.principle)
      if (!found) return missing()
      return view('outcomes/principles/change-principle.njk', {
        title: `Change ${found.title}`,
        name: found.title,
        written: { title: found.title, means: found.means, figure: found.figure ?? '', ...typed },
        choices: figureChoices(measures, 'No figure tells it'),
        errors,
        paths: { here: changePrinciplePath(params), back: principlePath(params) },
      })
    },
    async post({ tx, place, who, now, params, form }) {
      const found = await findPrinciple(tx, place, params.principle)
      if (!found) return missing()
      if (form.figure && !isFigure(form.figure, measures)) return refuse({ figure: 'Choose a figure from the list' })
      const { title, means } = form
      const kept = await keepOwnWords(tx, place.id, {
        ...{ key: found.key, title, means, figure: form.figure || null, byName: who.name, at: now },
        version: (found.versions[0]?.version ?? 0) + 1,
      })
      return kept ? redirectTo(principlePath(params)) : refuse({ title: 'Somebody changed it just now: send it again' })
    },
  })
