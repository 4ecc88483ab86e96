import { type Reading, sql } from '#platform/database'

/** The address as it is, hidden or not. Only for the page on which somebody says why they need it. */
export async function readHiddenAddress(
  tx: Reading,
  placeId: number,
  personId: string,
): Promise<{ lines: string; postcode: string | null } | undefined> {
  const found = await sql<{ lines: string; postcode: string | null }>`
    select lines, postcode from people.address
     where place_id = ${placeId} and person_id = ${personId} and until_on is null order by from_on desc limit 1`.execute(
    tx,
  )
  return found.rows[0]
}
