import type { By } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Database, PlaceId } from '#platform/database'

/** What a chore has to do its work with. `by` is the system: whatever it changes, the audit says so. */
export type ChoreRun = { db: Database; placeId: PlaceId; clock: Clock; by: By }

/**
 * Something that happens by itself, every so often, once for a place however many processes serve it. It can be late, and
 * it can be begun again after a process died in the middle of it: it must do no harm either way.
 */
export type Chore = {
  /** Its name in the database; a new name is a new chore. */
  name: string
  /** In words, for the page of the administrator. */
  does: string
  everyMinutes: number
  /** Answers what came of it in a few words and no names: '12 removed'. '' when there was nothing to do. */
  run(run: ChoreRun): Promise<string>
}

export const bySystem = (placeId: PlaceId, clock: Clock): By => ({
  ...{ placeId, accountId: null, role: 'system', team: '', at: clock.now() },
})
