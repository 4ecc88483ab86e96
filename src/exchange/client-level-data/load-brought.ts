import type { Place } from '#place'
import { audited, type By } from '#platform/audit'
import type { Database, Writing } from '#platform/database'
import type { FileOnDisk } from '#platform/web'
import { type Ended, endBrought, saveHowFar } from './brought.queries.ts'
import { loadCld } from './load-cld.ts'
import { NoCldFile } from './read-rows.ts'
import type { Loaded } from './write-file.ts'

export type LoadingBrought = { place: Place; by: By; broughtId: string; file: FileOnDisk; mode: 'once' | 'again' }

/** How often it is written down how far a file is; each is also a sign of life. */
const EVERY_MS = 1_000

/**
 * Loads a file that somebody sent, after their page was answered. What came of it is written in the transaction of the
 * load, so that the two never disagree; where nothing was loaded, in one of its own.
 */
export async function loadBrought(db: Database, { place, by, broughtId, file, mode }: LoadingBrought): Promise<void> {
  const write = (work: (tx: Writing) => Promise<void>) =>
    audited(db, by, async tx => ({ result: await work(tx), audit: [] }))
  const end = (tx: Writing, ended: Ended) => endBrought(tx, place.id, broughtId, ended)
  const far = keepHowFar(at => write(tx => saveHowFar(tx, place.id, broughtId, at)))
  try {
    const loaded = await loadCld({
      ...{ db, place, by, path: file.path, name: file.name, style: 'either', leftOut: [], mode },
      refusedPath: undefined,
      progress: (bytes, _, rows) => far.at({ bytes, rows }),
      also: (tx, written) => end(tx, endedOf(written)),
    })
    await far.stop()
    if (loaded.outcome === 'loaded before') await write(tx => end(tx, endedOf(loaded)))
  } catch (fault) {
    await far.stop()
    const said = fault instanceof NoCldFile ? fault.message : OURS
    await write(tx => end(tx, { state: 'not loaded', rows: 0, said, counts: null, fileId: null }))
    if (!(fault instanceof NoCldFile)) throw fault
  }
}

const OURS =
  'Something went wrong here, not in your file. Nothing of it was loaded. Send it again; if the same happens, tell whoever looks after this house.'

const endedOf = ({ outcome, read, counts, fileId, notCounting = '' }: Loaded): Ended =>
  outcome === 'all refused'
    ? { state: 'all refused', rows: read, said: '', counts, fileId: null }
    : { state: outcome, rows: read, said: notCounting, counts: null, fileId }

type HowFar = { bytes: number; rows: number }

/** One writing at a time and never waited for by the reading: on the embedded database it comes only after the load. */
function keepHowFar(save: (at: HowFar) => Promise<void>) {
  let latest: HowFar = { bytes: 0, rows: 0 }
  let saving: Promise<void> | undefined
  const timer = setInterval(() => {
    saving ??= save(latest)
      .catch(() => undefined)
      .finally(() => {
        saving = undefined
      })
  }, EVERY_MS)
  return {
    at(now: HowFar): void {
      latest = now
    },
    async stop(): Promise<void> {
      clearInterval(timer)
      await saving
    },
  }
}
