import { ageOn, type Period } from '#measures'
import { type PlaceId, type Reading, sql } from '#platform/database'

export type ProviderSeen = {
  /** Made from the name, so that no name stands in an address. */
  key: string
  name: string
  /** Who had a service from them on any day of the period. */
  people: number
  services: number
}

/** Providers with a service on any day of the period, by name. */
export async function providersSeen(tx: Reading, placeId: PlaceId, { from, to }: Period): Promise<ProviderSeen[]> {
  const found = await sql<ProviderSeen>`
    select left(md5(provider), 12) as key, provider as name,
           count(distinct person_id)::integer as people, count(*)::integer as services
    from facts.service
    where place_id = ${placeId} and provider is not null and started_on <= ${to}::date
      and (ended_on is null or ended_on >= ${from}::date)
    group by provider order by provider`.execute(tx)
  return found.rows
}

/** The provider that an address means, whenever it provided; undefined where there is none. */
export async function providerCalled(tx: Reading, placeId: PlaceId, key: string): Promise<string | undefined> {
  const found = await sql<{ provider: string }>`
    select provider from facts.service
    where place_id = ${placeId} and left(md5(provider), 12) = ${key} limit 1`.execute(tx)
  return found.rows[0]?.provider
}

/** People by one thing that is known of their service. `of` null: what is not known. */
export type Mix = {
  by: 'cohort' | 'age' | 'support reason' | 'component' | 'everybody'
  of: string | null
  people: number
  /** Of everybody who had help of the same types in the period, whoever gave it. */
  everybody: number
}

/** Whom a provider helped in the period, and beside them everybody with such help: what its figures have to be read with. */
export async function mixOf(tx: Reading, placeId: PlaceId, provider: string, { from, to }: Period): Promise<Mix[]> {
  const found = await sql<Mix>`
    with there as (
      select person_id, provider, type, cohort, component, support_reason,
             case when age >= 85 then '85 and over' when age >= 65 then '65 to 84' when age is not null then 'Under 65' end as age
        from (select s.*, ${sql.raw(ageOn('s.born_on', 's.started_on'))} as age from facts.service s
               where s.place_id = ${placeId} and s.started_on <= ${to}::date
                 and (s.ended_on is null or s.ended_on >= ${from}::date)) s),
    such as (select * from there where type in (select type from there where provider = ${provider}))
    select case grouping(cohort, age, support_reason, component)
             when 7 then 'cohort' when 11 then 'age' when 13 then 'support reason' when 14 then 'component' else 'everybody' end as by,
           coalesce(cohort, age, support_reason, component) as of,
           count(distinct person_id) filter (where provider = ${provider})::integer as people,
           count(distinct person_id)::integer as everybody
    from such
    group by grouping sets ((cohort), (age), (support_reason), (component), ())
    order by 1, 2 nulls last`.execute(tx)
  return found.rows
}
