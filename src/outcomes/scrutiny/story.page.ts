import { z } from 'zod'
import { page } from '#place'
import { dayInWords } from '#platform/clock'
import { isId, newId } from '#platform/database'
import { missing, oneOf, redirectTo, refuse, requiredDay, requiredWords, tooLate, view, words } from '#platform/web'
import { piecesOf } from '../let-out/tells-of.ts'
import { newStoryPath, scrutinyPath, storyPath } from '../programme/programme-paths.ts'
import { findStory, letStoryOut, saveStory, takeStoryBack } from './story.queries.ts'

/** A story as somebody agreed to have it told. It is typed here for this, and never taken from a record. */
export const newStoryPage = page({
  path: newStoryPath,
  may: 'keep the programme',
  audit: { opened: 'began to write down a story for scrutiny', saved: 'wrote down a story for scrutiny' },
  draft: 'a story for scrutiny',
  form: z.object({
    words: requiredWords(1_500, 'Write the story as they agreed to have it told'),
    agreedBy: requiredWords(120, 'Say who agreed, without a name'),
    agreedHow: requiredWords(200, 'Say how they agreed'),
    agreedOn: requiredDay('Write the day they agreed like 3/3/2026'),
  }),
  async get({ typed, errors }) {
    const written = { words: '', agreedBy: '', agreedHow: '', agreedOn: '', ...typed }
    const paths = { here: newStoryPath({}), back: scrutinyPath({}) }
    return view('outcomes/scrutiny/new-story.njk', { title: 'A story', written, errors, paths }, [])
  },
  async post({ tx, place, who, today, now, form }) {
    if (form.agreedOn > today) return refuse({ agreedOn: 'That day is still to come' })
    const storyId = newId()
    await saveStory(tx, place.id, { storyId, ...form, byName: who.name, now })
    return redirectTo(storyPath({ story: storyId }), [{ content: form }])
  },
})

/** Every word of a story is read, with what may tell of a person marked, before it stands in the paper. */
export const storyPage = page({
  path: storyPath,
  may: 'keep the programme',
  audit: { opened: 'read a story for scrutiny', saved: 'let a story out, or took it back' },
  form: z.object({ do: oneOf(['let out', 'take back'], 'Press the button again'), sure: words(3) }),
  async get({ tx, place, params, today, errors }) {
    const story = isId(params.story) ? await findStory(tx, place.id, params.story) : undefined
    if (!story) return missing()
    const [said = [], by = []] = await piecesOf(tx, place, [story.words, story.agreedBy], today)
    const data = {
      title: 'A story, before it is read outside',
      story: {
        ...{ pieces: said, by: by.flat(), how: story.agreedHow, on: dayInWords(story.agreedOn, today) },
        ...{ writtenBy: story.byName, letOutBy: story.letOutByName ?? '', takenBackBy: story.takenBackByName ?? '' },
        why: [...new Set([...said.flat(), ...by.flat()].flatMap(piece => piece.why || []))],
      },
      errors,
      paths: { here: storyPath(params), back: scrutinyPath({}) },
    }
    return view('outcomes/scrutiny/story.njk', data, [])
  },
  async post({ tx, place, who, params, now, form }) {
    const story = isId(params.story) ? await findStory(tx, place.id, params.story) : undefined
    if (!story) return missing()
    const done = { storyId: story.storyId, byName: who.name, now }
    if (form.do === 'take back')
      return (await takeStoryBack(tx, place.id, done))
        ? redirectTo(scrutinyPath({}), [{ content: { do: form.do, story: story.storyId } }])
        : tooLate('Somebody took it back before')
    if (form.sure !== 'yes') return refuse({ sure: 'Read every word, then say that it tells of nobody by name' })
    return (await letStoryOut(tx, place.id, done))
      ? redirectTo(scrutinyPath({}), [{ content: { do: form.do, story: story.storyId } }])
      : tooLate('Somebody let it out, or took it back, before')
  },
})
