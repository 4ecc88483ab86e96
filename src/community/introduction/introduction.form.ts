import { z } from 'zod'
import { maybeDay, maybeOneOf, oneOf, words } from '#platform/web'
import { lists } from '../follow-up.rules.ts'
import { answerKeys } from '../introduction.rules.ts'

/** What happened, and in whose words. One answer is required; the day is today unless told. */
export const answerForm = z
  .object({
    answer: oneOf(answerKeys, 'Say what happened'),
    onDate: maybeDay(),
    helped: maybeOneOf(['yes', 'a little', 'no']),
    words: words(2_000),
    whose: maybeOneOf(['person', 'other']),
    saidBy: words(100),
    note: words(1_000),
    seen: z.coerce.number().int().min(0).max(10_000).optional(),
    /** The list that the answer was given on: where to go back to. */
    list: maybeOneOf(lists),
  })
  .superRefine((form, context) => {
    if (form.words && !form.whose)
      context.addIssue({ code: 'custom', path: ['words'], message: 'Say whose words these are' })
    if (form.words && form.whose === 'other' && !form.saidBy)
      context.addIssue({
        code: 'custom',
        path: ['saidBy'],
        message: 'Write whose words these are: a name, or what they are to them',
      })
  })
export type AnswerForm = z.infer<typeof answerForm>

/** Whose words: null is the person's own, also when nothing was said. */
export const saidBy = (form: AnswerForm): string | null => (form.words && form.whose === 'other' ? form.saidBy : null)
