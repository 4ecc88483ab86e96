import { existsSync } from 'node:fs'
import { type Place, replacePopulation } from '#place'
import { audited } from '#platform/audit'
import { type Command, Refusal } from '#platform/commands'
import { readSmallCsv } from '../client-level-data/small-csv.ts'
import { type PopulationFault, readPopulation } from './population-file.rules.ts'

const help = `import population FILE [--json]

Reads how many people live here by age, as the Office for National Statistics counts in the middle of a year. CSV, one of:
  Date, Neighbourhood, Age from, Age to, People   a row for each band; Neighbourhood may be left out, and is by its key;
                                                  Age to is empty for 'and above'
  Date, Neighbourhood, 0, 1, 2, … 90+             a row for each area and a column for each year of age
Date is a day or a year, which stands for its 30 June. What was known of that day is replaced; again changes nothing. A
file with a fault is refused whole: a rate with a band missing would be wrong.
  --json   prints {"read","accepted","refused","changed","faults":[{"line","column","message"}]}, counted in bands`

export const importPopulation: Command<Place> = {
  name: 'import population',
  does: 'Reads how many people live here by age, for rates',
  help,
  async run({ db, place, clock, words, flags, print }) {
    const [file, ...more] = words
    if (!file || more.length > 0) {
      print(help)
      return 2
    }
    if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`)
    const { rows, faults } = readPopulation(
      await readSmallCsv(file),
      place.neighbourhoods.map(n => n.key),
    )
    if (faults.length === 0 && rows.length === 0) throw new Refusal('The file has no rows.')
    const whole = faults.length === 0
    const changed = whole
      ? await audited(
          db,
          { placeId: place.id, accountId: null, role: 'command line', team: '', at: clock.now() },
          async tx => ({
            result: await replacePopulation(tx, place.id, rows),
            audit: [{ act: `imported the population in ${rows.length} bands` }],
          }),
        )
      : 0
    const read = rows.length + faults.length
    const report = { read, accepted: whole ? read : 0, refused: whole ? 0 : read, changed, faults }
    print(flags.json ? JSON.stringify(report) : inWords(report))
    return whole ? 0 : 1
  },
}

type Report = { read: number; accepted: number; changed: number; faults: PopulationFault[] }

const inWords = ({ read, accepted, changed, faults }: Report) =>
  [
    faults.length > 0
      ? `${read} bands read, and nothing is changed:`
      : `${accepted} bands read, ${changed} of them changed.`,
    ...faults.slice(0, 20).map(f => `  line ${f.line}: ${f.column}: ${f.message}`),
  ].join('\n')
