import { neighbourhoodName, type Place, page } from '#place'
import { addDays, type DateString, timeOf } from '#platform/clock'
import { isId, type Reading } from '#platform/database'
import { type About, missing, redirectTo, refuse, view } from '#platform/web'
import { findNear } from '../find-near.ts'
import { listFor } from '../introduction.queries.ts'
import { makeIntroduction } from '../introduction.ts'
import { faultInAgreement } from '../introduction-agreement.rules.ts'
import { findToIntroducePath, introducePath, introductionPath } from '../introduction-paths.ts'
import { findIntroduced, findMet, type Introduced } from '../introduction-person.queries.ts'
import { findForm, introduceForm } from './introduce.form.ts'
import { choosing, introducing } from './show.ts'

const suggested = 12
/** A year ahead is as far as anybody plans to ask. */
const longestWait = 366

const about = (person: Introduced): About => ({
  person: person.personId,
  ...(person.safetyHold && { visibility: 'quiet' as const }),
})

/** Who to meet, whether they said yes, who goes along, what the group is told. */
export const introduce = page({
  path: introducePath,
  may: 'introduce somebody',
  audit: { opened: 'looked for what to introduce them to', saved: 'introduced them to somebody near' },
  form: introduceForm,
  async get({ tx, place, who, params, query, today, now, errors, typed }) {
    const person = await findIntroduced(tx, place.id, params.person, today)
    if (!person) return missing()
    const chosen = String(typed.entry ?? query.entry ?? '')
    const entry = isId(chosen) ? await findMet(tx, place.id, chosen) : undefined
    if (!entry || person.diedOn) return choose(tx, { person, place, today, now, words: '' })
    const before = await listFor(tx, place.id, person.personId, who.accountId)
    const same = before.find(i => i.entryId === entry.entryId)
    const followUpOn = addDays(today, place.followUp.firstContactDays)
    return view(
      'community/introduce/introduce.njk',
      {
        ...introducing(person, entry, { followUpOn, ...typed }, errors),
        title: `Introduce ${person.knownAs}`,
        action: `${introducePath({ person: person.personId })}?entry=${entry.entryId}`,
        chooseAgain: introducePath({ person: person.personId }),
        before: same ? { href: introductionPath({ introduction: same.introductionId }), on: same.madeOn } : null,
      },
      [about(person)],
    )
  },
  async post({ tx, place, who, params, form, today, now }) {
    const person = await findIntroduced(tx, place.id, params.person, today)
    const entry = await findMet(tx, place.id, form.entry)
    if (!person || !entry) return missing()
    if (person.diedOn) return refuse({ agreed: `${person.knownAs} has died. Nobody is introduced` })
    const name = person.givenName ?? person.knownAs
    const followUpOn = form.followUpOn ?? addDays(today, place.followUp.firstContactDays)
    const faults = { ...faultInAgreement(form.agreed, form.agreedNote, name), ...faultInDay(followUpOn, today) }
    if (form.agreed === 'family said yes' || Object.keys(faults).length > 0) return refuse(faults)
    const id = await makeIntroduction(
      tx,
      place.id,
      {
        ...{ personId: person.personId, entryId: entry.entryId, at: now, on: today, followUpOn },
        ...{ agreed: form.agreed, agreedNote: form.agreedNote, goesAlong: form.goesAlong, hopesFor: form.hopesFor },
        tellWayId: form.tellWay ?? null,
        by: { accountId: who.accountId, name: who.name, team: who.team },
      },
      place.followUp,
    )
    return redirectTo(introductionPath({ introduction: id }), [{ ...about(person), record: id, content: form }])
  },
})

const faultInDay = (on: DateString, today: DateString): Record<string, string> =>
  on >= today && on <= addDays(today, longestWait)
    ? {}
    : { followUpOn: 'Write the day to ask how it went, today or later' }

/** Searches post: what somebody looks for is theirs, and stands in no address bar. */
export const findToIntroduce = page({
  path: findToIntroducePath,
  may: 'introduce somebody',
  audit: { saved: 'looked for what to introduce them to' },
  form: findForm,
  async post({ tx, place, params, form, today, now }) {
    const person = await findIntroduced(tx, place.id, params.person, today)
    return person ? choose(tx, { person, place, today, now, words: form.find }) : missing()
  },
})

type Choosing = { person: Introduced; place: Place; today: DateString; now: Date; words: string }

async function choose(tx: Reading, { person, place, today, now, words }: Choosing) {
  const { latitude, longitude, neighbourhood } = person
  const found = person.diedOn
    ? []
    : await findNear(tx, place.id, {
        words,
        point: latitude !== null && longitude !== null ? { latitude, longitude } : undefined,
        neighbourhood: neighbourhood
          ? { key: neighbourhood, name: neighbourhoodName(place, neighbourhood) }
          : undefined,
        ...{ today, at: timeOf(now), limit: suggested, forPublic: false },
      })
  const where = neighbourhood ? `In and near ${neighbourhoodName(place, neighbourhood)}` : `In ${place.name}`
  return view(
    'community/introduce/choose.njk',
    { ...choosing(person, found, words), title: `Introduce ${person.knownAs}`, where },
    [about(person)],
  )
}
