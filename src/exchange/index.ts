import type { Place } from '#place'
import type { Command } from '#platform/commands'
export const exchangeCommands: Command<Place>[] = []
