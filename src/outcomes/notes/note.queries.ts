import type { DateString } from '#platform/clock'
import { newId, type PlaceId, type Reading, sql, type Writing } from '#platform/database'

/** Something that changed on a day, so that whoever looks at a figure later knows. */
export type FigureNote = {
  noteId: string
  onDate: DateString
  words: string
  /** Id of the one measure it is about; null for all of them. */
  measure: string | null
  /** Key of the one neighbourhood it is about; '' for all of them. */
  neighbourhood: string
  /** The figures before its day are what the ones after it are compared with. */
  isBaseline: boolean
  /** When to look for an effect: results take time (P40, S047). */
  effectOn: DateString | null
  byName: string
}

const columns = sql`note_id as "noteId", on_date as "onDate", words, measure, neighbourhood, is_baseline as "isBaseline",
  effect_on as "effectOn", written_by_name as "byName"`

/** Every note of the place that still stands, the newest day first. */
export async function listNotes(tx: Reading, placeId: PlaceId): Promise<FigureNote[]> {
  const found = await sql<FigureNote>`select ${columns} from outcomes.figure_note
    where place_id = ${placeId} and removed_at is null order by on_date desc, note_id limit 500`.execute(tx)
  return found.rows
}

/** Notes that began or look for an effect in these days, whatever they are about, the oldest first. */
export async function listNotesIn(
  tx: Reading,
  placeId: PlaceId,
  { from, to }: { from: DateString; to: DateString },
): Promise<FigureNote[]> {
  const found = await sql<FigureNote>`select ${columns} from outcomes.figure_note
    where place_id = ${placeId} and removed_at is null
      and (on_date between ${from}::date and ${to}::date or effect_on between ${from}::date and ${to}::date)
    order by on_date, note_id`.execute(tx)
  return found.rows
}

type By = { accountId: string | null; name: string }
export type NewNote = Pick<FigureNote, 'onDate' | 'words' | 'measure'> &
  Partial<Pick<FigureNote, 'neighbourhood' | 'isBaseline' | 'effectOn'>> & { by: By; now: Date }

export async function saveNote(tx: Writing, placeId: PlaceId, note: NewNote): Promise<string> {
  const noteId = newId()
  await sql`insert into outcomes.figure_note (place_id, note_id, on_date, words, measure, neighbourhood, is_baseline, effect_on, written_by, written_by_name, written_at)
    values (${placeId}, ${noteId}, ${note.onDate}, ${note.words}, ${note.measure}, ${note.neighbourhood ?? ''}, ${note.isBaseline ?? false},
      ${note.effectOn ?? null}, ${note.by.accountId}, ${note.by.name}, ${note.now})`.execute(tx)
  return noteId
}

/** No longer shown; it stays kept, with who took it away. Returns false when it was gone before. */
export async function takeNoteAway(
  tx: Writing,
  placeId: PlaceId,
  gone: { noteId: string; by: By; now: Date },
): Promise<boolean> {
  const done = await sql`update outcomes.figure_note set removed_at = ${gone.now}, removed_by_name = ${gone.by.name}
    where place_id = ${placeId} and note_id = ${gone.noteId} and removed_at is null returning 1`.execute(tx)
  return done.rows.length === 1
}
