import { isId, type Reading, sql } from '#platform/database'

/**
 * Every id under which somebody is on record, the one that is theirs now first: reads about a person go by these, so
 * that two records found to be one are read as one. None when nobody has the id.
 */
export async function samePerson(tx: Reading, placeId: number, personId: string): Promise<string[]> {
  if (!isId(personId)) return []
  const found = await whoItIs(placeId, personId).execute(tx)
  return found.rows[0]?.ids ?? []
}

/** The same as one row of `ids`, to stand in a statement that asks for more; no row when nobody has the id. */
export const whoItIs = (placeId: number, personId: string) => sql<{ ids: string[] }>`
  select people.same_person(${placeId}::integer, ${personId}::uuid) as ids
    from people.person where place_id = ${placeId} and person_id = ${personId}`

/** For a statement that changes a row of somebody's, whichever of their records it stands on. */
export const theirs = (placeId: number, personId: string) =>
  sql`person_id = any(people.same_person(${placeId}::integer, ${personId}::uuid))`

/**
 * For a statement that names whoever a row is about: `p` is the record that the row's person leads to now, which is the
 * one whose name, hold and death stand; null when the row names nobody. `row` is the row's alias in the statement.
 * Not with coalesce: PostgreSQL takes it for a function that could tell, and under row level security looks through every
 * person of the place instead of in the index.
 */
export const withPersonNow = (row: string) => sql`
  left join people.alias_now follows on follows.place_id = ${sql.raw(row)}.place_id and follows.person_id = ${sql.raw(row)}.person_id
  left join people.person p on p.place_id = ${sql.raw(row)}.place_id and p.person_id = case when follows.now_id is null then ${sql.raw(row)}.person_id else follows.now_id end`
