import { daysWithYear } from '#measures'
import { page } from '#place'
import { dayOf, fromToday } from '#platform/clock'
import { isId } from '#platform/database'
import { download, missing, nobody, view } from '#platform/web'
import { counted } from '../client-level-data/file.page.ts'
import { sendCldPath, sentCldPath, sentManifestPath } from '../client-level-data/paths.ts'
import { type Manifest, manifestName, manifestText } from './manifest.ts'
import { findSent } from './sent-returns.queries.ts'
import type { SentFault } from './severity.rules.ts'

/** One return that was made: what it counts, its hash, and what the check found in it. */
export const sentReturnPage = page({
  path: sentCldPath,
  may: 'send client level data',
  audit: nobody('it shows counts and a hash, and nobody who was in the file'),
  async get({ tx, place, params, today }) {
    const sent = isId(params.sent) ? await findSent(tx, place.id, params.sent) : undefined
    if (!sent) return missing()
    const { manifest, madeAt } = sent
    const rows = Object.entries(manifest.byEventType).map(([what, one]) => ({
      what: what === 'no event' ? 'Carers known by association, without an event' : what,
      rows: counted(one.rows),
    }))
    return view('exchange/export-cld/sent-return.njk', {
      about: daysWithYear(manifest.period),
      made: fromToday(dayOf(madeAt), today),
      madeFor: manifest.madeFor,
      file: manifest.file,
      sha256: manifest.sha256,
      all: manifest.rows === 1 ? '1 row' : `${counted(manifest.rows)} rows`,
      people: manifest.people === 1 ? '1 person' : `${counted(manifest.people)} people`,
      rows,
      leftOut: Object.entries(manifest.leftOut).map(([why, n]) => ({ why, events: counted(n) })),
      openAndGone: manifest.openAndGone > 0 ? counted(manifest.openAndGone) : '',
      wrong: counted(manifest.errors),
      warnings: counted(manifest.warnings),
      faults: manifest.faults.map(faultShown),
      ours: errorsOfOurs(manifest),
      manifest: sentManifestPath({ sent: sent.sentId }),
      back: sendCldPath({}),
    })
  },
})

const faultShown = ({ column, severity, message, rows, ours, line }: SentFault) => ({
  ...{ column, message, line, error: severity === 'error' },
  // A return that was made before this was kept has no word on it.
  ...{ fromFiles: counted(rows - (ours ?? 0)), ours: ours === undefined ? '' : counted(ours) },
})

/** Of the errors, how many are ours to put right; '' of a return that was made before this was kept. */
function errorsOfOurs({ faults }: Manifest): string {
  if (faults.some(f => f.ours === undefined)) return ''
  return counted(faults.reduce((n, f) => (f.severity === 'error' ? n + f.ours : n), 0))
}

/** The manifest to the letter, as the command writes it beside the file. */
export const sentManifestPage = page({
  path: sentManifestPath,
  may: 'send client level data',
  audit: nobody('it counts rows, and nobody who was in the file is in it'),
  async get({ tx, place, params }) {
    const sent = isId(params.sent) ? await findSent(tx, place.id, params.sent) : undefined
    if (!sent) return missing()
    const { manifest } = sent
    return download({
      text: manifestText(manifest),
      type: 'application/json; charset=utf-8',
      fileName: manifestName(manifest.file),
    })
  },
})
