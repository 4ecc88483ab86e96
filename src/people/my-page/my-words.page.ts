import { z } from 'zod'
import { page } from '#place'
import { missing, oneOf, redirectTo, requiredWords, view } from '#platform/web'
import { addAboutMe, addStrength } from '../save-facts.queries.ts'
import { ownFrame, THEIRS } from './gather-own.ts'
import { readOwn } from './my-page.queries.ts'
import { myPagePath, myWordsPath } from './my-page-paths.ts'
import { tellTheWorker } from './tell-the-worker.ts'

const kinds = ['matters', 'goes well', 'is hard'] as const
const told = {
  matters: 'what matters to them',
  'goes well': 'what goes well',
  'is hard': 'what is hard',
} as const

/** Their own words, written by themselves: they stand first on the record, and are added to, never changed. */
export const myWords = page({
  path: myWordsPath,
  may: 'speak up on their own page',
  audit: { opened: 'began to write in their own words', saved: 'wrote in their own words on their own page' },
  form: z.object({
    kind: oneOf(kinds, 'Choose what it is'),
    words: requiredWords(2_000, 'Write what you would like to say'),
  }),
  async get({ tx, place, who, errors, typed }) {
    const own = await readOwn(tx, place.id, who.accountId)
    if (!own) return missing()
    const data = {
      ...{ title: 'In my own words', ...ownFrame(), errors, here: myWordsPath({}) },
      values: { kind: 'matters', words: '', ...typed },
      worker: own.worker?.name ?? '',
    }
    return view('people/my-page/my-words.njk', data, [{ person: own.personId, reason: THEIRS }])
  },
  async post({ tx, place, who, form, today, now }) {
    const own = await readOwn(tx, place.id, who.accountId)
    if (!own) return missing()
    const { personId } = own
    const record =
      form.kind === 'matters'
        ? await addAboutMe(tx, place.id, {
            ...{ personId, words: form.words, saidBy: null, saidOn: today, writtenBy: own.knownAs },
          })
        : await addStrength(tx, place.id, {
            ...{ personId, words: form.words, saidBy: null, fromOn: today },
            side: form.kind === 'goes well' ? 'strength' : 'difficulty',
          })
    await tellTheWorker(tx, place, own, {
      ...{ what: `Wrote on their own page ${told[form.kind]}: read it`, dueInDays: 7, today, now },
    })
    return redirectTo(myPagePath({}), [{ person: personId, record, content: form, reason: THEIRS }])
  },
})
