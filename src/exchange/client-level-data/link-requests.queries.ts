import { sql, type Writing } from '#platform/database'

/** Days that an assessment may begin after the request it is taken to come of. No national rule says: half a year is ours. */
const DAYS = 180

/**
 * A file does not say which request an assessment came of. It is taken to be the last of the same person that began on or
 * before the day the assessment did, where that is not long ago.
 */
export async function linkRequests(tx: Writing, placeId: number): Promise<void> {
  const here = sql.lit(placeId)
  await sql`
    create temp table cld_asked on commit drop as
    select at, asked_on, asked_event from (
      select distinct on (a.ctid) a.ctid as at, a.asked_on as was_on, a.asked_event as was, r.started_on as asked_on, r.event_id as asked_event
        from exchange.cld_event a
        left join exchange.cld_event r on r.place_id = ${here} and r.event_type = 'Request' and r.nr is not null
             and r.person_id = a.person_id and r.started_on between a.started_on - ${sql.lit(DAYS)} and a.started_on
       where a.place_id = ${here} and a.event_type = 'Assessment' and a.nr is not null
       order by a.ctid, r.started_on desc nulls last, r.event_id desc) asked
     where (was_on, was) is distinct from (asked_on, asked_event)`.execute(tx)
  await sql`
    update exchange.cld_event e set asked_on = a.asked_on, asked_event = a.asked_event
      from cld_asked a where a.at = e.ctid and e.place_id = ${here}`.execute(tx)
}
