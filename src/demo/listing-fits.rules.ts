import { nextOf, nextTime } from '#community'
import { addDays, ageOn, type DateString, daysBetween } from '#platform/clock'
import type { Somebody } from './born.rules.ts'
import type { Chance } from './chance.rules.ts'
import type { Need } from './content/listing.ts'
import { sessionsOf } from './directory.rules.ts'
import type { Ground, ListedEntry, Point } from './ground.rules.ts'

/** Needs that are somebody's own and not anybody's afternoon. */
const onlyFor: readonly Need[] = [
  'learning disability',
  'autism',
  'carer',
  'grief',
  'drink',
  'memory',
  'sight',
  'hearing',
  'clutter',
]

type Wanted = { who: Somebody; need: Need; from: Point; on: DateString; as: 'introduction' | 'signpost' }

/** How far and how likely: people go to what is near, in a language they speak, with room for them. */
function likelihood(listing: ListedEntry, wanted: Wanted, asAt: DateString): number {
  const { who, need, on } = wanted
  if (!listing.helps.includes(need)) return 0
  if (listing.covers && !listing.covers.includes(who.neighbourhood)) return 0
  const age = ageOn(who.birthDate, on)
  if (listing.ages && (age < listing.ages[0] || age > (listing.ages[1] ?? 200))) return 0
  if (listing.helps.includes(who.sex === 'woman' ? 'men' : 'women')) return 0
  if (onlyFor.some(own => own !== need && listing.helps[0] === own)) return 0
  if (wanted.as === 'introduction' && !couldBeTried(listing, on, asAt)) return 0
  const spoken = !listing.languages || listing.languages[0] === 'English'
  const atHome = listing.languages?.some(language => who.family.languages.includes(language))
  return nearness(listing, wanted.from) * (atHome ? 4 : spoken ? 1 : 0.03) * ofKind(listing, wanted.as)
}

const ofKind = ({ kind }: ListedEntry, as: Wanted['as']) => {
  const social = kind === 'group' || kind === 'activity'
  return as === 'introduction' ? (social ? 3 : 0.8) : social ? 1 : 3
}

function nearness({ venue }: ListedEntry, from: Point): number {
  if (!venue) return 1.5
  const metres = Math.hypot((venue.latitude - from.latitude) * 111_195, (venue.longitude - from.longitude) * 67_400)
  return metres < 1200 ? 6 : metres < 2500 ? 2 : metres < 4500 ? 0.5 : 0.08
}

/**
 * Where nobody has looked for a year nobody was introduced either, or the entry would be fresher than it says. What is
 * full now has been full for some weeks.
 */
function couldBeTried({ checked: [how, daysAgo], room }: ListedEntry, on: DateString, asAt: DateString): boolean {
  const before = daysBetween(on, asAt)
  if (room === 0 && before < 60) return false
  return how === 'introduction' || before > daysAgo + 75
}

export function listingFor(ground: Ground, wanted: Wanted, chance: Chance): ListedEntry | undefined {
  const fitting = ground.listings
    .map(listing => [listing, likelihood(listing, wanted, ground.asAt)] as const)
    .filter(([, weight]) => weight > 0)
  return fitting.length > 0 ? chance.weighted(fitting) : undefined
}

/** The next day on which it is on, the day itself included; on a bank holiday the kettle stays off. */
export function nextDayAt(listing: ListedEntry, from: DateString): DateString {
  const sessions = sessionsOf(listing.when)
  let next = nextOf(sessions, from)
  while (next?.bankHoliday) next = nextOf(sessions, addDays(next.on, 1))
  return next?.on ?? from
}

/** The last day up to this one on which it was on. */
export function lastDayAt(listing: ListedEntry, day: DateString): DateString {
  const sessions = sessionsOf(listing.when)
  for (let back = 0; back < 45; back++) {
    const on = addDays(day, -back)
    if (sessions.some(session => isOn(session, on))) return on
  }
  return day
}

function isOn(session: Parameters<typeof nextTime>[0], day: DateString): boolean {
  const next = nextTime(session, day)
  return next?.on === day && !next.bankHoliday
}
