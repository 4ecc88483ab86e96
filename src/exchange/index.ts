import type { Place } from '#place'
import type { Command } from '#platform/commands'
import { importPostcodes } from './import-postcodes/import-postcodes.command.ts'
import { command as importServices } from './import-services/import-services.command.ts'

/** What comes in from elsewhere, and goes out. */
export const exchangeCommands: Command<Place>[] = [importServices, importPostcodes]
