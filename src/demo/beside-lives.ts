import type { Place } from '#place'
import type { Writing } from '#platform/database'
import { decideNearby } from './decide-nearby.ts'
import { liveLevels } from './live-levels.ts'
import type { Making } from './lives.rules.ts'
import { openHubs } from './open-hubs.ts'
import { shareRecords } from './share-records.ts'

/** What a place has beside the lives that are made: its hubs and levels, what is shared, what was decided. In this order. */
export async function besideLives(tx: Writing, place: Place, making: Making): Promise<void> {
  await openHubs(tx, place, making)
  await liveLevels(tx, place, making.asAt, making.seed)
  await shareRecords(tx, place, making)
  await decideNearby(tx, place, making)
}
