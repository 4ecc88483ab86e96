import { type DateString, dayInWords } from '#platform/clock'

type Noted = { onDate: DateString; words: string }

type Expected = Noted & { isBaseline: boolean; effectOn: DateString | null }

/** Each note, said to be a baseline where it is one, and a second mark for the day from which to look for an effect. */
export const withEffects = (notes: readonly Expected[]): Noted[] =>
  notes.flatMap(({ onDate, words, isBaseline, effectOn }) => [
    { onDate, words: isBaseline ? `${words} (baseline: compare with what was before)` : words },
    ...(effectOn ? [{ onDate: effectOn, words: `Look for an effect of: ${words}` }] : []),
  ])

/** A note as it stands under a chart, with the number that marks it there. */
export type NoteShown = { number: number; on: string; words: string }

/** Months that words on the chart need beside them, so that they never run into the next. */
const ROOM = 9
const SHORT = 26

/**
 * Where each month with notes is marked, by the index of the month among those shown. The words stand on the chart where
 * there is room, else their number does; the list under it has them all.
 */
export function notesShown(notes: readonly Noted[], months: readonly DateString[], today: DateString) {
  const there = notes
    .filter(note => months.includes(monthOf(note.onDate)))
    .toSorted((a, b) => a.onDate.localeCompare(b.onDate))
    .map((note, i) => ({ ...note, number: i + 1, at: months.indexOf(monthOf(note.onDate)) }))
  const marked = [...Map.groupBy(there, note => note.at)].map(([at, here]) => ({ at, here }))
  return {
    marks: marked.map(({ at, here }, i) => {
      const alone = here.length === 1 && here[0]!.words.length <= SHORT
      const far = [marked[i - 1], marked[i + 1]].every(other => !other || Math.abs(other.at - at) >= ROOM)
      const numbers = here.map(note => note.number).join(', ')
      return { at, text: alone && far ? `${numbers} ${here[0]!.words}` : numbers }
    }),
    list: there.map(({ number, onDate, words }): NoteShown => ({ number, on: dayInWords(onDate, today), words })),
    /** The notes of a month, for a table by month; '' for most. */
    wordsFor: (month: DateString): string =>
      there
        .filter(note => monthOf(note.onDate) === month)
        .map(note => note.words)
        .join('; '),
  }
}

const monthOf = (day: DateString): DateString => `${day.slice(0, 8)}01`
