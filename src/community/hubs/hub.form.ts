import { z } from 'zod'
import { maybeDay, maybeId, maybeOneOf, oneOf, requiredDay, requiredWords, words } from '#platform/web'

const hour = (missing: string) =>
  z.preprocess(v => (Array.isArray(v) ? v[0] : v), z.string(missing).regex(/^([01]\d|2[0-3]):[0-5]\d$/, missing))
const count = (least: number, most: number, wrong: string) =>
  z.preprocess(v => Number(Array.isArray(v) ? v[0] : v), z.int(wrong).min(least, wrong).max(most, wrong))

export const planForm = z.object({
  name: requiredWords(120, 'Write what people call it'),
  venue: z.uuid('Choose where it is held'),
  team: words(60),
  firstOn: requiredDay('Write the first day, like 12/3/2026'),
  weeks: count(1, 52, 'Write for how many weeks, from 1 to 52'),
  startsAt: hour('Write when the door opens, like 10:00'),
  endsAt: hour('Write when it closes, like 13:00'),
  slotMinutes: count(10, 120, 'Write how long each time is, from 10 to 120 minutes'),
  atOnce: count(1, 10, 'Write how many can sit down with somebody at once, from 1 to 10'),
  dropIn: maybeOneOf(['yes']),
  present: words(300),
  note: words(300),
})
export type PlanForm = z.output<typeof planForm>

const needs = { access: words(200), interpreter: words(200), transport: words(200) }
export const needsForm = z.object(needs)

export const bookForm = z.object({
  slot: z.uuid('Choose a time'),
  /** The first day on the list that was shown: kept apart from the day that is chosen. */
  shownFirst: maybeDay(),
  firstAskedOn: maybeDay(),
  whyLater: words(200),
  instead: maybeId(),
  /** They said yes themselves to messages about it. */
  messages: maybeOneOf(['yes']),
  ...needs,
})

export const messagesForm = z.object({ agreed: oneOf(['yes', 'no'], 'Say whether they said yes') })
export const cameForm = z.object({ came: oneOf(['came', 'did not come', 'not yet'], 'Say whether they came') })
export const cameInForm = z.object({ name: requiredWords(120, 'Write the name they gave') })
export const cancelSessionForm = z.object({ reason: requiredWords(300, 'Write why, for those who were coming') })
export const cancelBookingForm = z.object({
  for: oneOf(['the person', 'the hub'], 'Say who could not make it'),
  reason: words(300),
})
