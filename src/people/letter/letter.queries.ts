import type { DateString } from '#platform/clock'
import { isId, newId, type Reading, sql, type Writing } from '#platform/database'

/** Word for word as it was sent. */
export type Letter = {
  letterId: string
  personId: string
  onDate: DateString
  sender: string
  addressedTo: string
  greeting: string
  about: string
  words: string
  ending: string
  writtenByName: string
  team: string
}

export async function insertLetter(
  tx: Writing,
  placeId: number,
  l: Omit<Letter, 'letterId'> & { by: string; at: Date },
): Promise<string> {
  const letterId = newId()
  await sql`
    insert into people.letter (place_id, letter_id, person_id, on_date, sender, addressed_to, greeting, about, words, ending, written_by,
                               written_by_name, team, written_at)
    values (${placeId}, ${letterId}, ${l.personId}, ${l.onDate}, ${l.sender}, ${l.addressedTo}, ${l.greeting}, ${l.about}, ${l.words},
            ${l.ending}, ${l.by}, ${l.writtenByName}, ${l.team}, ${l.at})`.execute(tx)
  return letterId
}

export async function findLetter(
  tx: Reading,
  placeId: number,
  ids: string[],
  letterId: string,
): Promise<Letter | undefined> {
  if (!isId(letterId)) return undefined
  const found = await sql<Letter>`
    select letter_id as "letterId", person_id as "personId", on_date as "onDate", sender, addressed_to as "addressedTo", greeting, about,
           words, ending, written_by_name as "writtenByName", team
      from people.letter where place_id = ${placeId} and person_id = any(${ids}::uuid[]) and letter_id = ${letterId}`.execute(
    tx,
  )
  return found.rows[0]
}
