import { csvCutter } from './cut-csv.rules.ts'
import { fingerprint, textOf } from './open-file.ts'

/** All rows of a file that is small enough to be held whole: code lists, a population. */
export async function readSmallCsv(path: string): Promise<string[][]> {
  const rows: string[][] = []
  const cutter = csvCutter({ row: cells => void rows.push(cells), broken: text => void rows.push([text]) })
  for await (const text of textOf(path, (await fingerprint(path)).letters, () => undefined)) cutter.push(text)
  cutter.end()
  return rows
}
