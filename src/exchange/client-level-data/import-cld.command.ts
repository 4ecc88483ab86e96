import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Place } from '#place'
import { type Command, Refusal, type Running } from '#platform/commands'
import { loadCld } from './load-cld.ts'
import type { DayStyle } from './read-cell.rules.ts'
import { NoCldFile } from './read-rows.ts'
import { isStep, type Step, stepNames, steps } from './steps.rules.ts'
import { MOST_TOLD } from './tally.rules.ts'
import type { Loaded } from './write-file.ts'

const help = `import cld FILE [--json] [--dates iso|day-first] [--without STEP,STEP] [--refused FILE] [--again] [--as WHO]

Reads a Client Level Data file, release 1, release 2 or mixed. Columns are found by their header, in any order and case.
Every row is accepted, with warnings where its cells are faulty, or refused: that is only where it cannot be cut into its
columns, has nobody's number or no start. One transaction: nothing is half-loaded. The same file again changes nothing;
a later file stands in place of an earlier one for its months.

  --json       prints {"read","accepted","acceptedWithWarnings","refused","faults":[{"line","column","severity","message"}],
               "refusedFile"}: the first ${MOST_TOLD} faults; 'error' is what a row was refused for
  --dates      how days are written; both ways are read when it is left out
  --refused    where refused rows go, to be mended and loaded again; FILE with .refused.csv when left out
  --again      judges and processes a file anew that was loaded before, with the code lists of now; from then on it is the
               one loaded last for its months
  --as         who it is loaded for, for the audit
  --without    leaves out steps of the national processing, to see what each does:
${stepNames.map(name => `                 ${name.padEnd(9)} ${steps[name]}`).join('\n')}`

export const importCld: Command<Place> = {
  name: 'import cld',
  does: 'Reads a Client Level Data file, the council’s national return',
  help,
  flags: { dates: 'text', without: 'text', refused: 'text', again: 'switch' },
  async run(house) {
    const [file, ...more] = house.words
    const style = styles[String(house.flags.dates ?? 'either')]
    const leftOut = String(house.flags.without ?? '')
      .split(',')
      .filter(Boolean)
    if (!file || more.length > 0 || !style || !leftOut.every(isStep)) {
      house.print(help)
      return 2
    }
    const loaded = await load(house, file, style, leftOut as Step[])
    if (loaded instanceof NoCldFile) return refusedWhole(loaded, house)
    house.print(house.flags.json ? inJson(loaded) : inWords(loaded))
    return loaded.refused > 0 ? 1 : 0
  },
}

const styles: Record<string, DayStyle> = { either: 'either', iso: 'iso', 'day-first': 'day first' }

async function load(
  house: Running<Place>,
  file: string,
  style: DayStyle,
  leftOut: Step[],
): Promise<Loaded | NoCldFile> {
  if (!existsSync(file) || !statSync(file).isFile()) throw new Refusal(`There is no file ${file}.`)
  const role = house.flags.as ? `command line, for ${house.flags.as}` : 'command line'
  try {
    return await loadCld({
      ...{ db: house.db, place: house.place, path: file, name: basename(file), style, leftOut },
      mode: house.flags.again ? 'again' : 'once',
      by: { placeId: house.place.id, accountId: null, role, team: '', at: house.clock.now() },
      refusedPath: String(house.flags.refused ?? `${file.replace(/\.csv$/i, '')}.refused.csv`),
      progress: (done, of) => house.progress(done, of, 'of the file'),
    })
  } catch (fault) {
    if (fault instanceof NoCldFile) return fault
    throw fault
  }
}

/** The file is none at all: said in words, or as the one fault of a count of nothing. */
function refusedWhole({ message }: NoCldFile, house: Running<Place>): 1 {
  if (!house.flags.json) throw new Refusal(message)
  const nothing = { read: 0, accepted: 0, acceptedWithWarnings: 0, refused: 0 }
  const faults = [{ line: 1, column: 'the file', severity: 'error', message }]
  house.print(JSON.stringify({ ...nothing, faults, refusedFile: null }))
  return 1
}

const inJson = ({ read, accepted, acceptedWithWarnings, refused, faults, refusedFile }: Loaded): string =>
  JSON.stringify({ read, accepted, acceptedWithWarnings, refused, faults, refusedFile })

const SHOWN = 30
const LET_COUNT = 'With --again, or on its page, it becomes the one that counts.'

function inWords(loaded: Loaded): string {
  const { read, accepted, acceptedWithWarnings, refused, counts, period, refusedFile } = loaded
  const said = {
    loaded: '',
    'loaded before': 'This file was loaded before: nothing changed.',
    'all refused': 'Nothing was loaded.',
  }
  const lines = counts.slice(0, SHOWN).map(({ severity, column, rows, first }) => {
    const { line, message } = first[0]!
    return `  ${severity === 'error' ? 'refused' : 'warning'}: ${column}: ${message} (${rows} rows, first line ${line})`
  })
  if (counts.length > SHOWN) lines.push(`  and ${counts.length - SHOWN} more kinds`)
  return [
    `${read} rows read: ${accepted} accepted, ${acceptedWithWarnings} of them with warnings; ${refused} refused.`,
    ...(period ? [`It is about ${period.from} to ${period.to}.`] : []),
    ...[said[loaded.outcome], loaded.notCounting && `${loaded.notCounting} ${LET_COUNT}`].filter(Boolean),
    ...lines,
    ...(refusedFile ? [`The refused rows are in ${refusedFile}: mend them there and load that file.`] : []),
  ].join('\n')
}
