import { daysWithYear } from '#measures'
import { page } from '#place'
import { dayOf, fromToday } from '#platform/clock'
import { isId } from '#platform/database'
import { download, missing, nobody, view } from '#platform/web'
import { counted } from '../client-level-data/file.page.ts'
import { sendCldPath, sentCldPath, sentManifestPath } from '../client-level-data/paths.ts'
import { manifestName, manifestText } from './manifest.ts'
import { findSent } from './sent-returns.queries.ts'

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
      faults: manifest.faults.map(f => ({ ...f, rows: counted(f.rows), error: f.severity === 'error' })),
      manifest: sentManifestPath({ sent: sent.sentId }),
      back: sendCldPath({}),
    })
  },
})

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
