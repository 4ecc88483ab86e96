import { lastOfMonth, type Period } from '#measures'
import { neighbourhoodName, type Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { Gathered } from '../gather.ts'
import { type FigureNote, listNotesIn } from './note.queries.ts'
import { notesShown, withEffects } from './notes-shown.rules.ts'

export type NotesShown = ReturnType<typeof notesShown>

/** What changed in the months that the trend of each shows, read once for them all; one of a neighbourhood says which. */
export async function notesIn(
  tx: Reading,
  place: Place,
  all: readonly Gathered[],
  today: DateString,
): Promise<(of: Gathered) => NotesShown> {
  const days = all.map(daysOf)
  const notes = days.length
    ? await listNotesIn(tx, place.id, {
        from: days.map(d => d.from).reduce((a, b) => (a < b ? a : b)),
        to: days.map(d => d.to).reduce((a, b) => (a > b ? a : b)),
      })
    : []
  return of => {
    const mine = notes
      .filter(note => isOf(note, of.measure.id, daysOf(of)))
      .slice(0, MOST)
      .map(note => named(place, note))
    return notesShown(withEffects(mine), startsOf(of), today)
  }
}

const named = (place: Place, note: FigureNote): FigureNote =>
  note.neighbourhood ? { ...note, words: `${note.words} (${neighbourhoodName(place, note.neighbourhood)})` } : note

/** More would leave no room for the trend. */
const MOST = 50

const startsOf = ({ months }: Gathered) => months.map(month => month.starts!)
const daysOf = (of: Gathered): Period => {
  const starts = startsOf(of)
  return { from: starts[0]!, to: lastOfMonth(starts.at(-1)!) }
}

/** It began or looks for an effect in these days, and is about this measure or about all. */
function isOf(note: FigureNote, measure: string, { from, to }: Period): boolean {
  const inside = (day: DateString | null) => day !== null && day >= from && day <= to
  return (inside(note.onDate) || inside(note.effectOn)) && (note.measure === null || note.measure === measure)
}
