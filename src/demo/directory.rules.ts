import { type AccessFact, accessFacts, blankEntry, type Entry, reviewMonthsFor, type Session } from '#community'
import { addDays, type DateString, type Weekday, weekdays } from '#platform/clock'
import type { Listing, Need } from './content/listing.ts'
import { listed } from './content/table.rules.ts'
import type { Ground, ListedEntry, PlacedVenue } from './ground.rules.ts'

/** Our needs in the words of the directory. */
export const topicOf: Record<Need, string> = {
  company: 'company',
  garden: 'garden',
  food: 'cooking and eating',
  steady: 'steady on my feet',
  walking: 'walking',
  equipment: 'steps and rails',
  repairs: 'home and repairs',
  memory: 'memory',
  carer: 'caring for someone',
  low: 'mental health',
  grief: 'grief',
  money: 'money and benefits',
  work: 'work and learning',
  'learning disability': 'learning disability',
  autism: 'autism and ADHD',
  sight: 'sight',
  hearing: 'hearing',
  'getting about': 'getting about',
  clutter: 'help round the house',
  language: 'language and culture',
  making: 'crafts',
  music: 'music',
  men: "men's company",
  women: "women's company",
  faith: 'faith',
  digital: 'computers and phones',
  'lend a hand': 'helping others',
  drink: 'drink and drugs',
  hospital: 'coming home from hospital',
  bathing: 'help to wash and dress',
  'young adults': 'young people',
  safety: 'safe at home',
  animals: 'pets',
  history: 'history and memories',
  housing: 'housing',
}

type Times = Pick<Session, 'freq' | 'every' | 'byday' | 'bymonthday' | 'startsAt' | 'endsAt'>

/** 'TU FR 10:00-12:30', 'MO-FR 09:00-17:00; SA 09:00-12:00', '1SA 3SA 10:00-12:00'. */
export const sessionsOf = (when: string | undefined): Times[] =>
  when ? when.split(';').map(part => timesOf(part.trim())) : []

function timesOf(part: string): Times {
  const found = /^(.*) (\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(part)
  if (!found) throw new Error(`These are not times: ${part}`)
  const byday = found[1]!.split(' ').flatMap(daysIn)
  const freq = /^\d/.test(byday[0]!) ? 'MONTHLY' : 'WEEKLY'
  return { freq, every: 1, byday, bymonthday: [], startsAt: found[2]!, endsAt: found[3]! }
}

/** 'MO-FR' is five days; 'FR-MO' four, round the weekend. */
function daysIn(days: string): string[] {
  const [first, last] = days.split('-')
  if (!last) return [days]
  const from = weekdays.indexOf(first as Weekday)
  const count = ((weekdays.indexOf(last as Weekday) - from + 7) % 7) + 1
  return Array.from({ length: count }, (_, i) => weekdays[(from + i) % 7]!)
}

const factOf = (told: string): AccessFact | undefined => {
  const same = accessFacts.find(fact => told === fact || told.startsWith(`${fact} `))
  return same ?? (told === 'pool hoist' ? 'hoist' : told === 'quiet room' ? 'quiet' : undefined)
}

export function venueEntry(venue: PlacedVenue): Entry['venues'][number] {
  const told = listed(venue.access)
  const bus = told.filter(fact => fact.startsWith('bus'))
  return {
    venueId: venue.id,
    name: venue.name,
    address: venue.street,
    postcode: venue.postcode,
    latitude: venue.latitude,
    longitude: venue.longitude,
    neighbourhood: venue.neighbourhood,
    access: [...new Set(told.map(factOf).filter(fact => fact !== undefined))],
    accessNote: told.filter(fact => !factOf(fact) && !fact.startsWith('bus')).join(', '),
    bus: bus.length > 0 ? bus.map(b => b.replace(/^bus /, '')).join(', ') : null,
  }
}

const pounds = (price: number) => (Number.isInteger(price) ? `£${price}` : `£${price.toFixed(2)}`)

function roomOf({ room, waiting }: Listing): Pick<Entry, 'room' | 'roomNote'> {
  if (room === undefined) return { room: 'not known', roomNote: '' }
  if (room > 0) return { room: 'room', roomNote: `Room for ${room} more` }
  return waiting ? { room: 'waiting', roomNote: `Full: ${waiting} waiting` } : { room: 'full', roomNote: 'Full' }
}

function checkOf({ checked: [how, daysAgo] }: Listing, asAt: DateString, lastUsed: DateString | undefined) {
  const on = addDays(asAt, -daysAgo)
  if (how !== 'introduction') return { checkedOn: on, checkedHow: how, lastUsedOn: lastUsed ?? null }
  const later = lastUsed && lastUsed > on ? lastUsed : on
  return { checkedOn: addDays(on, -97), checkedHow: 'phone' as const, lastUsedOn: later }
}

/** A listing as the directory keeps it. `lastUsed`: the last day on which somebody who was introduced went. */
export function entryOf(ground: Ground, listing: ListedEntry, lastUsed: DateString | undefined): Entry {
  const check = checkOf(listing, ground.asAt, lastUsed)
  const at = Date.parse(`${addDays(ground.asAt, -4000)}T09:00:00Z`)
  const chance = ground.chance.stream('directory').stream(listing.name)
  const topics = [...new Set(listing.helps.map(need => topicOf[need]))]
  return {
    ...blankEntry,
    entryId: listing.id,
    kind: listing.kind,
    name: listing.name,
    summary: listing.says,
    description: descriptionOf(listing),
    organisation: {
      organisationId: ground.chance
        .stream('organisations')
        .stream(listing.by ?? listing.name)
        .id(at),
      name: listing.by ?? listing.name,
    },
    topics: listing.name === 'Harbour' ? [...topics, 'in a crisis'] : topics,
    minimumAge: listing.ages?.[0] ?? null,
    maximumAge: listing.ages?.[1] ?? null,
    cost: listing.costs ?? (listing.price === undefined ? 'Free' : pounds(listing.price)),
    free: listing.price === undefined && (!listing.costs || listing.costs.startsWith('Free')),
    phone: listing.phone,
    howToJoin: listing.alongside ?? '',
    goodAtGiving: listing.helps.includes('lend a hand') ? 'Always glad of another pair of hands' : '',
    covers: [...(listing.covers ?? [])],
    wholeArea: !listing.venue && !listing.covers,
    ...roomOf(listing),
    contentChangedAt: new Date(`${addDays(check.checkedOn, -30)}T10:00:00Z`),
    ...check,
    checkedBy: check.checkedHow === 'owner' ? listing.name : 'Directory desk',
    reviewMonths: reviewMonthsFor(listing.kind, topics),
    venues: listing.venue ? [venueEntry(listing.venue)] : [],
    sessions: sessionsOf(listing.when).map(times => ({
      ...times,
      sessionId: chance.id(at),
      venueId: listing.venue?.id ?? null,
    })),
  }
}

const descriptionOf = ({ access, languages, alongside }: Listing): string =>
  [access, languages && `Spoken here: ${languages.join(', ')}`, alongside]
    .filter(Boolean)
    .map(told => `${told}.`)
    .join(' ')
