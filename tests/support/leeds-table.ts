import { sql, type Writing } from '#platform/database'

/**
 * A year of a front door in so many contacts, made to the totals that Bolton 2019 prints for Leeds. Everything goes into
 * the tables that the pages write to, so that nothing between a saved contact and a figure is left out.
 */
export type YearMade = {
  year: number
  contacts: number
  /** Told where to go, by a contact adviser and by a social worker. */
  byAdvisers: number
  bySocialWorkers: number
  /** Contacts with a safeguarding concern; none of them is signposted. */
  concerns: number
  /** Care Act assessments that came of them, all of the person, and those of them with no eligible need. */
  assessments: number
  noEligibleNeed: number
  /** Contacts about something new; the rest is about a matter that was known. */
  newEnquiries: number
  /** Pieces of work that rapid response did by the way, and those of them that were got directly. */
  rapidWork: number
  lowLevel: number
  /** Times at a hub, a multiple of nine: seven to fifteen days after they were asked for, eleven on average. */
  hubTimes: number
}

/** The same id for the same thing, in whichever statement. */
const id = (year: number, what: string, nth = sql`n`) => sql`md5(${`${year} ${what} `}::text || ${nth})::uuid`
const noon = (day: ReturnType<typeof sql>) => sql`(${day} + time '12:00') at time zone 'Europe/London'`
const dayOfYear = (year: number) => sql`(${`${year}-01-01`}::date + n % 365)`

export async function insertYear(tx: Writing, placeId: number, made: YearMade): Promise<void> {
  await insertContacts(tx, placeId, made)
  await insertHandOvers(tx, placeId, made)
  await insertAssessments(tx, placeId, made)
  await insertRapidWork(tx, placeId, made)
  await insertHubTimes(tx, placeId, made)
}

/** First those that are signposted, then those that are handed over, the concerns last. */
async function insertContacts(tx: Writing, placeId: number, made: YearMade) {
  const { year, contacts, byAdvisers, bySocialWorkers, concerns, newEnquiries } = made
  const day = dayOfYear(year)
  const signposted = byAdvisers + bySocialWorkers
  await sql`insert into front_door.contact (place_id, contact_id, on_date, began_at, finished_at, channel, team, taken_by_name,
      taken_by_role, caller, about, might_need, results)
    select ${placeId}::integer, ${id(year, 'contact')}, ${day}, ${noon(day)}, ${noon(day)}, 'phone', 'contact-centre', 'Somebody',
      case when n > ${byAdvisers} and n <= ${signposted} then 'social worker' else 'contact adviser' end, 'unknown',
      case when n <= ${contacts - newEnquiries} then 'same matter' else 'new matter' end, 'cannot tell',
      case when n <= ${signposted} then array['signposted'] when n <= ${contacts - concerns} then array['handed over']
           else array['handed over', 'safeguarding'] end
    from generate_series(1, ${contacts}) as n`.execute(tx)
}

async function insertHandOvers(
  tx: Writing,
  placeId: number,
  { year, byAdvisers, bySocialWorkers, assessments }: YearMade,
) {
  const day = dayOfYear(year)
  const after = byAdvisers + bySocialWorkers
  await sql`insert into people.hand_over (place_id, hand_over_id, contact_id, from_team, to_team, reason, made_by_name, made_at, on_date,
      acknowledged_at, acknowledged_by_name, answer, answer_words, answered_by_name, answered_at)
    select ${placeId}::integer, ${id(year, 'hand-over')}, ${id(year, 'contact')}, 'contact-centre', 'north-social-work', 'x', 'Somebody',
      ${noon(day)}, ${day}, ${noon(day)}, 'Somebody', 'assessment began', 'x', 'Somebody', ${noon(day)}
    from generate_series(${after + 1}::integer, ${after + assessments}::integer) as n`.execute(tx)
}

async function insertAssessments(tx: Writing, placeId: number, made: YearMade) {
  const { year, byAdvisers, bySocialWorkers, assessments, noEligibleNeed } = made
  // Within the year, so that a year's assessments are those of its contacts.
  const day = sql`least(${dayOfYear(year)} + 28, ${`${year}-12-31`}::date)`
  const after = byAdvisers + bySocialWorkers
  await sql`insert into people.assessment (place_id, hand_over_id, kind, ended_on, eligible, reason, team, ended_by_name, ended_at)
    select ${placeId}::integer, ${id(year, 'hand-over')}, 'long term', ${day},
      case when n <= ${after + noEligibleNeed} then 'no' else 'yes' end, 'x', 'north-social-work', 'Somebody', ${noon(day)}
    from generate_series(${after + 1}::integer, ${after + assessments}::integer) as n`.execute(tx)
}

async function insertRapidWork(tx: Writing, placeId: number, { year, rapidWork, lowLevel }: YearMade) {
  const day = dayOfYear(year)
  await sql`insert into people.hand_over (place_id, hand_over_id, from_team, to_team, reason, made_by_name, made_at, on_date)
    select ${placeId}::integer, ${id(year, 'urgent')}, 'contact-centre', 'rapid-response', 'x', 'Somebody', ${noon(day)}, ${day}
    from generate_series(1, ${rapidWork}) as n`.execute(tx)
  await sql`insert into front_door.rapid_event (place_id, event_id, hand_over_id, kind, on_date, work, low_level, team, done_by_name, done_at)
    select ${placeId}::integer, ${id(year, 'work')}, ${id(year, 'urgent')}, 'work', ${day}, 'x', n <= ${lowLevel}, 'rapid-response',
      'Somebody', ${noon(day)}
    from generate_series(1, ${rapidWork}) as n`.execute(tx)
}

async function insertHubTimes(tx: Writing, placeId: number, { year, hubTimes }: YearMade) {
  const all = sql`generate_series(1, ${hubTimes}) as n`
  const asked = sql`(${`${year}-02-01`}::date + n)`
  const chosen = sql`(${asked} + 7 + n % 9)`
  const at = sql`(time '08:00' + (n % 9) * interval '1 hour')`
  const venue = id(year, 'venue', sql`1`)
  await sql`insert into community.venue (place_id, venue_id, name) values (${placeId}, ${venue}, 'A library')`.execute(
    tx,
  )
  await sql`insert into people.person (place_id, person_id, known_as, added_at)
    select ${placeId}::integer, ${id(year, 'person')}, 'Somebody', now() from ${all}`.execute(tx)
  await sql`insert into community.hub_session (place_id, session_id, venue_id, name, team, on_date, starts_at, ends_at, slot_minutes,
      at_once, made_at, made_by_name)
    select ${placeId}::integer, ${id(year, 'session')}, ${venue}, 'A library', 'hubs', ${chosen}, ${at}, ${at} + interval '1 hour', 60, 1,
      now(), 'Hubs' from ${all}`.execute(tx)
  await sql`insert into community.hub_slot (place_id, slot_id, session_id, starts_at, chair)
    select ${placeId}::integer, ${id(year, 'slot')}, ${id(year, 'session')}, ${at}, 1 from ${all}`.execute(tx)
  await sql`insert into community.hub_booking (place_id, booking_id, session_id, slot_id, person_id, first_asked_on, first_offered_on,
      booked_at, booked_on, booked_by_name, team, came, came_noted_at)
    select ${placeId}::integer, ${id(year, 'booking')}, ${id(year, 'session')}, ${id(year, 'slot')}, ${id(year, 'person')}, ${asked},
      ${asked} + 4, now(), ${asked}, 'Somebody', 'contact-centre', 'came', now() from ${all}`.execute(tx)
}
