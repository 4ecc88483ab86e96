import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'

export type Note = {
  noteId: string
  onDate: DateString
  words: string
  /** Null: the person's own words. */
  saidBy: string | null
  aboutOthers: boolean
  writtenByName: string
  team: string
}

export type NewNote = Omit<Note, 'noteId'> & {
  personId: string
  restricted: boolean
  by: string
  at: Date
}

export async function insertNote(tx: Writing, placeId: number, n: NewNote): Promise<string> {
  const noteId = newId()
  await sql`
    insert into people.note (place_id, note_id, person_id, on_date, words, said_by, about_others, restricted, written_by, written_by_name,
                             team, written_at)
    values (${placeId}, ${noteId}, ${n.personId}, ${n.onDate}, ${n.words}, ${n.saidBy}, ${n.aboutOthers}, ${n.restricted}, ${n.by},
            ${n.writtenByName}, ${n.team}, ${n.at})`.execute(tx)
  return noteId
}

/** Those not on the timeline, newest first; for whoever may not read them all, those that they wrote. */
export async function listRestricted(tx: Reading, placeId: number, ids: string[], writtenBy?: string): Promise<Note[]> {
  const found = await sql<Note>`
    select note_id as "noteId", on_date as "onDate", words, said_by as "saidBy", about_others as "aboutOthers",
           written_by_name as "writtenByName", team
      from people.note where place_id = ${placeId} and person_id = any(${ids}::uuid[]) and restricted
       and (${writtenBy ?? null}::uuid is null or written_by = ${writtenBy ?? null}::uuid)
     order by on_date desc, note_id desc`.execute(tx)
  return found.rows
}
