import { z } from 'zod'
import { maybeDay, maybeId, oneOf, words } from '#platform/web'
import { yeses } from '../introduction-agreement.rules.ts'

/** One answer is required: whether they said yes themselves. */
export const introduceForm = z.object({
  entry: z.uuid('Choose what to introduce them to'),
  agreed: oneOf(yeses, 'Say whether they said yes themselves'),
  agreedNote: words(1_000),
  goesAlong: words(200),
  hopesFor: words(500),
  tellWay: maybeId(),
  followUpOn: maybeDay(),
})
export type IntroduceForm = z.infer<typeof introduceForm>

export const findForm = z.object({ find: words(200) })
