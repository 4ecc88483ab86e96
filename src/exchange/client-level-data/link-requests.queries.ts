import { sql, type Writing } from '#platform/database'

/** Days that an assessment may begin after the request it is taken to come of. No national rule says: half a year is ours. */
const DAYS = 180

/**
 * A file does not say which request an assessment came of. It is taken to be the last of the same person that began on or
 * before the day the assessment did, where that is not long ago.
 */
export async function linkRequests(tx: Writing, placeId: number): Promise<void> {
  await sql`
    with asked as (
      select event_id, event_type, started_on,
             max(case when event_type = 'Request' then started_on::text || event_id::text end) over (
               partition by person_id order by started_on, event_type <> 'Request', event_id
               rows between unbounded preceding and current row) as request
        from exchange.cld_event where place_id = ${placeId} and event_type in ('Request', 'Assessment'))
    update exchange.cld_event e
       set asked_on = left(a.request, 10)::date, asked_event = substr(a.request, 11)::uuid
      from asked a
     where e.place_id = ${placeId} and e.event_id = a.event_id and a.event_type = 'Assessment'
       and a.started_on - left(a.request, 10)::date <= ${DAYS}`.execute(tx)
}
