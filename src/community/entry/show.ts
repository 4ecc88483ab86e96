import type { DateString } from '#platform/clock'
import { accessInWords, capital, roomInWords } from '../find.rules.ts'
import { freshnessInWords } from '../freshness.rules.ts'
import { listed, nextOf, nextTimeInWords, timesInWords } from '../next-time.rules.ts'
import type { EntryShown, VenueShown } from './entry.queries.ts'

/** An entry in words; what is not known is left out rather than shown empty. */
export function showEntry(entry: EntryShown, covers: string[], today: DateString, at: string): Record<string, unknown> {
  const next = nextOf(entry.sessions, today, at)
  const fresh = freshnessInWords(
    {
      contentChangedAt: entry.content_changed_at,
      checkedOn: entry.checked_on,
      checkedHow: entry.checked_how,
      lastUsedOn: entry.last_used_on,
      reviewMonths: entry.review_months,
    },
    today,
  )
  return {
    entry: {
      name: entry.name,
      lead: entry.summary,
      paragraphs: entry.description === entry.summary ? [] : entry.description.split(/\n+/).filter(Boolean),
      phone: entry.phone,
      email: entry.email,
      website: entry.website,
      topics: entry.topics.map(topic => ({ text: topic })),
    },
    closed: entry.status === 'active' ? '' : capital(entry.status),
    fresh,
    facts: [
      { label: 'Next time', words: next ? nextTimeInWords(next, today) : '' },
      { label: 'When', words: timesOf(entry) },
      { label: 'Cost', words: entry.free ? 'Free' : entry.cost },
      { label: 'Room', words: roomInWords(entry.room, entry.room_note) },
      { label: 'How to join', words: entry.how_to_join },
      { label: 'What newcomers can do there', words: entry.good_at_giving },
      { label: 'Ages', words: agesInWords(entry.minimum_age, entry.maximum_age) },
      { label: 'Reaches', words: reachOf(entry, covers) },
      { label: 'Run by', words: entry.organisation ?? '' },
    ].filter(fact => fact.words),
    venues: entry.venues.map(showVenue),
    from: entry.source ? `Comes from ${entry.source}.` : '',
  }
}

const timesOf = (entry: EntryShown): string =>
  [...new Set(entry.sessions.map(s => [timesInWords(s), s.note].filter(Boolean).join('. ')))].filter(Boolean).join('; ')

const showVenue = (venue: VenueShown) => ({
  name: venue.name || venue.address || venue.postcode || 'Venue',
  address: venue.addressHidden ? '' : [venue.address, venue.postcode].filter(Boolean).join(', '),
  hidden: venue.addressHidden,
  access: accessInWords(venue.access, venue.bus),
  note: venue.accessNote,
})

function reachOf(entry: EntryShown, covers: string[]): string {
  const parts = [
    entry.whole_area ? 'the whole area' : covers.length > 0 ? listed(covers) : '',
    entry.online ? 'online' : '',
  ]
  return capital(parts.filter(Boolean).join(', and '))
}

export function agesInWords(minimum: number | null, maximum: number | null): string {
  if (minimum !== null && maximum !== null) return `${minimum} to ${maximum}`
  if (minimum !== null) return minimum > 0 ? `${minimum} and over` : ''
  return maximum !== null ? `Up to ${maximum}` : ''
}
