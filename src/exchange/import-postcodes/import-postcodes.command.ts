import { createReadStream, existsSync, statSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse'
import { type Place, savePostcodes } from '#place'
import { audited } from '#platform/audit'
import { type Command, Refusal } from '#platform/commands'
import { type Columns, findColumns, neighbourhoodFor, type PostcodeRow, readRow } from './postcode-file.rules.ts'

const AT_ONCE = 2_000
const FAULTS_SHOWN = 100

type Report = {
  read: number
  accepted: number
  outside: number
  refused: number
  faults: { line: number; message: string }[]
}

export const importPostcodes: Command<Place> = {
  name: 'import postcodes',
  does: 'Reads a postcode directory (ONSPD or NSPL), so that a postcode is a place',
  help: `npm run alongside -- import postcodes FILE [--council E06000000] [--json]
FILE is the CSV of an edition of the ONS Postcode Directory or National Statistics Postcode Lookup, whole or cut down.
Rows outside the place are read and left out: with --council by its code, else by their distance. Importing again changes nothing.`,
  flags: { council: 'text' },
  async run({ db, place, clock, words, flags, print, progress }) {
    const file = words[0]
    if (!file) return 2
    if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`)
    const report = await audited(
      db,
      { placeId: place.id, accountId: null, role: 'command line', team: '', at: clock.now() },
      async tx => {
        const report: Report = { read: 0, accepted: 0, outside: 0, refused: 0, faults: [] }
        const size = statSync(file).size
        let waiting: (PostcodeRow & { neighbourhood: string | null })[] = []
        const flush = async () => {
          await savePostcodes(tx, place.id, waiting)
          waiting = []
        }
        const input = createReadStream(file)
        for await (const row of rowsOf(input, report)) {
          if (flags.council && row.council !== flags.council) report.outside += 1
          else {
            const neighbourhood = neighbourhoodFor(row, place.neighbourhoods)
            if (!neighbourhood && !flags.council) report.outside += 1
            else {
              report.accepted += 1
              waiting.push({ ...row, neighbourhood })
            }
          }
          if (waiting.length >= AT_ONCE) await flush()
          if (report.read % 20_000 === 0) progress(input.bytesRead, size, `${report.read} postcodes`)
        }
        await flush()
        return { result: report, audit: [{ act: `imported ${report.accepted} postcodes` }] }
      },
    )
    print(flags.json ? JSON.stringify(report) : inWords(report))
    return report.refused > 0 ? 1 : 0
  },
}

async function* cellsOf(input: NodeJS.ReadableStream): AsyncGenerator<string[]> {
  try {
    yield* input.pipe(parse({ relax_column_count: true, relax_quotes: true, bom: true })) as AsyncIterable<string[]>
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    throw new Refusal(`The file cannot be cut into columns: ${fault.message}. Nothing of it was kept.`)
  }
}

async function* rowsOf(input: NodeJS.ReadableStream, report: Report): AsyncGenerator<PostcodeRow> {
  let columns: Columns | undefined
  let line = 0
  for await (const cells of cellsOf(input)) {
    line += 1
    if (!columns) {
      const found = findColumns(cells)
      if ('missing' in found)
        throw new Refusal(
          `The first line names no column for: ${found.missing.join(', ')}. Is it a postcode directory?`,
        )
      columns = found.columns
      continue
    }
    report.read += 1
    const row = readRow(cells, columns)
    if (!('refused' in row)) yield row
    else {
      report.refused += 1
      if (report.faults.length < FAULTS_SHOWN) report.faults.push({ line, message: row.refused })
    }
  }
  if (!columns) throw new Refusal('The file is empty.')
}

const inWords = (r: Report) =>
  [
    `${r.read} read: ${r.accepted} accepted, ${r.outside} outside the place, ${r.refused} refused.`,
    ...r.faults.slice(0, 10).map(f => `  line ${f.line}: ${f.message}`),
  ].join('\n')
