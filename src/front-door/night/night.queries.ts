import { sql, type Writing } from '#platform/database'

/** Taken outside the place's hours: the day team sees it when its day begins. Day and time are those of an English clock. */
export async function leaveForDayTeam(
  tx: Writing,
  placeId: number,
  contactId: string,
  day: { team: string; day: string; time: string },
): Promise<void> {
  await sql`update front_door.contact set day_team = ${day.team},
      day_begins_at = (${day.day}::date + ${day.time}::time) at time zone 'Europe/London'
    where place_id = ${placeId} and contact_id = ${contactId}`.execute(tx)
}

/** False when somebody of the day team had already seen it. */
export async function seenByDayTeam(
  tx: Writing,
  placeId: number,
  contactId: string,
  by: { name: string; at: Date },
): Promise<boolean> {
  const seen = await sql`update front_door.contact set seen_at = ${by.at}, seen_by_name = ${by.name}
    where place_id = ${placeId} and contact_id = ${contactId} and day_team is not null and seen_at is null returning contact_id`.execute(
    tx,
  )
  return seen.rows.length === 1
}
