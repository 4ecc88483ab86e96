import type { Place } from '#place'
import type { Command } from '#platform/commands'
import { backupCommand, restoreCommand } from './backup/backup.command.ts'
import { migrateCommand } from './migrate.command.ts'
import { processingCommand } from './processing.command.ts'
import { demo, serveCommand } from './serve.ts'
import { userAddCommand } from './user-add.command.ts'
import { verifyCommand } from './verify.command.ts'

export { processingText } from './processing.command.ts'
export { readRunSettings } from './settings.rules.ts'
export { verifyCommand }

/** Commands that run and look after the whole house. */
export const runningCommands: Command<Place>[] = [
  demo,
  serveCommand,
  migrateCommand,
  userAddCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  processingCommand,
]
