import type { Place } from '#place'
import type { Command } from '#platform/commands'

/** Where the embedded database lives unless --data says otherwise. */
export const demoDefaults = { folder: 'data' }

export { type DemoOptions, makeDemoPlace } from './make-place.ts'
export const demoCommands: Command<Place>[] = []
