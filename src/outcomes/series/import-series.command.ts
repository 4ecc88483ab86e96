import type { Place } from '#place'
import { importWhole, type WholeFile } from '#platform/commands'
import { keepSeriesValues, type SeriesValue } from './series.queries.ts'
import { readSeriesFile } from './series.rules.ts'
import { allSeries } from './series.ts'

const help = `import series FILE [--json]

Reads values of workforce, budget and surveys: what no record makes. CSV with the columns
  Series, Date, Value, and if there are any Denominator, Note, Source
Date is the last day of the period that the value is of. A value for a day that has one takes its place; again changes
nothing. A file with a fault is refused whole. Series: ${allSeries.map(s => s.id).join(', ')}.
  --json   prints {"read","accepted","refused","changed","faults":[{"line","column","message"}]}`

export const seriesFile: WholeFile<SeriesValue, Place> = {
  ...{
    name: 'import series',
    does: 'Reads values of workforce, budget and surveys from a file',
    help,
    called: 'values',
  },
  read(lines, { today }) {
    const { values, faults } = readSeriesFile(lines, today)
    return { rows: values, faults }
  },
  keep: (tx, values, { place, by, now }) => keepSeriesValues(tx, place.id, values, { by, cameFrom: 'file', now }),
  audit: values => ({ act: `imported ${values.length} values of series` }),
  done: (values, changed) => `${values.length} values read, ${changed} of them new or changed.`,
}

export const importSeries = importWhole(seriesFile)
