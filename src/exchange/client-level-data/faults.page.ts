import { open } from 'node:fs/promises'
import { page } from '#place'
import { isId } from '#platform/database'
import { forgetFile, missing, pathForFile, sendFromDisk, view } from '#platform/web'
import { countVerdicts } from './cell-verdicts.rules.ts'
import { type CldFile, findCldFile } from './cld.queries.ts'
import { faultLine, faultsHeader, messageLine } from './fault-lines.rules.ts'
import { counted } from './file.page.ts'
import { type Judged, judgeKept } from './judge-kept.ts'
import { cldColumnsPath, cldFaultsPath, cldFilePath } from './paths.ts'

const AT_ONCE = 1 << 16

/** Writes lines to a file as they come, in the memory of a piece of them; it is gone again where that fails. */
export async function linesOnDisk(fileName: string, lines: AsyncIterable<string>): Promise<string> {
  const path = await pathForFile(fileName)
  try {
    await using file = await open(path, 'w', 0o600)
    let waiting = '\uFEFF'
    for await (const line of lines) {
      waiting += line
      if (waiting.length < AT_ONCE) continue
      await file.write(waiting)
      waiting = ''
    }
    await file.write(waiting)
    return path
  } catch (fault) {
    forgetFile(path)
    throw fault
  }
}

export const plainName = (name: string) => name.replace(/[^\w.-]+/g, '-').replace(/\.csv$/i, '')

async function* faultLines(rows: AsyncIterable<Judged>, file: CldFile): AsyncGenerator<string> {
  yield faultsHeader
  let refused = 0
  for await (const row of rows) {
    const weight = row.refused ? 'refused' : 'warning'
    for (const fault of row.faults) yield faultLine(row, weight, fault)
    if (row.reason && row.faults.length === 0) yield messageLine(row, weight, 'the row', row.reason)
    if (row.refused) refused += 1
  }
  if (refused < file.refused)
    yield messageLine(
      { line: 0, localId: '' },
      'refused',
      'the file',
      `${file.refused - refused} more rows were refused and are not kept here`,
    )
}

/** Every fault of every row, to be worked through where the file is made. */
export const cldFaultsPage = page({
  path: cldFaultsPath,
  may: 'load client level data',
  audit: { opened: 'downloaded all faults of a Client Level Data file' },
  async get({ tx, place, params }) {
    const file = isId(params.file) ? await findCldFile(tx, place.id, params.file) : undefined
    if (!file) return missing()
    const fileName = `${plainName(file.name)}.faults.csv`
    const path = await linesOnDisk(fileName, faultLines(judgeKept(tx, place, file), file))
    return sendFromDisk({ path, type: 'text/csv; charset=utf-8', fileName }, [{ record: file.fileId }])
  },
})

/** Each cell judged, counted by column: worked out when it is asked for. */
export const cldColumnsPage = page({
  path: cldColumnsPath,
  may: 'load client level data',
  audit: { opened: 'counted the cells of a Client Level Data file by what is said of them' },
  async get({ tx, place, params }) {
    const file = isId(params.file) ? await findCldFile(tx, place.id, params.file) : undefined
    if (!file) return missing()
    const verdicts = countVerdicts()
    let [rows, uncut] = [0, 0]
    for await (const { cells, faults } of judgeKept(tx, place, file)) {
      rows += 1
      if (cells.length > 0) verdicts.row(cells, faults)
      else uncut += 1
    }
    const shown = {
      name: file.name,
      rows: counted(rows),
      uncut: uncut > 0 ? counted(uncut) : '',
      notKept: file.read > rows ? counted(file.read - rows) : '',
      columns: verdicts.counts().map(one => ({
        ...{
          column: one.column,
          valid: counted(one.valid),
          blank: counted(one.blank),
          first: counted(one['release 1']),
        },
        ...{ missing: counted(one.missing), invalid: counted(one.invalid) },
        wrong: one.missing + one.invalid + one['release 1'] > 0,
      })),
      back: cldFilePath({ file: file.fileId }),
      faults: cldFaultsPath({ file: file.fileId }),
    }
    return view('exchange/client-level-data/columns.njk', shown, [{ record: file.fileId }])
  },
})
