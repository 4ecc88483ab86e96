import { daysWithYear } from '#measures'
import { page } from '#place'
import { dayOf, fromToday } from '#platform/clock'
import { isId } from '#platform/database'
import { download, missing, nobody, view } from '#platform/web'
import { adviceFor } from './advice.rules.ts'
import { type CldFile, findCldFile, listCldFiles, listRefused } from './cld.queries.ts'
import {
  cldColumnsPath,
  cldCountAgainPath,
  cldFaultsPath,
  cldFilePath,
  cldFilesPath,
  cldRefusedPath,
  cldTakeOutPath,
} from './paths.ts'
import { refusedHeader, refusedLine } from './refused-file.ts'
import { standing } from './standing-files.ts'
import { type Step, steps } from './steps.rules.ts'
import type { Count } from './tally.rules.ts'
import { type Span, whatCounts } from './which-counts.rules.ts'

export const counted = (n: number) => n.toLocaleString('en-GB')

/** How a file is shown, in the list and on its own page. */
export function fileShown(file: CldFile, today: string) {
  return {
    name: file.name,
    href: cldFilePath({ file: file.fileId }),
    loaded: fromToday(dayOf(file.loadedAt), today),
    about: daysWithYear(file.period),
    mends: file.mends !== null,
    takenOut: file.takenOut !== null,
    read: counted(file.read),
    accepted: counted(file.accepted),
    withWarnings: counted(file.acceptedWithWarnings),
    refused: counted(file.refused),
  }
}

/** One kind of fault in one column, with what to do and where it is first. */
export const countShown = ({ column, kind, severity, rows, first }: Count) => ({
  ...{ column, rows: counted(rows), message: first[0]?.message ?? '', advice: adviceFor(kind) },
  refused: severity === 'error',
  lines: first.map(f => f.line).join(', '),
})

/** Months in words, with the file that counts for them. */
export function spansShown(spans: readonly Span[], files: readonly CldFile[]) {
  return spans.map(span => {
    const file = files.find(one => one.fileId === span.fileId)
    return {
      days: daysWithYear(span),
      name: file?.name ?? '',
      href: file ? cldFilePath({ file: file.fileId }) : '',
      rows: file ? counted(file.accepted) : '',
    }
  })
}

/** Whether it counts, for which of its months, and what may be done about it. */
function standingShown(files: readonly CldFile[], file: CldFile, today: string) {
  const { fileId, takenOut, firstLoadedAt } = file
  const of = files.find(one => one.fileId === file.mends)
  const spans = file.mends || takenOut ? [] : whatCounts(standing(files), { fileId, ...file.period })
  const others = spans.filter(span => span.fileId !== fileId)
  return {
    takenOut: takenOut && { on: fromToday(dayOf(takenOut.at), today), by: takenOut.byName, why: takenOut.why },
    firstLoaded: firstLoadedAt ? fromToday(dayOf(firstLoadedAt), today) : '',
    with: of && { name: of.name, href: cldFilePath({ file: of.fileId }), takenOut: of.takenOut !== null },
    counts: spansShown(spans, files),
    otherCounts: others.length > 0,
    fewer: takenOut ? [] : file.across.filter(one => one.kind === 'fewer').map(one => one.first[0]!.message),
    again: takenOut || others.length > 0 ? cldCountAgainPath({ file: fileId }) : '',
    takeOut: takenOut ? '' : cldTakeOutPath({ file: fileId }),
  }
}

/** What was found in one file: by column and kind, each with what to do and where it is first. */
export const cldFilePage = page({
  path: cldFilePath,
  may: 'load client level data',
  audit: nobody('it shows columns and lines, and nothing that stood in them'),
  async get({ tx, place, params, today }) {
    const files = isId(params.file) ? await listCldFiles(tx, place.id) : []
    const file = files.find(one => one.fileId === params.file)
    if (!file) return missing()
    const found = file.counts.map(countShown)
    const { stated, period, fileId } = file
    return view('exchange/client-level-data/file.njk', {
      file: fileShown(file, today),
      ...standingShown(files, file, today),
      statedOtherwise:
        stated.from && stated.to && (stated.from !== period.from || stated.to !== period.to)
          ? daysWithYear({ from: stated.from, to: stated.to })
          : '',
      leftOut: file.stepsLeftOut.map(step => steps[step as Step] ?? step),
      refused: found.filter(f => f.refused),
      warnings: found.filter(f => !f.refused),
      across: file.across.filter(one => one.kind !== 'fewer').map(countShown),
      download: file.refused > 0 ? cldRefusedPath({ file: fileId }) : '',
      faults: found.length > 0 ? cldFaultsPath({ file: fileId }) : '',
      columns: cldColumnsPath({ file: fileId }),
      here: cldFilePath({ file: fileId }),
      back: cldFilesPath({}),
    })
  },
})

/** Refused rows as they stood, with the reason in front, to be mended and loaded again. */
export const cldRefusedPage = page({
  path: cldRefusedPath,
  may: 'load client level data',
  audit: { opened: 'downloaded the refused rows of a Client Level Data file' },
  async get({ tx, place, params }) {
    const file = isId(params.file) ? await findCldFile(tx, place.id, params.file) : undefined
    const [header, ...rows] = file ? await listRefused(tx, place.id, file.fileId) : []
    if (!file || !header) return missing()
    const lines = [refusedHeader(file.fileId, header.cells), ...rows.map(r => refusedLine(r.reason, r.cells))]
    const fileName = `${file.name.replace(/[^\w.-]+/g, '-').replace(/\.csv$/i, '')}.refused.csv`
    return download({ text: `\uFEFF${lines.join('')}`, type: 'text/csv; charset=utf-8', fileName }, [
      { record: file.fileId },
    ])
  },
})
