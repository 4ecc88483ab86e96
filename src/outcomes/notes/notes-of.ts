import { lastOfMonth } from '#measures'
import type { DateString } from '#platform/clock'
import type { PlaceId, Reading } from '#platform/database'
import type { Gathered } from '../gather.ts'
import { listNotesFor } from './note.queries.ts'
import { notesShown, withEffects } from './notes-shown.rules.ts'

/** What changed in the months that a measure's trend shows. */
export async function notesOf(tx: Reading, placeId: PlaceId, { measure, months }: Gathered, today: DateString) {
  const starts = months.map(month => month.starts!)
  const days = { from: starts[0]!, to: lastOfMonth(starts.at(-1)!) }
  return notesShown(withEffects(await listNotesFor(tx, placeId, { measure: measure.id, ...days })), starts, today)
}
