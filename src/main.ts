import { existsSync } from 'node:fs'
import { commands } from '#app'
import { demoDefaults } from '#demo'
import { ensurePlace, type Place, type PlaceProfile } from '#place'
import { profiles } from '#places'
import { type Clock, isDate, realClock, stoppedClock } from '#platform/clock'
import { type Command, chooseCommand, Refusal, readLine } from '#platform/commands'
import { FolderInUse, migrate, openDatabase, refreshStatistics, SchemaDiffers, troubleOf } from '#platform/database'
import { readRunSettings, runningCommands } from '#running'

const troubleWords: Record<string, string> = {
  away: 'The database does not answer. Is DATABASE_URL right, and is it running?',
  slow: 'The database gave up: something else holds what this needs. Try again.',
  full: 'There is no room left, for the database or for the file.',
}

const all: Command<Place>[] = [...runningCommands, ...commands]

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const chosen = chooseCommand(all, args)
  if (!chosen) {
    console.log(
      `Alongside. Commands:\n\n${all.map(c => `  ${c.name.padEnd(22)} ${c.does}`).join('\n')}\n\nEach takes --help, --data DIR and --place NAME.`,
    )
    return args.length === 0 || args.includes('--help') ? 0 : 2
  }
  const { command, rest } = chosen
  const line = readLine(rest, command.flags ?? {})
  if ('wrong' in line) return wrongUse(command, line.wrong)
  if (line.flags.help) {
    console.log(`${command.does}\n\n${command.help}`)
    return 0
  }
  const slug = String(line.flags.place ?? 'marlbrook')
  const profile = Object.values(profiles).find(p => p.slug === slug) ?? (profiles as Record<string, PlaceProfile>)[slug]
  if (!profile)
    return wrongUse(
      command,
      `There is no place profile called ${slug}. There are: ${Object.keys(profiles).join(', ')}.`,
    )
  const asAt = line.flags['as-at']
  if (typeof asAt === 'string' && !isDate(asAt)) return wrongUse(command, '--as-at takes a day like 2026-03-03.')
  return inDatabase(command, profile, line)
}

function wrongUse(command: Command<Place>, why: string): 2 {
  console.error(`${why}\n\n${command.help}`)
  return 2
}

type Line = { words: string[]; flags: Record<string, string | boolean | undefined> }

async function inDatabase(command: Command<Place>, profile: PlaceProfile, { words, flags }: Line): Promise<number> {
  const settings = command.serves && readRunSettings(process.env, command.serves)
  if (settings && 'wrong' in settings) {
    console.error(settings.wrong)
    return 1
  }
  const folder = String(flags.data ?? demoDefaults.folder)
  const db = await openDatabase({
    url: process.env.DATABASE_URL,
    folder: command.makesNoHouse && !existsSync(folder) ? 'memory' : folder,
    ...(settings && { connections: settings.connections, atOnce: settings.figuresConnections }),
    ...(settings && { patience: settings.patience }),
  }).catch(refusedFolder)
  if (!db) return 1
  try {
    if (!command.beforeMigrating) await migrate(db)
    const id = command.beforeMigrating ? 0 : await ensurePlace(db, profile.slug, profile.name)
    const status = await command.run({
      db,
      clock: clockFor(flags),
      place: { ...profile, id },
      words,
      flags,
      print: line => console.log(line),
      progress,
    })
    // What came in changes what there is; the embedded database does not notice by itself.
    if (db.kind === 'embedded' && command.name.startsWith('import')) await refreshStatistics(db)
    return status
  } catch (fault) {
    const said =
      fault instanceof Refusal || fault instanceof SchemaDiffers ? fault.message : troubleWords[troubleOf(fault) ?? '']
    if (!said) throw fault
    console.error(said)
    return 1
  } finally {
    await db.close()
  }
}

function refusedFolder(fault: unknown): undefined {
  if (!(fault instanceof FolderInUse)) throw fault
  console.error(fault.message)
}

/** `--as-at` stops the clock at eleven in the morning of that day: for making and looking at demo places. */
function clockFor(flags: Line['flags']): Clock {
  const day = flags['as-at']
  return typeof day === 'string' ? stoppedClock(`${day}T11:00:00Z`) : realClock
}

function progress(done: number, of: number, what: string): void {
  if (!process.stderr.isTTY) return
  const width = 30
  const filled = of === 0 ? width : Math.round((done / of) * width)
  process.stderr.write(`\r${'='.repeat(filled).padEnd(width, ' ')} ${what}${done >= of ? '\n' : ''}`)
}
