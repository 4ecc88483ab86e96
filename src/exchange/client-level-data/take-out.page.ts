import { z } from 'zod'
import { page } from '#place'
import { isId, refreshStatistics, seeingEverybody } from '#platform/database'
import { missing, redirectTo, requiredWords, tooLate, view } from '#platform/web'
import { listCldFiles } from './cld.queries.ts'
import { counted, spansShown } from './file.page.ts'
import { cldCountAgainPath, cldFilePath, cldFilesPath, cldTakeOutPath } from './paths.ts'
import { countInFile } from './put-right.queries.ts'
import { letCountAgain, takeOut } from './put-right.ts'
import { standing } from './standing-files.ts'
import { behind } from './which-counts.rules.ts'

/** Planned as for the rows that counted before, a figure takes minutes. */
const READ_BY_FIGURES = ['exchange.cld_event', 'exchange.cld_person']

/** A file that should not count is taken out by somebody who says why. Its rows stay, and it can be let count again. */
export const cldTakeOutPage = page({
  path: cldTakeOutPath,
  may: 'load client level data',
  audit: {
    opened: 'saw how many rows would no longer count',
    saved: 'took a Client Level Data file out: its rows no longer count',
  },
  form: z.object({ why: requiredWords(300, 'Say why it is taken out') }),
  async get({ tx, place, params, errors, typed }) {
    const files = await listCldFiles(tx, place.id)
    const file = files.find(one => one.fileId === params.file)
    if (!file || file.takenOut) return missing()
    const { fileId } = file
    const { rows, people } = await seeingEverybody(tx, () => countInFile(tx, place.id, fileId))
    const shown = {
      name: file.name,
      rows: rows === 1 ? '1 row' : `${counted(rows)} rows`,
      people: people === 1 ? '1 person' : `${counted(people)} people`,
      mended: files.filter(one => one.mends === fileId).map(one => one.name),
      ofOther: file.mends !== null,
      counts: spansShown(behind(standing(files), fileId), files),
      ...{ errors, why: String(typed.why ?? '') },
      here: cldTakeOutPath({ file: fileId }),
      back: cldFilePath({ file: fileId }),
      backName: file.name,
      all: cldFilesPath({}),
    }
    return view('exchange/client-level-data/take-out.njk', shown, [])
  },
  async post({ tx, place, params, who, now, form, afterwards }) {
    const file = (await listCldFiles(tx, place.id)).find(one => one.fileId === params.file)
    if (!file) return missing()
    if (file.takenOut) return tooLate(`${file.takenOut.byName} took it out meanwhile.`)
    const { fileId } = file
    const taking = { at: now, by: who.accountId, byName: who.name, why: form.why }
    const gone = await seeingEverybody(tx, async () => {
      const counts = await countInFile(tx, place.id, fileId)
      return (await takeOut(tx, place, fileId, taking)) ? counts : undefined
    })
    if (!gone) return tooLate('Somebody took it out meanwhile.')
    afterwards(db => refreshStatistics(db, READ_BY_FIGURES))
    return redirectTo(cldFilePath({ file: fileId }), [{ record: fileId, content: gone, reason: form.why }])
  },
})

/** The file becomes the one loaded last for its months, whether another took them or it was taken out. */
export const cldCountAgainPage = page({
  path: cldCountAgainPath,
  may: 'load client level data',
  audit: { saved: 'let a Client Level Data file count again' },
  form: z.object({}),
  async post({ tx, place, params, now, afterwards }) {
    const file = isId(params.file)
      ? (await listCldFiles(tx, place.id)).find(one => one.fileId === params.file)
      : undefined
    if (!file) return missing()
    await seeingEverybody(tx, () => letCountAgain(tx, place, file.fileId, now))
    afterwards(db => refreshStatistics(db, READ_BY_FIGURES))
    return redirectTo(cldFilePath({ file: file.fileId }), [{ record: file.fileId }])
  },
})
