import { lastOfMonth } from '#measures'
import { neighbourhoodName, type Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { Gathered } from '../gather.ts'
import { listNotesFor } from './note.queries.ts'
import { notesShown, withEffects } from './notes-shown.rules.ts'

/** What changed in the months that a measure's trend shows; where it was only in one neighbourhood, it says which. */
export async function notesOf(tx: Reading, place: Place, { measure, months }: Gathered, today: DateString) {
  const starts = months.map(month => month.starts!)
  const days = { from: starts[0]!, to: lastOfMonth(starts.at(-1)!) }
  const notes = (await listNotesFor(tx, place.id, { measure: measure.id, ...days })).map(note => ({
    ...note,
    words: note.neighbourhood ? `${note.words} (${neighbourhoodName(place, note.neighbourhood)})` : note.words,
  }))
  return notesShown(withEffects(notes), starts, today)
}
