import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Place } from '#place'
import { audited } from '#platform/audit'
import { todayOf } from '#platform/clock'
import { type Command, Refusal } from '#platform/commands'
import { keepSeriesValues } from './series.queries.ts'
import { readSeriesFile, type SeriesFault } from './series.rules.ts'
import { allSeries } from './series.ts'

const help = `import series FILE [--json]

Reads values of workforce, budget and surveys: what no record makes. CSV with the columns
  Series, Date, Value, and if there are any Denominator, Note, Source
Date is the last day of the period that the value is of. A value for a day that has one takes its place; again changes
nothing. A file with a fault is refused whole. Series: ${allSeries.map(s => s.id).join(', ')}.
  --json   prints {"read","accepted","refused","changed","faults":[{"line","column","message"}]}`

export const importSeries: Command<Place> = {
  name: 'import series',
  does: 'Reads values of workforce, budget and surveys from a file',
  help,
  async run({ db, place, clock, words, flags, print }) {
    const [file, ...more] = words
    if (!file || more.length > 0) {
      print(help)
      return 2
    }
    if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`)
    const rows = rowsIn(file)
    const { values, faults } = readSeriesFile(rows, todayOf(clock))
    const read = Math.max(0, rows.length - 1)
    if (faults.length === 0 && read === 0) throw new Refusal('The file has no rows.')
    const whole = faults.length === 0
    const by = { accountId: null, name: 'A file' }
    const changed = whole
      ? await audited(
          db,
          { placeId: place.id, accountId: null, role: 'command line', team: '', at: clock.now() },
          async tx => ({
            result: await keepSeriesValues(tx, place.id, values, { by, cameFrom: 'file', now: clock.now() }),
            audit: [{ act: `imported ${values.length} values of series` }],
          }),
        )
      : 0
    const report = { read, accepted: whole ? read : 0, refused: whole ? 0 : read, changed, faults }
    print(flags.json ? JSON.stringify(report) : inWords(report))
    return whole ? 0 : 1
  },
}

function rowsIn(file: string): string[][] {
  try {
    return parse(readFileSync(file), { bom: true, relaxColumnCount: true, skipEmptyLines: true, trim: true })
  } catch (fault) {
    throw new Refusal(`The file cannot be cut into cells: ${(fault as Error).message}`)
  }
}

type Report = { read: number; accepted: number; changed: number; faults: SeriesFault[] }

const inWords = ({ read, accepted, changed, faults }: Report) =>
  [
    faults.length > 0
      ? `${read} values read, and nothing is changed:`
      : `${accepted} values read, ${changed} of them new or changed.`,
    ...faults.slice(0, 20).map(f => `  line ${f.line}: ${f.column}: ${f.message}`),
  ].join('\n')
