import { withPersonNow } from '#people'
import { type Reading, sql } from '#platform/database'

/** Whom half-written pages are about, by the person each names. */
export async function namesOfDrafts(tx: Reading, placeId: number, people: string[]): Promise<Map<string, string>> {
  if (people.length === 0) return new Map()
  const found = await sql<{ id: string; name: string }>`
    select t.person_id as id, p.known_as as name
      from (select ${placeId}::integer as place_id, unnest(${people}::uuid[]) as person_id) t ${withPersonNow('t')}
     where p.person_id is not null`.execute(tx)
  return new Map(found.rows.map(row => [row.id, row.name]))
}
