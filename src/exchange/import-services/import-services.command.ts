import { basename } from 'node:path'
import type { Place } from '#place'
import { type Command, Refusal, type Running } from '#platform/commands'
import { fetchFeed, type Reading, Unreadable } from './fetch-feed.ts'
import { compareServices, importServices } from './import-services.ts'
import { columns } from './read-csv.rules.ts'
import { readServicesFile } from './read-file.ts'
import type { Sorted } from './sort-records.rules.ts'

const help = `import services FILE-or-URL [--dry-run] [--source NAME] [--json]

Reads Open Referral UK version 3 or version 1 (list pages, whole services, arrays, one JSON value a line, services at
locations), feeds of that kind from other directories, and CSV. An address is read to its last page.

  --source NAME   what to call where it comes from; the file's name or the feed's host when left out. The same source
                  imported again changes only what changed in it.
  --dry-run       says what would change and writes nothing
  --json          prints {"read","accepted","unchanged","refused","faults":[{"record","message"}]}

What is gone from a feed is noted and stays. Accepted and refused together are what was read.

CSV needs a heading line with 'name'. Columns it may have:
  ${Object.keys(columns).join(', ')}`

export const command: Command<Place> = {
  name: 'import services',
  does: 'reads groups, activities and services from a file or a feed',
  help,
  flags: { 'dry-run': 'switch', source: 'text' },
  async run(house) {
    const [from, ...more] = house.words
    if (!from || more.length > 0) {
      house.print(help)
      return 2
    }
    const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(from)
    const reading = await readFrom(from, isAddress, house)
    if (reading instanceof Unreadable) return unreadable(reading, house)
    const source = String(
      house.flags.source ?? (isAddress ? new URL(from).host : basename(from).replace(/\.[^.]+$/, '')),
    )
    const by = { placeId: house.place.id, accountId: null, role: 'command line', team: '', at: house.clock.now() }
    const progress = (done: number, of: number) => house.progress(done, of, 'services')
    const given = {
      db: house.db,
      place: house.place,
      source,
      by,
      reading,
      ...(isAddress && { live: true as const }),
      progress,
    }
    const sorted = house.flags['dry-run'] ? await compareServices(given) : await importServices(given)
    house.print(
      house.flags.json ? inJson(sorted) : inWords(sorted, reading, source, house.flags['dry-run'] ? 'would be' : 'are'),
    )
    return sorted.faults.length > 0 ? 1 : 0
  },
}

async function readFrom(from: string, isAddress: boolean, house: Running<Place>): Promise<Reading | Unreadable> {
  try {
    return isAddress
      ? await fetchFeed(from, (done, of) => house.progress(done, of, 'pages'))
      : await readServicesFile(from)
  } catch (fault) {
    if (fault instanceof Unreadable) return fault
    throw fault
  }
}

/** Nothing could be read at all: said in words, or as the one fault of a count of nothing. */
function unreadable({ message }: Unreadable, house: Running<Place>): 1 {
  if (!house.flags.json) throw new Refusal(message)
  house.print(
    JSON.stringify({ read: 0, accepted: 0, unchanged: 0, refused: 0, faults: [{ record: 'all of it', message }] }),
  )
  return 1
}

const inJson = ({ read, accepted, unchanged, faults }: Sorted): string =>
  JSON.stringify({ read, accepted: accepted.length, unchanged: unchanged.length, refused: faults.length, faults })

const shownAtMost = 40

function inWords(sorted: Sorted, reading: Reading, source: string, verb: 'are' | 'would be'): string {
  const { fresh, changed, unchanged, gone, faults, notes } = sorted
  const some = (lines: string[]) =>
    lines.length > shownAtMost ? [...lines.slice(0, shownAtMost), `  and ${lines.length - shownAtMost} more`] : lines
  return [
    `${source}: ${sorted.read} read, ${sorted.accepted.length} accepted, ${faults.length} refused.`,
    ...reading.remarks,
    `${fresh.length} ${verb} new, ${changed.length} changed, ${unchanged.length} unchanged, ${gone.length} gone from the feed (kept).`,
    ...some(changed.map(c => `  changed: ${c.name}${c.fields.length ? ` (${c.fields.join(', ')})` : ''}`)),
    ...some(gone.map(key => `  gone: ${key}`)),
    ...[...notes].map(([note, times]) => `  put right in ${times}: ${note}`),
    ...some(faults.map(fault => `  refused: ${fault.record}: ${fault.message}`)),
  ].join('\n')
}
