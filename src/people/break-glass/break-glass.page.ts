import { z } from 'zod'
import { page, teamName } from '#place'
import { dayInWords, dayOf, timeOf } from '#platform/clock'
import { seeingEverybody } from '#platform/database'
import { missing, oneOf, redirectTo, refuse, requiredWords, view } from '#platform/web'
import { readFind } from '../find/find.rules.ts'
import { findPersonPath, personPath } from '../paths.ts'
import { shownErrors, valuesShown } from '../person-frame.ts'
import { samePerson } from '../same-person.queries.ts'
import { breakGlassPath, brokenGlassPath, reviewGlassPath } from '../sharing/sharing-paths.ts'
import * as glass from './break-glass.queries.ts'
import { tellOfGlass } from './tell-of-glass.ts'

const HOUR = 3_600_000

/**
 * Into a record that is kept apart, when it cannot wait. It asks for what is known of exactly one person, so that nobody
 * finds out by trying names; each try stands on the managers' list at once, also one that opened nothing.
 */
export const breakGlass = page({
  path: breakGlassPath,
  may: 'break the glass',
  audit: { opened: 'was about to break the glass', saved: 'broke the glass' },
  form: z.object({
    find: requiredWords(200, 'Write the NHS number, or the whole name and the birth date'),
    reason: requiredWords(1_000, 'Write why it cannot wait: they will read it, and a manager goes through it'),
  }),
  async get({ place, errors, typed }) {
    const data = {
      title: 'Break the glass',
      ...shownErrors(errors),
      here: breakGlassPath({}),
      find: findPersonPath({}),
      hours: place.restriction.glassHours,
      values: valuesShown({ find: '', reason: '' }, typed),
    }
    return view('people/break-glass/break-glass.njk', data, [])
  },
  async post({ tx, place, who, form, today, now }) {
    const asked = readFind(form.find, today)
    if (!asked.nhsNumber && !(asked.birthDate && asked.words.length > 1))
      return refuse({ find: 'Write the NHS number, or the whole name and the birth date' })
    const sought = { words: asked.words, birthDate: asked.birthDate ?? null, nhsNumber: asked.nhsNumber ?? null }
    const by = { accountId: who.accountId, name: who.name, team: who.team, reason: form.reason, now }
    return seeingEverybody(tx, async () => {
      const fits = await glass.findKeptApart(tx, place.id, sought)
      const [now_] = fits[0] ? await samePerson(tx, place.id, fits[0]) : []
      const personId = fits.length > 0 && now_ ? now_ : null
      const until = personId ? new Date(now.getTime() + place.restriction.glassHours * HOUR) : now
      const record = await glass.insertBrokenGlass(tx, place.id, { ...by, personId, until })
      if (!personId) {
        const data = { title: 'Nothing was opened', find: findPersonPath({}), again: breakGlassPath({}) }
        const line = { act: 'tried to break the glass, and nothing was opened', record, reason: form.reason }
        return view('people/break-glass/nothing-opened.njk', data, [line])
      }
      await tellOfGlass(tx, place, { glassId: record, personId, who, now })
      const quiet = (await glass.isOnHold(tx, place.id, personId)) && { visibility: 'quiet' as const }
      const line = { person: personId, record, reason: form.reason, ...quiet }
      return redirectTo(personPath({ person: personId }), [line])
    })
  },
})

const outcomes = ['was right', 'was not needed', 'was not right'] as const

/** Each glass that was broken, until somebody other than whoever broke it has gone through why. */
export const brokenGlass = page({
  path: brokenGlassPath,
  may: 'go through broken glass',
  audit: { opened: 'went through broken glass' },
  async get({ tx, place, who, today }) {
    const all = await seeingEverybody(tx, () => glass.listBrokenGlass(tx, place.id))
    const shown = all.map(one => ({
      ...{ who: one.name, team: teamName(place, one.team), reason: one.reason, opened: one.personId !== null },
      when: `${dayInWords(dayOf(one.beganAt), today)}, ${timeOf(one.beganAt)}`,
      until: timeOf(one.untilAt),
      ...{ outcome: one.outcome ?? '', answer: one.answer, by: one.reviewedByName },
      mine: one.accountId === who.accountId,
      href: reviewGlassPath({ glass: one.glassId }),
    }))
    const data = {
      title: 'Broken glass',
      open: shown.filter(one => !one.outcome),
      done: shown.filter(one => one.outcome),
    }
    return view('people/break-glass/broken-glass.njk', data, [])
  },
})

export const reviewGlass = page({
  path: reviewGlassPath,
  may: 'go through broken glass',
  audit: { opened: 'went through broken glass', saved: 'went through why the glass was broken' },
  form: z.object({
    outcome: oneOf(outcomes, 'Choose how it was'),
    answer: requiredWords(1_000, 'Write what they said, and what follows'),
  }),
  async get({ tx, place, params, today, who, errors, typed }) {
    const all = await seeingEverybody(tx, () => glass.listBrokenGlass(tx, place.id))
    const one = all.find(each => each.glassId === params.glass && !each.outcome && each.accountId !== who.accountId)
    if (!one) return missing()
    const data = {
      title: 'Why the glass was broken',
      ...shownErrors(errors),
      ...{ here: reviewGlassPath(params), back: brokenGlassPath({}) },
      one: { who: one.name, team: teamName(place, one.team), reason: one.reason, opened: one.personId !== null },
      when: `${dayInWords(dayOf(one.beganAt), today)}, ${timeOf(one.beganAt)}`,
      options: outcomes.map(value => ({ value, text: value.charAt(0).toUpperCase() + value.slice(1) })),
      values: valuesShown({ outcome: '', answer: '' }, typed),
    }
    return view('people/break-glass/review-glass.njk', data, [{ record: one.glassId }])
  },
  async post({ tx, place, params, who, now, form }) {
    const review = { glassId: params.glass, ...form, by: who.accountId, byName: who.name, at: now }
    const done = await seeingEverybody(tx, () => glass.reviewBrokenGlass(tx, place.id, review))
    if (!done) return missing()
    return redirectTo(brokenGlassPath({}), [{ record: params.glass, content: form }])
  },
})
