import { returnKinds } from '#people'
import { type Reading, sql } from '#platform/database'

export type NotAsked = { what: string; people: number }

/** Of so many people with records here, how many were not asked yet for what the return asks; what all were asked is left out. */
export async function countNotAsked(tx: Reading, placeId: number, ids: string[]): Promise<NotAsked[]> {
  const { rows } = await sql<NotAsked>`
    with who as materialized (
      select p.person_id, p.nhs_number, p.birth_date, people.same_person(p.place_id, p.person_id) as ids
        from people.person p where p.place_id = ${placeId} and p.person_id = any(${ids}::uuid[])),
    missing as (
      select 1 as nr, 'NHS number' as what, count(*) filter (where nhs_number is null)::integer as people from who
      union all
      select 2, 'date of birth', count(*) filter (where birth_date is null)::integer from who
      union all
      select 3, 'postcode', count(*) filter (where not exists (select from people.address a
               where a.place_id = ${placeId} and a.person_id = any(who.ids) and a.postcode is not null and a.until_on is null))::integer from who
      union all
      select 3 + k.nr, k.kind, (select count(*)::integer from who where not exists (select from people.detail d
               where d.place_id = ${placeId} and d.person_id = any(who.ids) and d.kind = k.kind and d.until_on is null))
        from unnest(${returnKinds}::text[]) with ordinality as k(kind, nr))
    select what, people from missing where people > 0 order by nr`.execute(tx)
  return rows
}
