import type { Writing } from '#platform/database'
import { listRemoved, removeRowsDue } from './remove-rows.queries.ts'

/**
 * Of the rows that were just written, those go again that somebody decided to keep no longer: an old file does not bring
 * them back. Whoever has had an event since is kept with all that the file says. Answers how many accepted rows went.
 */
export async function keepOut(tx: Writing, placeId: number): Promise<number> {
  let accepted = 0
  for (const until of await listRemoved(tx, placeId)) {
    const { rows } = await removeRowsDue(tx, placeId, until)
    if (until.rule.of !== 'refused rows') accepted += rows
  }
  return accepted
}
