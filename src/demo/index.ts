import type { Place } from '#place'
import type { Command } from '#platform/commands'
import { inventCld } from './council-file/council-file.command.ts'

/** Where the embedded database lives unless --data says otherwise. */
export const demoDefaults = { folder: 'data' }

export { type CouncilFile, councilFile } from './council-file/council-file.ts'
export { type DemoOptions, makeDemoPlace } from './make-place.ts'
export const demoCommands: Command<Place>[] = [inventCld]
