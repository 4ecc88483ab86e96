import { page } from '#place'
import { isId } from '#platform/database'
import { missing, nobody, redirectTo, view, withPart } from '#platform/web'
import { type Brought, findBrought } from './brought.queries.ts'
import { counted, countShown } from './file.page.ts'
import { cldBroughtPath, cldFilePath, cldFilesPath } from './paths.ts'

const megabytes = (bytes: number) => `${(bytes / (1024 * 1024)).toFixed(bytes < 1024 * 1024 ? 2 : 1)} MB`

/** Read to its end, the rest of the time goes into what the figures read. */
function howFar({ bytes, bytesRead, rowsRead }: Brought): string {
  if (rowsRead === 0) return `It has ${megabytes(bytes)}. Reading begins.`
  if (bytesRead < bytes) return `${counted(rowsRead)} rows read: ${megabytes(bytesRead)} of ${megabytes(bytes)}.`
  return `All ${counted(rowsRead)} rows are read. What the figures need is being put together.`
}

/** How far a file is that somebody sent, then why it was not loaded; one that was leads to what was found in it. */
export const cldBroughtPage = page({
  path: cldBroughtPath,
  may: 'load client level data',
  audit: nobody('it shows how many rows were read, and nobody in them'),
  async get({ tx, place, params }) {
    const brought = isId(params.brought) ? await findBrought(tx, place.id, params.brought) : undefined
    if (!brought) return missing()
    if (brought.state === 'loaded' && brought.fileId) return redirectTo(cldFilePath({ file: brought.fileId }))
    const shown = view('exchange/client-level-data/brought.njk', {
      name: brought.name,
      state: brought.state,
      said: brought.said,
      howFar: howFar(brought),
      share: Math.floor((100 * brought.bytesRead) / Math.max(1, brought.bytes)),
      found: (brought.counts ?? []).map(countShown).filter(f => f.refused),
      rows: counted(brought.rowsRead),
      here: cldBroughtPath({ brought: brought.broughtId }),
      file: brought.fileId ? cldFilePath({ file: brought.fileId }) : '',
      back: cldFilesPath({}),
    })
    return withPart(shown, 'exchange/client-level-data/brought-part.njk')
  },
})
