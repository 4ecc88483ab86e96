import { page } from '#place'
import { dayInWords, dayOf, fromToday } from '#platform/clock'
import { isId } from '#platform/database'
import { download, missing, nobody, view } from '#platform/web'
import { adviceFor } from './advice.rules.ts'
import { type CldFile, findCldFile, listCldFiles, listOwnCodes, listRefused } from './cld.queries.ts'
import { withOwn } from './code-lists.rules.ts'
import { cldFilePath, cldFilesPath, cldRefusedPath, sendCldPath } from './paths.ts'
import { refusedHeader, refusedLine } from './refused-file.ts'
import { type Step, steps } from './steps.rules.ts'

const counted = (n: number) => n.toLocaleString('en-GB')

function inList(file: CldFile, today: string) {
  return {
    name: file.name,
    href: cldFilePath({ file: file.fileId }),
    loaded: fromToday(dayOf(file.loadedAt), today),
    about: `${dayInWords(file.period.from, today)} to ${dayInWords(file.period.to, today)}`,
    mends: file.mends !== null,
    read: counted(file.read),
    accepted: counted(file.accepted),
    withWarnings: counted(file.acceptedWithWarnings),
    refused: counted(file.refused),
  }
}

/** The files that are loaded, the latest first, and which code lists they are judged by. */
export const cldFilesPage = page({
  path: cldFilesPath,
  may: 'load client level data',
  audit: nobody('it shows how many rows files had, and nobody in them'),
  async get({ tx, place, today }) {
    const files = await listCldFiles(tx, place.id)
    const lists = withOwn(await listOwnCodes(tx, place.id))
    const unsure = lists.filter(l => l.sure !== 'official' && l.release === 2).map(l => l.list)
    return view('exchange/client-level-data/files.njk', {
      files: files.map(file => inList(file, today)),
      unsure,
      send: sendCldPath({}),
    })
  },
})

/** What was found in one file: by column and kind, each with what to do and where it is first. */
export const cldFilePage = page({
  path: cldFilePath,
  may: 'load client level data',
  audit: nobody('it shows columns and lines, and nothing that stood in them'),
  async get({ tx, place, params, today }) {
    const file = isId(params.file) ? await findCldFile(tx, place.id, params.file) : undefined
    if (!file) return missing()
    const found = file.counts.map(({ column, kind, severity, rows, first }) => ({
      ...{ column, rows: counted(rows), message: first[0]?.message ?? '', advice: adviceFor(kind) },
      refused: severity === 'error',
      lines: first.map(f => f.line).join(', '),
    }))
    const { stated, period } = file
    return view('exchange/client-level-data/file.njk', {
      file: inList(file, today),
      statedOtherwise:
        stated.from && stated.to && (stated.from !== period.from || stated.to !== period.to)
          ? `${dayInWords(stated.from, today)} to ${dayInWords(stated.to, today)}`
          : '',
      leftOut: file.stepsLeftOut.map(step => steps[step as Step] ?? step),
      refused: found.filter(f => f.refused),
      warnings: found.filter(f => !f.refused),
      download: file.refused > 0 ? cldRefusedPath({ file: file.fileId }) : '',
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
