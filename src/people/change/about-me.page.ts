import { z } from 'zod'
import { dayInWords } from '#platform/clock'
import { maybeDay, oneOf, requiredWords, words } from '#platform/web'
import { firstName } from '../name.rules.ts'
import { aboutMePath } from '../paths.ts'
import { addAboutMe } from '../save-facts.queries.ts'
import { wrongIn } from './change-form.ts'
import { changePage } from './change-page.ts'

const form = z
  .object({
    words: requiredWords(2000, 'Write what they said'),
    whose: oneOf(['person', 'other'], 'Say whose words these are'),
    saidBy: words(120),
    saidOn: maybeDay('Write the day like 3/3/2026, or leave it empty for today'),
  })
  .superRefine((typed, refused) => {
    if (typed.whose === 'other' && typed.saidBy === '') wrongIn(refused)('saidBy', 'Write who said it')
  })

/** Words are added and never changed: what a person said stays as they said it. */
export const changeAboutMe = changePage({
  path: aboutMePath,
  title: 'What matters',
  what: 'what matters to them',
  template: 'people/change/about-me.njk',
  form,
  draft: 'what matters to them',
  values: () => ({ words: '', whose: '', saidBy: '', saidOn: '' }),
  more: ({ record, today }) => ({
    said: record.aboutMe.map(one => ({
      said: one.words,
      by: `${one.saidBy ? `In the words of ${one.saidBy}` : `In ${firstName(record)}’s own words`}, ${dayInWords(one.saidOn, today)}; written down by ${one.writtenBy}`,
    })),
  }),
  async write({ tx, place, form: typed, who, today }, { personId }) {
    const saidOn = typed.saidOn ?? today
    if (saidOn > today) return { saidOn: 'A day that lies ahead has no words yet' }
    await addAboutMe(tx, place.id, {
      personId,
      words: typed.words,
      saidBy: typed.whose === 'other' ? typed.saidBy : null,
      saidOn,
      writtenBy: who.name,
    })
    return undefined
  },
})
