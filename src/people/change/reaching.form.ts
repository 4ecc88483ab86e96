import { z } from 'zod'
import { maybeId, oneOf, words } from '#platform/web'
import { safeStates, wayKinds, whatIsWrong } from '../reach.rules.ts'
import { wrongIn } from './change-form.ts'

/** One form adds a way; each way that there is has one of its own. */
export const reachingForm = z
  .object({
    act: oneOf(['add', 'keep', 'end'], 'Use one of the buttons'),
    wayId: maybeId(),
    kind: oneOf(wayKinds, 'Choose what kind it is').optional(),
    value: words(200),
    safe: oneOf(safeStates, 'Say whether it is safe to use'),
    note: words(200),
  })
  .superRefine((form, refused) => {
    const wrong = wrongIn(refused)
    if (form.act !== 'add') return form.wayId ? undefined : wrong('value', 'Open the page again')
    if (!form.kind) return wrong('kind', 'Choose what kind it is')
    const fault = whatIsWrong(form.kind, form.value)
    if (fault) wrong('value', fault)
  })
