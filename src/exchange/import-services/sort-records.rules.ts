import type { Entry, Ours, SourceKnown } from '#community'
import { canonical } from '#platform/audit'
import type { Spot } from './import-services.queries.ts'
import { mapService, type Setting } from './map-service.rules.ts'
import { oneLine } from './tidy-text.rules.ts'
import { isRaw } from './tidy-value.rules.ts'

export type Fault = { record: string; message: string }
export type Change = { key: string; name: string; fields: string[] }
export type Accepted = { key: string; raw: unknown; hash: string; entry: Entry }

/** Every record is accepted or refused: `accepted.length + faults.length` is what was read. */
export type Sorted = {
  read: number
  accepted: Accepted[]
  faults: Fault[]
  fresh: Change[]
  changed: Change[]
  unchanged: string[]
  gone: string[]
  /** What was put right, and in how many records. */
  notes: Map<string, number>
}

/** Goes up when the mapping gets better, so that records that did not change are mapped again. */
const mapping = 1
export type Hash = (text: string) => string

export function sortRecords(
  records: unknown[],
  known: Map<string, SourceKnown>,
  setting: Setting,
  hash: Hash,
  whole: boolean,
): Sorted {
  const sorted: Sorted = {
    read: records.length,
    accepted: [],
    faults: [],
    fresh: [],
    changed: [],
    unchanged: [],
    gone: [],
    notes: new Map(),
  }
  const seen = new Map<string, number>()
  const named = new Set<string>()
  for (const [at, record] of records.entries()) {
    const mapped = mapService(record, setting)
    const before = 'key' in mapped ? seen.get(mapped.key) : undefined
    const refused =
      'refused' in mapped ? mapped.refused : before !== undefined ? `Record ${before + 1} has the same id` : ''
    if ('refused' in mapped || refused) {
      if (isRaw(record) && record.id != null) named.add(oneLine(record.id))
      sorted.faults.push({ record: labelOf(record, at), message: refused })
      continue
    }
    seen.set(mapped.key, at)
    for (const note of mapped.notes) sorted.notes.set(note, (sorted.notes.get(note) ?? 0) + 1)
    const accepted = { key: mapped.key, raw: record, hash: hash(`${mapping}${canonical(record)}`), entry: mapped.entry }
    sorted.accepted.push(accepted)
    compare(sorted, accepted, known.get(mapped.key), setting)
  }
  // A feed that suddenly holds nothing fit is broken, not empty.
  if (whole && sorted.accepted.length > 0)
    for (const [key, { absent }] of known) if (!seen.has(key) && !named.has(key) && !absent) sorted.gone.push(key)
  return sorted
}

function compare(
  sorted: Sorted,
  { key, hash, entry }: Accepted,
  before: SourceKnown | undefined,
  setting: Setting,
): void {
  if (!before?.entry_id) sorted.fresh.push({ key, name: entry.name, fields: [] })
  else if (before.raw_hash === hash) sorted.unchanged.push(key)
  else sorted.changed.push({ key, name: entry.name, fields: changedFields(before.raw, entry, setting) })
}

/** Which facts differ from what the record said before, by the names they have here. */
function changedFields(before: unknown, entry: Entry, setting: Setting): string[] {
  const was = mapService(before, setting)
  if ('refused' in was) return []
  const fields = Object.keys(entry) as (keyof Entry)[]
  return fields.filter(
    field => field !== 'contentChangedAt' && canonical(was.entry[field] ?? null) !== canonical(entry[field] ?? null),
  )
}

const labelOf = (record: unknown, at: number): string => {
  const id = isRaw(record) ? oneLine(record.id, 80) || oneLine(record.name, 80) : ''
  return id ? `record ${at + 1} (${id})` : `record ${at + 1}`
}

/** A feed does not undo what people here found out: a later check, who went, whether there is room. */
export function withOurs(entry: Entry, ours: Ours | undefined): Entry {
  if (!ours) return entry
  const later = ours.checked_on && (!entry.checkedOn || ours.checked_on > entry.checkedOn)
  return {
    ...entry,
    ...(later && { checkedOn: ours.checked_on, checkedHow: ours.checked_how, checkedBy: ours.checked_by }),
    lastUsedOn: ours.last_used_on,
    room: ours.room,
    roomNote: ours.room_note,
    goodAtGiving: ours.good_at_giving,
  }
}

/** Puts venues on the map by their postcode. What is then nowhere is said to be for the whole place, not lost. */
export function onTheMap(entry: Entry, spots: Map<string, Spot>): Entry {
  const venues = entry.venues.map(venue => {
    const spot = venue.postcode ? spots.get(venue.postcode) : undefined
    if (!spot) return venue
    const point = venue.latitude === null ? { latitude: spot.latitude, longitude: spot.longitude } : {}
    return { ...venue, ...point, neighbourhood: venue.neighbourhood ?? spot.neighbourhood }
  })
  const somewhere = venues.some(v => v.latitude !== null || v.neighbourhood) || entry.covers.length > 0
  return { ...entry, venues, wholeArea: entry.wholeArea || !somewhere }
}
