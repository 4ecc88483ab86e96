import type { RawBuilder } from 'kysely'
import { sql } from '#platform/database'

/** Days that an assessment may begin after the request it is taken to come of. No national rule says: half a year is ours. */
const DAYS = 180

/**
 * A file does not say which request an assessment came of. It is taken to be the last of the same person that began on or
 * before the day the assessment did, where that is not long ago. `id` is that of a row of cld_placed, p, as an event.
 */
export const requestsOfAssessments = (id: RawBuilder<unknown>) => sql`
  known as (
    select ${id} as event_id, event_type, started_on,
           max((case when event_type = 'Request' then started_on::text || ${id}::text end) collate "C") over (
             partition by whose order by started_on, event_type <> 'Request', ${id}
             rows between unbounded preceding and current row) as request
      from cld_placed p where nr is not null and event_type in ('Request', 'Assessment')),
  asked as (
    select event_id, left(request, 10)::date as asked_on, substr(request, 11)::uuid as asked_event
      from known where event_type = 'Assessment' and started_on - left(request, 10)::date <= ${sql.lit(DAYS)})`
