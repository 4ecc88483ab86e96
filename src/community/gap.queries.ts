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
  /** Whose conversation it is, which may be written after it. */
  personId: string | null
}

/** Nothing fitted: kept as a gap, for those who can start something (P18). */
export async function saveGap(tx: Writing, placeId: number, gap: Gap): Promise<void> {
  await sql`insert into community.gap (place_id, gap_id, neighbourhood, topics, words, on_date, contact_id, person_id)
    values (${placeId}, ${gap.gapId}, ${gap.neighbourhood}, ${gap.topics}, ${gap.words}, ${gap.onDate}, ${gap.contactId}, ${gap.personId})`.execute(
    tx,
  )
}

export type FailedSearch = {
  failedSearchId: string
  /** Topics that were heard in what was typed, never the words themselves. */
  terms: string[]
  neighbourhood: string | null
  onDate: string
}

/** Somebody looked and found nothing. */
export async function saveFailedSearch(tx: Writing, placeId: number, search: FailedSearch): Promise<void> {
  await sql`insert into community.failed_search (place_id, failed_search_id, terms, neighbourhood, on_date)
    values (${placeId}, ${search.failedSearchId}, ${search.terms}, ${search.neighbourhood}, ${search.onDate})`.execute(
    tx,
  )
}
