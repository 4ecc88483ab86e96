import { writeFileSync } from 'node:fs'
import { audited } from '#platform/audit'
import type { Database } from '#platform/database'
import { type Made, type Making, makeReturn } from './make-return.ts'
import { type Manifest, manifestName, manifestText } from './manifest.ts'

export type Written = Manifest & { path: string; manifestPath: string }

/** Makes the return of a period where the house runs: a file of its own, with its manifest beside it. */
export async function sendCld(db: Database, making: Making): Promise<Written> {
  let made: Made | undefined
  try {
    const { manifest, file } = await audited(db, making.by, async tx => {
      made = await makeReturn(tx, making)
      return { result: made, audit: [made.about] }
    })
    file.keep()
    const manifestPath = manifestName(making.path)
    writeFileSync(manifestPath, manifestText(manifest), { mode: 0o600 })
    return { ...manifest, path: making.path, manifestPath }
  } catch (fault) {
    made?.file.drop()
    throw fault
  }
}
