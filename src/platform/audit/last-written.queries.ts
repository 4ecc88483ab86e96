import { type Reading, sql } from '#platform/database'

export type LastWritten = { name: string; at: Date }

/** Who did something to somebody's record last, and when; by any of the ids that the record is read under. */
export async function lastWritten(
  tx: Reading,
  placeId: number,
  { people, act }: { people: string[]; act: string },
): Promise<LastWritten | undefined> {
  const found = await sql<LastWritten>`
    select a.name, e.at from audit.entry e
      join identity.account a on a.place_id = e.place_id and a.account_id = e.account_id
     where e.place_id = ${placeId} and e.person_id = any(${people}::uuid[]) and e.act = ${act}
     order by e.at desc, e.entry_id desc limit 1`.execute(tx)
  return found.rows[0]
}
