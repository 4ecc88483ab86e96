import type { PlaceId, Writing } from '#platform/database'
import type { Entry, Organisation, Venue } from './entry.ts'
import { squaresOfEntry } from './map.rules.ts'
import { daysOf } from './next-time.rules.ts'
import {
  clearEntryParts,
  type EntryWords,
  saveEntryRows,
  saveEntryVenues,
  saveEntryWords,
  saveOrganisations,
  saveSessions,
  saveSpellings,
  saveVenues,
} from './save-entry.queries.ts'

/** Enough of a long description to find the entry by; the rest is read, not searched. */
const searched = 2_000
const atOnce = 500

/** Saves an entry as a whole, with its organisation, venues, sessions and the words it is found by. */
export const saveEntry = (tx: Writing, placeId: PlaceId, entry: Entry): Promise<void> =>
  saveEntries(tx, placeId, [entry])

/** Saves many entries as cheaply as one: a handful of statements for each five hundred. An id already there is replaced. */
export async function saveEntries(tx: Writing, placeId: PlaceId, entries: Entry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += atOnce)
    await saveChunk(tx, placeId, [...byId(entries.slice(from, from + atOnce), entry => entry.entryId)])
}

async function saveChunk(tx: Writing, placeId: PlaceId, entries: Entry[]): Promise<void> {
  const organisations: Organisation[] = entries.map(entry => entry.organisation).filter(o => o !== null)
  const venues: Venue[] = entries.flatMap(entry => entry.venues)
  await saveOrganisations(tx, placeId, [...byId(organisations, o => o.organisationId)])
  await saveVenues(tx, placeId, [...byId(venues, v => v.venueId)])
  await saveEntryRows(tx, placeId, entries)
  await clearEntryParts(
    tx,
    placeId,
    entries.map(entry => entry.entryId),
  )
  await saveEntryVenues(
    tx,
    placeId,
    entries.flatMap(({ entryId, venues }) => venues.map(({ venueId }) => ({ entryId, venueId }))),
  )
  await saveSessions(
    tx,
    placeId,
    entries.flatMap(({ entryId, sessions }) => sessions.map(s => ({ ...s, entryId, days: daysOf(s) }))),
  )
  const words = entries.map(wordsOf)
  await saveEntryWords(tx, placeId, words)
  await saveSpellings(
    tx,
    placeId,
    words.map(({ name, brief, rest }) => `${name} ${brief} ${rest}`),
  )
}

const byId = <T>(rows: T[], id: (row: T) => string) => new Map(rows.map(row => [id(row), row])).values()

const wordsOf = (entry: Entry): EntryWords => ({
  entryId: entry.entryId,
  name: entry.name,
  brief: [entry.summary, entry.organisation?.name, ...entry.topics, entry.goodAtGiving].filter(Boolean).join(' . '),
  rest: [...entry.venues.map(venue => (venue.addressHidden ? '' : venue.name)), entry.description]
    .join(' . ')
    .slice(0, searched),
  topics: entry.topics,
  squares: squaresOfEntry(entry),
})
