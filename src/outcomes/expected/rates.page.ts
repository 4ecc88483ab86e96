import { z } from 'zod'
import type { Registry } from '#measures'
import { page } from '#place'
import { dayInWords } from '#platform/clock'
import { isId, newId } from '#platform/database'
import { maybeDay, nobody, oneOf, redirectTo, refuse, view, words } from '#platform/web'
import { expectedPath, ratesPath } from '../paths.ts'
import { listRates, saveRate, takeRateAway } from './expected.queries.ts'
import { agesInWords, mayBeExpected, readRate } from './expected.rules.ts'

const form = z.object({
  do: oneOf(['state', 'take away'], 'Press the button again'),
  measure: words(100),
  fromOn: maybeDay(),
  ageFrom: words(3),
  ageTo: words(3),
  perThousand: words(10),
  source: words(200),
  rate: words(40),
})

/** Where the place states what it expects: so many of each thousand people of an age in a year. */
export const ratesPage = (measures: Registry) =>
  page({
    path: ratesPath,
    may: 'keep a series',
    audit: nobody('a rate is of how many of an age, and about nobody'),
    form,
    async get({ tx, place, today, typed, errors }) {
      const rates = await listRates(tx, place.id)
      return view('outcomes/expected/rates.njk', {
        title: 'What is expected',
        rates: rates.map(r => ({
          ...{ id: r.rateId, title: measures.find(r.measure)?.title ?? r.measure, source: r.source, by: r.byName },
          ...{ ages: agesInWords(r.ageFrom, r.ageTo), perThousand: r.perThousand, from: dayInWords(r.fromOn, today) },
        })),
        choices: [
          { value: '', text: 'Choose one' },
          ...measures.all.filter(mayBeExpected).map(m => ({ value: m.id, text: m.title })),
        ],
        written: { measure: '', fromOn: '', ageFrom: '', ageTo: '', perThousand: '', source: '', ...typed },
        ...{ errors, here: ratesPath({}), all: expectedPath({}) },
      })
    },
    async post({ tx, place, who, form: typed, now }) {
      const by = { accountId: who.accountId, name: who.name }
      if (typed.do === 'take away') {
        const gone = isId(typed.rate) && (await takeRateAway(tx, place.id, { rateId: typed.rate, by, now }))
        return gone ? redirectTo(ratesPath({})) : refuse({ do: 'Somebody took it away before: look again' })
      }
      const held = await listRates(tx, place.id)
      const read = readRate({ ...typed, fromOn: typed.fromOn ?? null }, { measures: measures.all, held })
      if ('problem' in read) return refuse(read.problem)
      await saveRate(tx, place.id, { rateId: newId(), ...read.rate, by, now })
      return redirectTo(ratesPath({}))
    },
  })
