import { sql, type Writing } from '#platform/database'

export type Gap = {
  gapId: string
  /** Key; null when nobody knows where. */
  neighbourhood: string | null
  topics: string[]
  /** What was wanted, without the person. */
  words: string
  onDate: string
  contactId: string | null
}

/** Nothing fitted: kept as a gap, for those who can start something (P18). */
export async function saveGap(tx: Writing, placeId: number, gap: Gap): Promise<void> {
  await sql`insert into community.gap (place_id, gap_id, neighbourhood, topics, words, on_date, contact_id)
    values (${placeId}, ${gap.gapId}, ${gap.neighbourhood}, ${gap.topics}, ${gap.words}, ${gap.onDate}, ${gap.contactId})`.execute(
    tx,
  )
}
