import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Command } from '#platform/commands'
import type { Database } from '#platform/database'

/** Where the embedded database lives unless --data says otherwise. */
export const demoDefaults = { folder: 'data' }

export type DemoOptions = {
  asAt: DateString
  seed: number
  scale?: number
  years?: number
  progress?: (done: number, of: number, what: string) => void
}
export async function makeDemoPlace(_db: Database, _place: Place, _options: DemoOptions): Promise<void> {}
export const demoCommands: Command<Place>[] = []
