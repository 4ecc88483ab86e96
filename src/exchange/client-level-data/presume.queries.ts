import { sql, type Writing } from '#platform/database'

/**
 * Where nobody wrote how somebody lives, the latest service says it: a care home, a scheme, prison; with home care,
 * presumed at home, which counts as settled; with community support of no said kind, presumed in community, which does not.
 */
export async function presumeAccommodation(tx: Writing, placeId: number, settled: string[]): Promise<void> {
  await sql`
    update exchange.cld_person who
       set accommodation = latest.presumed,
           settled = latest.presumed = 'Presumed at home' or latest.presumed = any(${settled})
      from (select distinct on (e.person_id) e.person_id,
                   case when e.service_type = 'Long term support: Nursing care' then 'Registered nursing home'
                        when e.service_type = 'Long term support: Residential care' then 'Registered care home'
                        when e.service_type = 'Long term support: Prison' then 'Prison, young offenders institution or detention centre'
                        when e.component = 'Shared Lives' then 'Shared Lives scheme'
                        when e.component = 'Extra care housing' then 'Sheltered housing, extra care housing or other sheltered housing'
                        when e.component = 'Community supported living' then 'Supported accommodation, supported lodgings or supported group home'
                        when e.component = 'Home support or domiciliary care' then 'Presumed at home'
                        when e.service_type = 'Long term support: Community' and e.component is null then 'Presumed in community'
                        end as presumed
              from exchange.cld_event e
              join exchange.cld_person p on p.place_id = e.place_id and p.person_id = e.person_id
             where e.place_id = ${placeId} and e.event_type = 'Service' and e.nr is not null and coalesce(p.accommodation, 'Unknown') = 'Unknown'
             order by e.person_id, e.ended_on desc nulls first, e.started_on desc, e.service_type, e.component nulls last, e.event_id
           ) as latest
     where who.place_id = ${placeId} and who.person_id = latest.person_id and latest.presumed is not null`.execute(tx)
}
