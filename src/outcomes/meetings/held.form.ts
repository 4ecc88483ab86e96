import { maybeDay, requiredDay, requiredWords, words } from '#platform/web'

/** Fields of when it is held, who holds it, and when the next one is. */
export const heldFields = {
  onDate: requiredDay('Write the day of the meeting like 3/3/2026'),
  chair: requiredWords(120, 'Write who takes the chair'),
  present: words(1_000),
  nextOn: maybeDay(),
}
