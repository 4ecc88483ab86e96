import { z } from 'zod'
import { findLeadWorker, personFrame, personPath, readRecord, shownErrors } from '#people'
import { type Levels, page, teamName } from '#place'
import { dayInWords } from '#platform/clock'
import { type FieldErrors, missing, oneOf, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { circumstancesPath, specialistPath } from '../paths.ts'
import { findGeneral, insertGeneral, listTopics, type NewTopic } from './circumstances.queries.ts'
import { purposeName, toldTo, topicLabel } from './purpose.rules.ts'

const listed = (v: unknown): string[] => (v === undefined || v === '' ? [] : [v].flat().map(String))
const form = z.looseObject({
  words: requiredWords(8_000, 'Write down what was said'),
  whose: oneOf(['person', 'other'], 'Choose whose words these are'),
  other: words(120),
  goingWell: words(4_000),
  /** Keys of the topics that ask for a closer look. */
  closer: z.preprocess(listed, z.array(z.string().max(60)).max(40)),
})
type Form = z.infer<typeof form>

/** Wider circumstances before anything narrow: their words, what goes well, then only the topics there is a word on (S018). */
export const circumstances = page({
  path: circumstancesPath,
  draft: { what: 'wider circumstances', seenBy: 'its author' },
  may: 'assess wider circumstances',
  audit: { opened: 'opened their wider circumstances', saved: 'wrote down their wider circumstances' },
  form,
  async get({ tx, params, place, who, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    const { levels } = place
    if (!record || !levels) return missing()
    const general = await findGeneral(tx, place.id, record.ids)
    const lead = await findLeadWorker(tx, place.id, record.ids)
    const told = toldTo(await listTopics(tx, place.id, record.ids), who, lead, levels)
    const closer = listed(typed.closer)
    const data = {
      title: 'Wider circumstances',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: circumstancesPath({ person: record.personId }),
      specialist: specialistPath({ person: record.personId }),
      last: general && {
        words: general.words,
        by: `${general.saidBy ? `In the words of ${general.saidBy}` : 'In their own words'}, ${dayInWords(general.onDate, today)}`,
        goingWell: general.goingWell,
        writtenBy: `${general.byName}, ${teamName(place, general.team)}`,
        read: told.read.map(one => ({
          label: topicLabel(levels, one.topic),
          words: one.words,
          closer: one.lookCloser,
          on: dayInWords(one.onDate, today),
          restricted: one.restricted,
        })),
        apart: told.apart.map(one => ({
          label: topicLabel(levels, one.topic),
          purpose: purposeName(levels, one.purpose),
          closer: one.lookCloser,
        })),
      },
      topics: levels.circumstances.map(one => ({
        ...one,
        id: `about-${one.key}`,
        purposeName: purposeName(levels, one.purpose),
        value: String(typed[`about-${one.key}`] ?? ''),
        closer: closer.includes(one.key),
        error: errors[`about-${one.key}`] ?? '',
      })),
      values: { words: '', whose: 'person', other: '', goingWell: '', ...typed },
    }
    return view('front-door/levels/circumstances.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, today, now, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record || !place.levels) return missing()
    if (record.diedOn) return refuse({ words: `${record.knownAs} has died` })
    const { topics, wrong } = topicsTyped(typed, place.levels)
    if (typed.whose === 'other' && typed.other === '') wrong.other = 'Write whose words they are'
    if (Object.keys(wrong).length > 0) return refuse(wrong)
    const generalId = await insertGeneral(tx, place.id, {
      ...{ personId: record.personId, words: typed.words, saidBy: typed.whose === 'other' ? typed.other : null },
      ...{ goingWell: typed.goingWell, topics, by: who, today, now },
    })
    const closer = topics.some(one => one.lookCloser)
    return redirectTo((closer ? specialistPath : personPath)({ person: record.personId }), [
      { person: record.personId, record: generalId, content: typed },
    ])
  },
})

/** A topic is kept where there is a word on it or it asks for a closer look, with the purpose that it was told for. */
function topicsTyped(typed: Form, levels: Levels): { topics: NewTopic[]; wrong: FieldErrors } {
  const wrong: FieldErrors = {}
  const topics = levels.circumstances.flatMap((topic): NewTopic[] => {
    const field = `about-${topic.key}`
    const said = words(4_000).safeParse(typed[field])
    if (!said.success) wrong[field] = said.error.issues[0]!.message
    const about = said.success ? said.data : ''
    const lookCloser = typed.closer.includes(topic.key)
    if (about === '' && !lookCloser) return []
    return [{ topic: topic.key, words: about, purpose: topic.purpose, restricted: topic.restricted, lookCloser }]
  })
  return { topics, wrong }
}
