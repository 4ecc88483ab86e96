import type { Place } from '#place'
import type { Command } from '#platform/commands'
import type { Page } from '#platform/web'
export const outcomesPages: Page[] = []
export const outcomesCommands: Command<Place>[] = []
