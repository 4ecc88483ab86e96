import { addDays } from '#platform/clock'
import { momentOf } from '../calendar.rules.ts'
import { figureNotes } from '../content/figure-notes.ts'
import type { Ground } from '../ground.rules.ts'
import { moment, type Row } from './row.ts'

/** Notes of what changed when, in the name of whoever leads. */
export function* figureNoteRows(ground: Ground): Generator<Row> {
  const by = [...ground.byName.values()].find(one => one.role === 'director')!
  for (const { daysAgo, words, measure } of figureNotes[ground.borough.slug] ?? []) {
    const on = addDays(ground.asAt, -daysAgo)
    const at = momentOf(on, 600)
    const noteId = ground.chance.stream('figure notes').stream(words).id(at)
    const written = { written_by: by.id, written_by_name: by.name, written_at: moment(at) }
    yield { table: 'outcomes.figure_note', values: { note_id: noteId, on_date: on, words, measure, ...written } }
  }
}
