import { findPostcode, type Place, page, tidyPostcode } from '#place'
import { type DateString, timeOf, type Weekday, weekdays } from '#platform/clock'
import { newId, type Reading } from '#platform/database'
import { nobody, view, withPart } from '#platform/web'
import { hearDays } from '../days.rules.ts'
import type { Term } from '../find.rules.ts'
import { findNear, termsOf } from '../find-near.ts'
import { saveFailedSearch } from '../gap.queries.ts'
import { nearPath } from '../paths.ts'
import { hearTopics } from '../topics.rules.ts'
import { type Finding, findForm, nothingAsked } from './find.form.ts'
import { showFinding, type Where } from './show.ts'

const shown = 12

/** What is near: one box, a place, a day, what is needed to get in. */
export const find = page({
  path: nearPath,
  may: 'see what is near',
  audit: nobody('It shows what exists in the place, and no person.'),
  form: findForm,
  async get({ place, who, errors }) {
    return view(
      'community/find/find.njk',
      showFinding({
        form: nothingAsked,
        place,
        found: undefined,
        topics: [],
        errors,
        where: undefined,
        role: who.role,
      }),
    )
  },
  async post({ tx, who, form, place, today, now }) {
    const topics = hearTopics(form.words)
    const [where, terms] = await Promise.all([whereAsked(tx, place, form), termsOf(tx, place.id, form.words, topics)])
    const found = await look(tx, { form, place, today, now, where, topics, terms })
    // Half a word that finds nothing is no gap: only what somebody pressed Look for is.
    if (found.length === 0 && !form.writing)
      await saveFailedSearch(tx, place.id, {
        failedSearchId: newId(),
        terms: topics.map(heard => heard.topic),
        neighbourhood: where.neighbourhood?.key ?? null,
        onDate: today,
      })
    const shown = showFinding({ form, place, found, topics, errors: where.errors, where, role: who.role })
    return withPart(view('community/find/find.njk', shown), 'community/find/found.njk')
  },
})

/** The postcode's own place; else the neighbourhood that was chosen. A postcode we do not hold is said, and does no harm. */
async function whereAsked(tx: Reading, place: Place, form: Finding): Promise<Where> {
  const postcode = tidyPostcode(form.postcode)
  const spot = postcode ? await findPostcode(tx, place.id, postcode) : undefined
  const neighbourhood = place.neighbourhoods.find(n => n.key === (spot?.neighbourhood ?? form.neighbourhood))
  const unknown = form.postcode !== '' && !spot
  return {
    ...(spot ? { point: spot } : neighbourhood && { point: neighbourhood }),
    ...(neighbourhood && { neighbourhood: { key: neighbourhood.key, name: neighbourhood.name } }),
    errors: unknown
      ? { postcode: `We do not hold that postcode: choose the ${place.words.neighbourhood} instead` }
      : {},
  }
}

type Look = {
  form: Finding
  place: Place
  today: DateString
  now: Date
  where: Where
  topics: ReturnType<typeof hearTopics>
  terms: Term[]
}

const look = (tx: Reading, { form, place, today, now, where, topics, terms }: Look) =>
  findNear(tx, place.id, {
    words: form.words,
    topics,
    terms,
    point: where.point,
    neighbourhood: where.neighbourhood,
    days: daysAsked(form),
    access: form.access,
    ...{ today, at: timeOf(now), limit: shown, forPublic: false, wider: form.reach === 'wider' },
  })

function daysAsked({ day, words }: Finding): Weekday[] {
  if (day === 'weekdays') return weekdays.slice(0, 5)
  if (day === 'weekends') return weekdays.slice(5)
  return day ? [day] : [...new Set(hearDays(words).flatMap(heard => heard.days))]
}
