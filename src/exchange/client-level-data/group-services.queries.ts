import { ageOn } from '#measures'
import { type Cohort, type Contract, listContracts } from '#place'
import { type Reading, sql, type Writing } from '#platform/database'

/** Days before a service within which a request is taken for the one it came from. */
const DAYS = 28

/**
 * Every service is put into the cohort that its contract groups people by: that of the first contract, by name, which its
 * provider and first day belong to, and of its cohorts the first that fits. Returns how many are in another than before.
 */
export async function groupServices(tx: Writing, placeId: number): Promise<number> {
  const contracts = (await listContracts(tx, placeId)).filter(c => c.cohorts.length > 0)
  if (contracts.length === 0 && !(await anyGrouped(tx, placeId))) return 0
  const kinds = contracts.flatMap(c =>
    c.cohorts.map(cohort => sql`when ${belongs(c)} and ${fits(cohort)} then ${cohort.name}`),
  )
  const asRoute = contracts.some(c => c.cohorts.some(cohort => cohort.route))
  const done = await sql<{ n: number }>`
    with came as (
      select distinct on (e.event_id) e.event_id, r.route
        from exchange.cld_event e
        join exchange.cld_event r on r.place_id = e.place_id and r.person_id = e.person_id and r.event_type = 'Request' and r.nr is not null
             and r.started_on between e.started_on - ${sql.lit(DAYS)} and e.started_on
       where ${sql.lit(asRoute)} and e.place_id = ${placeId} and e.event_type = 'Service' and e.nr is not null
       order by e.event_id, r.started_on desc, r.event_id),
    grouped as (
      select e.event_id, ${kinds.length ? sql`case ${sql.join(kinds, sql` `)} end` : sql`null`}::text as cohort
        from exchange.cld_event e left join came on came.event_id = e.event_id
       where e.place_id = ${placeId} and e.event_type = 'Service' and e.nr is not null),
    put as (
      update exchange.cld_event e set cohort = g.cohort from grouped g
       where e.place_id = ${placeId} and e.event_id = g.event_id and e.cohort is distinct from g.cohort returning 1)
    select count(*)::integer as n from put`.execute(tx)
  return done.rows[0]!.n
}

async function anyGrouped(tx: Reading, placeId: number): Promise<boolean> {
  const found = await sql`select 1 from exchange.cld_event
    where place_id = ${placeId} and event_type = 'Service' and nr is not null and cohort is not null limit 1`.execute(
    tx,
  )
  return found.rows.length > 0
}

function belongs(c: Contract) {
  const names = c.providers.map(p => p.name)
  return sql`(${sql.lit(names.length === 0)} or e.provider = any (${names}::text[]))
    and e.started_on >= ${c.fromOn}::date and (${c.untilOn}::date is null or e.started_on <= ${c.untilOn}::date)`
}

/** A rule about something that is not known does not fit. */
function fits(cohort: Cohort) {
  const age = sql.raw(ageOn('e.born_on', 'e.started_on'))
  return sql.join(
    [
      sql`true`,
      ...(cohort.route ? [sql`came.route = ${cohort.route}`] : []),
      ...(cohort.supportReason ? [sql`e.support_reason = ${cohort.supportReason}`] : []),
      ...(cohort.component ? [sql`e.component = ${cohort.component}`] : []),
      ...(cohort.clientType ? [sql`lower(e.client_type) = ${cohort.clientType}`] : []),
      ...(cohort.ageFrom === undefined ? [] : [sql`${age} >= ${cohort.ageFrom}`]),
      ...(cohort.ageTo === undefined ? [] : [sql`${age} <= ${cohort.ageTo}`]),
    ],
    sql` and `,
  )
}
