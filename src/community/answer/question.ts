import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { PlaceId, Reading, Writing } from '#platform/database'
import type { Link } from '#platform/notify'

/** Stands where a worker's name would: nobody asked but the message. */
export const NOBODY_ASKED = 'Their own answer to a message'

export type Answered = { answer: string; words: string }
export type When = { today: DateString; now: Date }

/** What a link is for: whether it is still asked, and where its one answer goes. Its words are in #platform/notify. */
export type Question = {
  isStillAsked(tx: Reading, placeId: PlaceId, recordId: string, now: Date): Promise<boolean>
  /** Keeps still what the answer goes to. Before the link, as whoever ends it does: two that wait for each other fail. */
  hold(tx: Writing, placeId: PlaceId, recordId: string): Promise<unknown>
  /** False when there is nothing to answer any more. */
  keep(tx: Writing, place: Place, link: Link, answered: Answered, when: When): Promise<boolean>
}
