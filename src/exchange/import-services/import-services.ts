import { createHash } from 'node:crypto'
import { knownRecords, noteAbsent, noteSeen, oursAbout, saveEntries, saveSourceRecords } from '#community'
import type { Place } from '#place'
import { audited, type By } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { type Database, inTransaction } from '#platform/database'
import type { Reading } from './fetch-feed.ts'
import { spotsOf } from './import-services.queries.ts'
import { type Accepted, onTheMap, type Sorted, sortRecords, withOurs } from './sort-records.rules.ts'

export type Import = {
  db: Database
  place: Place
  source: string
  by: By
  reading: Reading
  /** A feed that was asked just now, so that what it still says is fresh; a file says nothing of the kind. */
  live?: true
  progress(done: number, of: number): void
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const atOnce = 500

/** What an import would do: nothing is written. */
export async function compareServices({ db, place, source, by, reading }: Omit<Import, 'progress'>): Promise<Sorted> {
  const known = await inTransaction(db, place.id, tx => knownRecords(tx, place.id, source))
  const setting = { source, now: by.at, today: dayOf(by.at), neighbourhoods: place.neighbourhoods }
  return sortRecords(reading.records, known, setting, hash, reading.whole)
}

/**
 * Imports what was read. Each five hundred are saved whole with their audit line; what was imported before and has not
 * changed is not touched, so that an import that was stopped half-way is simply run again.
 */
export async function importServices(given: Import): Promise<Sorted> {
  const sorted = await compareServices(given)
  const same = new Set(sorted.unchanged)
  const toSave = sorted.accepted.filter(accepted => !same.has(accepted.key))
  for (let from = 0; from < toSave.length; from += atOnce) {
    await saveSome(given, toSave.slice(from, from + atOnce))
    given.progress(Math.min(from + atOnce, toSave.length), toSave.length)
  }
  await noteTheRest(given, sorted)
  return sorted
}

async function saveSome({ db, place, source, by }: Import, accepted: Accepted[]): Promise<void> {
  await audited(db, by, async tx => {
    const ids = accepted.map(({ entry }) => entry.entryId)
    const ours = await oursAbout(tx, place.id, ids)
    const postcodes = accepted.flatMap(({ entry }) => entry.venues.map(venue => venue.postcode)).filter(p => p !== null)
    const spots = await spotsOf(tx, place.id, [...new Set(postcodes)])
    const entries = accepted.map(({ entry }) => ({
      ...onTheMap(withOurs(entry, ours.get(entry.entryId)), spots),
      sourceCheckedAt: by.at,
    }))
    await saveEntries(tx, place.id, entries)
    const records = accepted.map(({ key, raw, hash, entry }) => ({ key, raw, hash, entryId: entry.entryId }))
    await saveSourceRecords(tx, place.id, source, by.at, records)
    return { result: null, audit: [{ act: `imported ${accepted.length} services from ${source}` }] }
  })
}

async function noteTheRest({ db, place, source, by, live }: Import, sorted: Sorted): Promise<void> {
  const seen = live ? sorted.unchanged : []
  if (sorted.gone.length + seen.length === 0) return
  await audited(db, by, async tx => {
    if (sorted.gone.length > 0) await noteAbsent(tx, place.id, source, sorted.gone, by.at)
    if (seen.length > 0) await noteSeen(tx, place.id, source, seen, by.at)
    return { result: null, audit: [{ act: `compared ${source} with what it said before` }] }
  })
}
