import { readFile, stat } from 'node:fs/promises'
import type { Place } from '#place'
import { audited } from '#platform/audit'
import { todayOf } from '#platform/clock'
import { type Command, Refusal, type Running } from '#platform/commands'
import { knowingOf } from './calls.page.ts'
import { keepCalls } from './calls.queries.ts'
import { type CallsDay, columns, type Fault, readCallsFile } from './calls-file.rules.ts'

const help = `import calls FILE [--dry-run] [--json]

Reads how many calls were offered, answered and abandoned, a line for each team's day, from a CSV that a telephone system
can export (docs/ways-in.md). A line that is there already changes nothing; another count for a day replaces that day.

  --dry-run       says what could be read and writes nothing
  --json          prints {"read","accepted","unchanged","refused","faults":[{"record","message"}]}

Accepted and refused together are what was read; unchanged ones are among the accepted. Columns, and what else they may be
called:
${Object.entries(columns)
  .map(([column, names]) => `  ${column}: ${names.slice(1).join(', ')}`)
  .join('\n')}`

/** A file of days, not of calls: a few megabytes are many years. */
const LARGEST = 20 * 1024 * 1024

export const importCalls: Command<Place> = {
  name: 'import calls',
  does: 'reads calls offered, answered and abandoned from a CSV',
  help,
  flags: { 'dry-run': 'switch' },
  async run(house) {
    const [name, ...more] = house.words
    if (!name || more.length > 0) {
      house.print(help)
      return 2
    }
    const read = readCallsFile(await textOf(name), knowingOf(house.place, todayOf(house.clock)))
    if ('notCalls' in read) return notCalls(read.notCalls, house)
    const changed = house.flags['dry-run'] ? 0 : await keep(house, read.days)
    say(house, { read: read.read, accepted: read.days.length, changed, faults: read.faults })
    return read.faults.length > 0 ? 1 : 0
  },
}

async function textOf(name: string): Promise<string> {
  const found = await stat(name).catch(() => undefined)
  if (!found?.isFile()) throw new Refusal(`There is no file ${name}`)
  if (found.size > LARGEST) throw new Refusal(`${name} is too large to be a count of calls by day`)
  return readFile(name, 'utf8')
}

async function keep({ db, clock, place }: Running<Place>, days: CallsDay[]): Promise<number> {
  const by = { placeId: place.id, accountId: null, role: 'command line', team: '', at: clock.now() }
  return audited(db, by, async tx => ({
    result: await keepCalls(tx, place.id, days, { from: 'file', byName: 'command line', at: by.at }),
    audit: [{ act: 'brought in calls by day from a file', content: days }],
  }))
}

function notCalls(message: string, house: Running<Place>): 1 {
  if (!house.flags.json) throw new Refusal(message)
  const faults = [{ record: 'all of it', message }]
  house.print(JSON.stringify({ read: 0, accepted: 0, unchanged: 0, refused: 0, faults }))
  return 1
}

type Said = { read: number; accepted: number; changed: number; faults: Fault[] }

function say({ print, flags }: Running<Place>, { read, accepted, changed, faults }: Said): void {
  const unchanged = flags['dry-run'] ? 0 : accepted - changed
  if (flags.json) {
    print(JSON.stringify({ read, accepted, unchanged, refused: faults.length, faults }))
    return
  }
  print(`${read} days read, ${accepted} accepted (${unchanged} as they were), ${faults.length} refused.`)
  for (const fault of faults.slice(0, 40)) print(`  refused: ${fault.record}: ${fault.message}`)
  if (faults.length > 40) print(`  and ${faults.length - 40} more`)
}
