import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

/** The newest introduction of somebody to something that still waits for their yes; a notebook's is nobody else's. */
export async function findHopedFor(
  tx: Reading,
  placeId: PlaceId,
  personId: string,
  entryId: string,
): Promise<string | undefined> {
  const found = await sql<{ introduction_id: string }>`
    select i.introduction_id from community.introduction i
    where i.place_id = ${placeId} and i.person_id = any(people.same_person(${placeId}::integer, ${personId}::uuid)) and i.entry_id = ${entryId}
      and i.agreed_on is null and not i.within_notebook
      and not exists (select 1 from community.introduction_event e where e.place_id = i.place_id
        and e.introduction_id = i.introduction_id and e.kind in ('withdrew', 'did not happen', 'stopped'))
    order by i.made_on desc, i.introduction_id desc limit 1`.execute(tx)
  return found.rows[0]?.introduction_id
}

export async function saveCompanion(
  tx: Writing,
  placeId: PlaceId,
  introductionId: string,
  goesAlong: string,
): Promise<void> {
  await sql`update community.introduction set goes_along = ${goesAlong}
    where place_id = ${placeId} and introduction_id = ${introductionId}`.execute(tx)
}
