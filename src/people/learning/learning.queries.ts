import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'

export type LearningNote = {
  noteId: string
  tried: string
  learned: string
  /** What the team does from now on; '' when it only learned. */
  next: string
  onDate: DateString
  writtenByName: string
}

/** What a team tried and learned, the newest first. */
export async function listLearningNotes(
  tx: Reading,
  placeId: number,
  { team, most }: { team: string; most: number },
): Promise<LearningNote[]> {
  const found = await sql<LearningNote>`
    select note_id as "noteId", tried, learned, next, on_date as "onDate", written_by_name as "writtenByName"
      from people.learning_note where place_id = ${placeId} and team = ${team}
     order by on_date desc, written_at desc, note_id limit ${most}`.execute(tx)
  return found.rows
}

export async function insertLearningNote(
  tx: Writing,
  placeId: number,
  note: Omit<LearningNote, 'noteId'> & { team: string; at: Date },
): Promise<string> {
  const id = newId()
  await sql`insert into people.learning_note (place_id, note_id, team, tried, learned, next, on_date, written_by_name, written_at)
    values (${placeId}, ${id}, ${note.team}, ${note.tried}, ${note.learned}, ${note.next}, ${note.onDate}, ${note.writtenByName}, ${note.at})`.execute(
    tx,
  )
  return id
}

/** How many were written about a day or an earlier one. */
export async function countNotesUntil(tx: Reading, placeId: number, untilOn: DateString): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::integer as n from people.learning_note
    where place_id = ${placeId} and on_date <= ${untilOn}`.execute(tx)
  return found.rows[0]!.n
}

/** Removes them; answers how many, and the SHA-256 of what went. */
export async function removeNotesUntil(
  tx: Writing,
  placeId: number,
  untilOn: DateString,
): Promise<{ notes: number; hash: Buffer }> {
  const found = await sql<{ notes: number; hash: Buffer }>`
    with gone as (delete from people.learning_note where place_id = ${placeId} and on_date <= ${untilOn} returning *)
    select count(*)::integer as notes,
           sha256(convert_to(coalesce(string_agg(tried || learned || next, '' order by note_id), ''), 'UTF8')) as hash from gone`.execute(
    tx,
  )
  return found.rows[0]!
}
