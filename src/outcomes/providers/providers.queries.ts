import type { Period } from '#measures'
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

export type Mix = { what: string; people: number }

/** Whom a provider helped in the period, by what the help was: the mix that its figures have to be read with. */
export async function mixOf(tx: Reading, placeId: PlaceId, provider: string, { from, to }: Period): Promise<Mix[]> {
  const found = await sql<Mix>`
    select coalesce(cohort, component, type, 'not known') as what, count(distinct person_id)::integer as people
    from facts.service
    where place_id = ${placeId} and provider = ${provider} and started_on <= ${to}::date
      and (ended_on is null or ended_on >= ${from}::date)
    group by 1 order by 1`.execute(tx)
  return found.rows
}
