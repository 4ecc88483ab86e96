import { type Place, type PopulationRow, replacePopulation } from '#place'
import { importWhole, type WholeFile } from '#platform/commands'
import { readPopulation } from './population-file.rules.ts'

const help = `import population FILE [--json]

Reads how many people live here by age, as the Office for National Statistics counts in the middle of a year. CSV, one of:
  Date, Neighbourhood, Age from, Age to, People   a row for each band; Neighbourhood may be left out, and is by its key;
                                                  Age to is empty for 'and above'
  Date, Neighbourhood, 0, 1, 2, … 90+             a row for each area and a column for each year of age
Date is a day or a year, which stands for its 30 June. What was known of that day is replaced; again changes nothing. A
file with a fault is refused whole: a rate with a band missing would be wrong.
  --json   prints {"read","accepted","refused","changed","faults":[{"line","column","message"}]}, counted in bands`

export const populationFile: WholeFile<PopulationRow, Place> = {
  ...{ name: 'import population', does: 'Reads how many people live here by age, for rates', help, called: 'bands' },
  read: (lines, { place }) =>
    readPopulation(
      lines,
      place.neighbourhoods.map(n => n.key),
    ),
  keep: (tx, rows, { place }) => replacePopulation(tx, place.id, rows),
  audit: rows => ({ act: `imported the population in ${rows.length} bands` }),
  done: (rows, changed) => `${rows.length} bands read, ${changed} of them changed.`,
}

export const importPopulation = importWhole(populationFile)
