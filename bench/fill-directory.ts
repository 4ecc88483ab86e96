import { blankEntry, type Entry, saveEntries, topics } from '#community'
import type { Place } from '#place'
import { audited } from '#platform/audit'
import { type Database, newId } from '#platform/database'
import { type Chance, chance, pick, vocabulary } from './invented-words.ts'
import { AS_AT, type Size } from './size.ts'

const everyday = ['club', 'support', 'people', 'friendly', 'weekly', 'volunteers', 'welcome', 'open', 'community']
const atOnce = 500

/** What is looked for: the words by which the directory's topics are heard, long enough to be misspelt. */
export const lookedFor = [
  ...new Set(topics.flatMap(topic => topic.words.map(word => word.replace(/[-+]$/, '')))),
].filter(word => /^[a-z]{6,}$/.test(word))

const frequent = [...everyday, ...lookedFor]

/** Entries within six kilometres of the middle, each with a venue, a time and two topics. Saved as an import saves them. */
export async function fillDirectory(db: Database, place: Place, size: Size): Promise<void> {
  const next = chance(23)
  const words = vocabulary(4_000)
  const by = { placeId: place.id, accountId: null, role: 'system', team: '', at: new Date(`${AS_AT}T06:00:00Z`) }
  for (let from = 0; from < size.entries; from += atOnce)
    await audited(db, by, async tx => {
      const count = Math.min(atOnce, size.entries - from)
      await saveEntries(
        tx,
        place.id,
        Array.from({ length: count }, () => entry(next, words, place)),
      )
      return { result: undefined, audit: [] }
    })
}

function entry(next: Chance, words: string[], place: Place): Entry {
  const sentence = (length: number) =>
    Array.from({ length }, () =>
      next() < 0.5 ? pick(frequent, next) : words[Math.floor(next() ** 2 * words.length)]!,
    ).join(' ')
  const about = [...new Set([pick(topics, next).key, pick(topics, next).key])]
  return {
    ...blankEntry,
    entryId: newId(),
    kind: 'group',
    name: `${pick(words, next)} ${pick(frequent, next)} club`,
    summary: sentence(12),
    description: sentence(40),
    topics: about,
    contentChangedAt: new Date(`${AS_AT}T06:00:00Z`),
    checkedOn: '2026-01-10',
    checkedHow: 'phone',
    wholeArea: next() < 0.02,
    venues: [
      {
        venueId: newId(),
        name: pick(words, next),
        address: '',
        postcode: null,
        latitude: 52.69 + (next() - 0.5) * 0.108,
        longitude: -1.42 + (next() - 0.5) * 0.178,
        neighbourhood: pick(place.neighbourhoods, next).key,
        access: next() < 0.5 ? ['step-free'] : [],
      },
    ],
    sessions: [
      {
        sessionId: newId(),
        freq: 'WEEKLY',
        every: 1,
        byday: [pick(['MO', 'TU', 'WE', 'TH', 'FR'], next)],
        bymonthday: [],
        startsAt: '10:30',
        endsAt: null,
      },
    ],
  }
}
