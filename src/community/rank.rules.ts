import type { DateString, Weekday } from '#platform/clock'
import { metresBetween } from './distance.rules.ts'
import type { AccessFact, Point } from './entry.ts'
import type { EntryRow, Hit } from './find.queries.ts'
import { type Standing, standingOf } from './freshness.rules.ts'
import { daysOf, type When } from './next-time.rules.ts'

export type Asked = {
  /** How many things were asked for. */
  asked: number
  /** Words were typed: an entry that has only some of them counts for less. */
  typed: boolean
  point: Point | undefined
  access: AccessFact[]
  days: Weekday[]
  today: DateString
  forPublic: boolean
}

export type Ranked = { hit: Hit; entry: EntryRow; metres: number | null; hidden: boolean; score: number }

/** Half as good at this distance (m) as next door. */
const halfWay = 1_500
const reach = { covers: 0.55, wholeArea: 0.4, online: 0.35, unknown: 0.2 }
const sureness: Record<Standing, number> = { checked: 1, due: 1, overdue: 0.6, 'long overdue': 0.3 }

/**
 * Best first: how much of what was asked for and how prominently, times how near, times how sure we are that it is right.
 * Leaves out what may not be shown and what cannot be got into or gone to as asked.
 */
export function rank(hits: Hit[], rows: EntryRow[], asked: Asked): Ranked[] {
  const venues = Map.groupBy(rows, row => row.entry_id)
  return hits
    .map(hit => rankOne(hit, venues.get(hit.entry_id) ?? [], asked))
    .filter(ranked => ranked !== null)
    .sort(
      (a, b) =>
        b.score - a.score || a.entry.name.localeCompare(b.entry.name) || (a.hit.entry_id < b.hit.entry_id ? -1 : 1),
    )
}

function rankOne(hit: Hit, venues: EntryRow[], asked: Asked): Ranked | null {
  const best = bestVenue(venues, asked)
  if (!best || !mayBeShown(best.entry, asked)) return null
  const day = dayFactor(best.entry.sessions ?? [], asked.days)
  const score =
    hit.relevance *
    (asked.typed ? hit.asks_matched / asked.asked : 1) *
    Math.max(nearness(best.metres), reachOf(best.entry, best.metres)) *
    sureness[standing(best.entry, asked.today)] *
    (best.entry.status === 'active' ? 1 : 0.3) *
    (best.entry.room === 'full' ? 0.7 : 1) *
    day
  return score > 0 ? { hit, ...best, score } : null
}

/** The nearest venue that has the access asked for. What has no venue comes to people, and any access will do. */
function bestVenue(venues: EntryRow[], asked: Asked): Omit<Ranked, 'hit' | 'score'> | undefined {
  return venues
    .filter(venue => venue.venue_id === null || asked.access.every(fact => venue.access?.includes(fact)))
    .map(entry => {
      const hidden = asked.forPublic && entry.address_hidden === true
      return { entry, hidden, metres: hidden ? null : metresTo(entry, asked.point) }
    })
    .sort(
      (a, b) =>
        (a.metres ?? Infinity) - (b.metres ?? Infinity) || Number(b.entry.covers_here) - Number(a.entry.covers_here),
    )[0]
}

const metresTo = ({ latitude, longitude }: EntryRow, point: Point | undefined): number | null =>
  point && latitude !== null && longitude !== null ? metresBetween(point, { latitude, longitude }) : null
const nearness = (metres: number | null) => (metres === null ? 0 : 1 / (1 + metres / halfWay))
function reachOf(entry: EntryRow, metres: number | null): number {
  if (entry.covers_here) return reach.covers
  if (entry.whole_area) return reach.wholeArea
  if (entry.online) return reach.online
  return metres === null ? reach.unknown : 0
}

const standing = (entry: EntryRow, today: DateString): Standing =>
  standingOf(
    {
      contentChangedAt: entry.content_changed_at,
      checkedOn: entry.checked_on,
      checkedHow: null,
      lastUsedOn: entry.last_used_on,
      reviewMonths: entry.review_months,
    },
    today,
  )

/** Closed for good is not shown. The public sees nothing that is for staff, or that nobody has looked at for very long. */
function mayBeShown(entry: EntryRow, asked: Asked): boolean {
  if (entry.status === 'inactive' || entry.status === 'defunct') return false
  return !asked.forPublic || (entry.visibility === 'public' && standing(entry, asked.today) !== 'long overdue')
}

/** On other days only: left out. Without times: it may be, so it stays. */
function dayFactor(sessions: When[], asked: Weekday[]): number {
  if (asked.length === 0) return 1
  const days = sessions.flatMap(daysOf)
  if (days.length === 0) return 0.8
  return asked.some(day => days.includes(day)) ? 1.2 : 0
}
