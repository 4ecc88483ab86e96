import { type PlaceId, type Reading, sql } from '#platform/database'

/** Words that stand in the facts of services: offered while a contract is written, so that its rules fit something. */
export type WordsSeen = { what: 'provider' | 'component' | 'support reason'; word: string }

export async function wordsOfServices(tx: Reading, placeId: PlaceId): Promise<WordsSeen[]> {
  const found = await sql<WordsSeen>`
    select case grouping(provider, component, support_reason) when 3 then 'provider' when 5 then 'component' else 'support reason' end as what,
           coalesce(provider, component, support_reason) as word
    from facts.service where place_id = ${placeId}
    group by grouping sets ((provider), (component), (support_reason))
    having coalesce(provider, component, support_reason) is not null
    order by 1, 2 limit 1000`.execute(tx)
  return found.rows
}

export async function routesOfRequests(tx: Reading, placeId: PlaceId): Promise<string[]> {
  const found = await sql<{ route: string }>`
    select distinct route from facts.contact where place_id = ${placeId} and route is not null order by 1`.execute(tx)
  return found.rows.map(row => row.route)
}

export type Grouped = { cohort: string | null; services: number }

/** How many services are in which group of a contract. `providers`: none for whoever provides. */
export async function servicesGrouped(
  tx: Reading,
  placeId: PlaceId,
  asked: { providers: string[]; fromOn: string; untilOn: string | null },
): Promise<Grouped[]> {
  const found = await sql<Grouped>`
    select cohort, count(*)::integer as services from facts.service
    where place_id = ${placeId} and (${asked.providers.length === 0} or provider = any (${asked.providers}::text[]))
      and started_on >= ${asked.fromOn}::date and (${asked.untilOn}::date is null or started_on <= ${asked.untilOn}::date)
    group by cohort`.execute(tx)
  return found.rows
}
