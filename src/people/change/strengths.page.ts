import { z } from 'zod'
import { dayInWords } from '#platform/clock'
import { maybeId, oneOf, words } from '#platform/web'
import { strengthsPath } from '../paths.ts'
import { before, now, type StrengthOrDifficulty } from '../person-record.ts'
import { addStrength, endStrength } from '../save-facts.queries.ts'
import { wrongIn } from './change-form.ts'
import { changePage } from './change-page.ts'

const form = z
  .object({
    act: oneOf(['add', 'end'], 'Use one of the buttons'),
    strengthId: maybeId(),
    side: oneOf(['strength', 'difficulty'], 'Say which it is').optional(),
    words: words(120),
    saidBy: words(120),
  })
  .superRefine((typed, refused) => {
    if (typed.act === 'end') return
    if (typed.words === '') wrongIn(refused)('words', 'Write it in a few words, such as “cooks for others”')
    if (!typed.side) wrongIn(refused)('side', 'Say which it is')
  })

export const changeStrengths = changePage({
  path: strengthsPath,
  title: 'Strengths, and what is hard',
  what: 'strengths and what is hard',
  template: 'people/change/strengths.njk',
  form,
  afterwards: 'here',
  values: () => ({ act: 'add', strengthId: '', side: '', words: '', saidBy: '' }),
  more({ record, today }) {
    const shown = (one: StrengthOrDifficulty) => ({
      id: one.strengthId,
      side: one.side,
      words: one.words,
      saidBy: one.saidBy ?? '',
      from: dayInWords(one.fromOn, today),
      until: one.untilOn ? dayInWords(one.untilOn, today) : '',
    })
    return { all: now(record.strengths).map(shown), earlier: before(record.strengths).map(shown) }
  },
  async write({ tx, place, form: typed, today }, { personId }) {
    if (typed.act === 'add')
      await addStrength(tx, place.id, {
        personId,
        side: typed.side!,
        words: typed.words,
        saidBy: typed.saidBy || null,
        fromOn: today,
      })
    else if (typed.strengthId) await endStrength(tx, place.id, personId, typed.strengthId, today)
    return undefined
  },
})
