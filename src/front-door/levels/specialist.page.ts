import { z } from 'zod'
import { findLeadWorker, insertHoldPassed, personFrame, readRecord, shownErrors, valuesShown } from '#people'
import { page, teamName } from '#place'
import { dayInWords } from '#platform/clock'
import { missing, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { circumstancesPath, specialistPath } from '../paths.ts'
import { insertSpecialist, listSpecialists, listTopics, type Topic } from './circumstances.queries.ts'
import { purposeName, toldTo, topicLabel } from './purpose.rules.ts'

const form = z.object({
  topic: requiredWords(60, 'Choose which part of their life'),
  words: requiredWords(8_000, 'Write down what they say of it'),
  found: requiredWords(8_000, 'Write what you found together'),
  next: words(1_000),
  holdReason: words(500),
})

const notAsked =
  'Nothing in the wider circumstances asked for this. Say why all the same, and it goes through; or look at all of it first'

/** A closer look at one part, where the look at the whole asked for it, or for a reason of its own (S018). */
export const specialist = page({
  path: specialistPath,
  draft: { what: 'a closer look', seenBy: 'its author' },
  may: 'assess wider circumstances',
  audit: { opened: 'opened a closer look at one part of their life', saved: 'wrote down a closer look' },
  form,
  async get({ tx, params, place, who, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    const { levels } = place
    if (!record || !levels) return missing()
    const lead = await findLeadWorker(tx, place.id, record.ids)
    const { read, apart } = toldTo(await listSpecialists(tx, place.id, record.ids), who, lead, levels)
    const asked = toldTo(await listTopics(tx, place.id, record.ids), who, lead, levels)
    const askedFor = keysAskedFor([...asked.read, ...asked.apart])
    const data = {
      title: 'A closer look',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: specialistPath({ person: record.personId }),
      whole: circumstancesPath({ person: record.personId }),
      askedFor: askedFor.map(key => topicLabel(levels, key)),
      all: read.map(one => ({
        label: topicLabel(levels, one.topic),
        words: one.words,
        found: one.found,
        next: one.nextWords,
        restricted: one.restricted,
        by: `${one.byName}, ${teamName(place, one.team)}, ${dayInWords(one.onDate, today)}`,
      })),
      apart: apart.map(one => ({ label: topicLabel(levels, one.topic), purpose: purposeName(levels, one.purpose) })),
      topics: [
        { value: '', text: 'Choose one' },
        ...levels.circumstances.map(one => ({
          value: one.key,
          text: askedFor.includes(one.key) ? `${one.label} (asked for)` : one.label,
        })),
      ],
      asksWhy: Boolean(errors.holdReason || typed.holdReason),
      values: valuesShown(
        { topic: askedFor.length === 1 ? askedFor[0] : '', words: '', found: '', next: '', holdReason: '' },
        typed,
      ),
    }
    const quiet = read.some(one => one.restricted) && { visibility: 'quiet' as const }
    return view('front-door/levels/specialist.njk', data, [{ person: record.personId, ...quiet }])
  },
  async post({ tx, params, place, who, today, now, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    const topic = place.levels?.circumstances.find(one => one.key === typed.topic)
    if (!record || !place.levels) return missing()
    if (!topic) return refuse({ topic: 'Choose which part of their life' })
    if (record.diedOn) return refuse({ topic: `${record.knownAs} has died` })
    // As far as this worker may know: that it goes through must not tell that a restricted part was asked for.
    const lead = await findLeadWorker(tx, place.id, record.ids)
    const { read, apart } = toldTo(await listTopics(tx, place.id, record.ids), who, lead, place.levels)
    const asked = keysAskedFor([...read, ...apart]).includes(topic.key)
    if (!asked && typed.holdReason === '') return refuse({ holdReason: notAsked })
    const done = { personId: record.personId, by: who, today, now }
    const specialistId = await insertSpecialist(tx, place.id, {
      ...{ ...done, topic: topic.key, purpose: topic.purpose, restricted: topic.restricted },
      ...{ words: typed.words, found: typed.found, nextWords: typed.next },
    })
    // Why a restricted part was looked at is restricted too: it is not read with the other reasons.
    if (!asked && !topic.restricted)
      await insertHoldPassed(tx, place.id, {
        ...{ ...done, kind: 'a closer look that nothing asked for', recordId: specialistId, reason: typed.holdReason },
      })
    const quiet = topic.restricted && { visibility: 'quiet' as const }
    return redirectTo(specialistPath({ person: record.personId }), [
      { person: record.personId, record: specialistId, content: typed, ...quiet },
    ])
  },
})

const keysAskedFor = (topics: Topic[]): string[] => [
  ...new Set(topics.filter(one => one.lookCloser).map(one => one.topic)),
]
