import type { Place } from '#place'
import type { Command } from '#platform/commands'
import type { Page } from '#platform/web'
export const communityPages: Page[] = []
export const communityCommands: Command<Place>[] = []
