import { z } from 'zod'
import { type Place, page } from '#place'
import { dayInWords } from '#platform/clock'
import type { Reading } from '#platform/database'
import { missing, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { personPath } from '../paths.ts'
import { unusualLookPath, unusualLooksPath } from '../rights/rights-paths.ts'
import { latelyFrom } from './looks.rules.ts'
import * as looks from './unusual.queries.ts'
import { falseAlarms, streetOf, surnameOf, unusual } from './unusual.rules.ts'

const outcomes = ['explained', 'false alarm', 'passed on']

async function unusualNow(tx: Reading, place: Place, now: Date) {
  const rows = await looks.listUnexplainedLooks(tx, place.id, latelyFrom(now))
  const named = [...new Set(rows.map(row => surnameOf(row.worker)))]
  const [names, people] = [await looks.countNames(tx, place.id, named), await looks.countPeople(tx, place.id)]
  const found = rows.map(row => ({ ...row, street: streetOf(row.lines, row.postcode) }))
  return unusual(found, names, people)
}

/** Looks that no work explains and that something speaks for asking about. Nobody is accused by being on it. */
export const unusualLooks = page({
  path: unusualLooksPath,
  may: 'review who looked',
  audit: { opened: 'went through unusual looks', saved: 'asked about a look' },
  form: z.object({ look: words(200), question: requiredWords(500, 'Write what you ask them') }),
  async get({ tx, place, today, now, errors, typed }) {
    const [found, asked] = [await unusualNow(tx, place, now), await looks.listLookReviews(tx, place.id)]
    const isAsked = (one: (typeof found)[number]) =>
      asked.some(r => r.accountId === one.accountId && r.personId === one.personId && r.lookedOn >= one.lastOn)
    const open = found.filter(one => !isAsked(one))
    const data = {
      title: 'Unusual looks',
      wrong: errors,
      typed: { look: '', question: '', ...typed },
      here: unusualLooksPath({}),
      found: open.map(one => ({
        look: `${one.accountId} ${one.personId} ${one.signal}`,
        ...{ worker: one.worker, name: one.knownAs, signal: one.signal, on: dayInWords(one.lastOn, today) },
        href: personPath({ person: one.personId }),
      })),
      asked: asked.map(one => ({
        ...{ worker: one.worker, name: one.knownAs, signal: one.signal, question: one.question, answer: one.answer },
        ...{ outcome: one.outcome ?? '', by: one.askedByName, ended: one.endedByName },
        on: dayInWords(one.lookedOn, today),
        href: unusualLookPath({ review: one.reviewId }),
      })),
      alarms: falseAlarms(await looks.listEndedReviews(tx, place.id)),
      outcomes,
    }
    // What stands here comes from looks that may be kept apart, so that this look is quiet too.
    const people = [...new Set([...open, ...asked].map(one => one.personId))]
    return view(
      'people/who-looked/unusual.njk',
      data,
      people.map(person => ({ person, visibility: 'quiet' as const })),
    )
  },
  async post({ tx, place, who, now, form }) {
    const look = (await unusualNow(tx, place, now)).find(
      one => `${one.accountId} ${one.personId} ${one.signal}` === form.look,
    )
    if (!look) return missing()
    if (look.accountId === who.accountId) return refuse({ question: 'It was you who looked: another asks about it' })
    const { accountId, personId, signal, lastOn: lookedOn } = look
    const asked = { accountId, personId, signal, lookedOn, question: form.question, byName: who.name, at: now }
    const record = await looks.insertLookReview(tx, place.id, asked)
    return redirectTo(unusualLooksPath({}), [{ person: personId, record, content: form, visibility: 'quiet' }])
  },
})

/** What they answered, and how it ended. */
export const unusualLook = page({
  path: unusualLookPath,
  may: 'review who looked',
  audit: { saved: 'ended the question about a look' },
  form: z.object({
    answer: requiredWords(1_000, 'Write what they answered'),
    outcome: requiredWords(20, 'Choose how it ended'),
  }),
  async post({ tx, place, who, now, params, form }) {
    const one = (await looks.listLookReviews(tx, place.id)).find(each => each.reviewId === params.review)
    if (!one || one.accountId === who.accountId || !outcomes.includes(form.outcome)) return missing()
    const ended = { reviewId: one.reviewId, ...form, byName: who.name, at: now }
    if (!(await looks.endLookReview(tx, place.id, ended))) return missing()
    const about = { person: one.personId, record: one.reviewId, content: form, visibility: 'quiet' as const }
    return redirectTo(unusualLooksPath({}), [about])
  },
})
