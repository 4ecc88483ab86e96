import type { PlaceProfile, Team, TeamKind } from '#place'
import { addDays, type DateString } from '#platform/clock'
import { type Chance, chanceFrom } from './chance.rules.ts'
import type { Borough } from './content/borough.ts'
import type { Listing, Venue } from './content/listing.ts'
import { type Family, families } from './content/names.ts'
import { listed } from './content/table.rules.ts'
import { inventedPostcode } from './invented-numbers.rules.ts'
import type { Colleagued } from './records.ts'

/** What stands before anybody rings: streets with postcodes, venues, listings and staff, each with its id. */
export type Ground = {
  borough: Borough
  profile: PlaceProfile
  asAt: DateString
  chance: Chance
  streets: readonly Street[]
  streetsOf: ReadonlyMap<string, readonly Street[]>
  listings: readonly ListedEntry[]
  /** `share`: how much of a team's work comes to them; more to whom a visitor can be, little to managers. */
  staffOf: ReadonlyMap<string, readonly (Colleagued & { share: number })[]>
  byName: ReadonlyMap<string, Colleagued>
  families: ReadonlyMap<string, Family>
}

export type Point = { latitude: number; longitude: number }
export type Postcode = Point & { postcode: string }
export type Street = { name: string; neighbourhood: string; postcodes: readonly Postcode[] }
export type PlacedVenue = Venue & Point & { id: string; postcode: string }
export type ListedEntry = Listing & { id: string; venue: PlacedVenue | null }

const METRES_A_DEGREE = 111_195

export const moved = (from: Point, east: number, north: number): Point => ({
  latitude: round(from.latitude + north / METRES_A_DEGREE),
  longitude: round(from.longitude + east / (METRES_A_DEGREE * Math.cos((from.latitude * Math.PI) / 180))),
})
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

export function middleOf(profile: PlaceProfile, neighbourhood: string): Point {
  const found = profile.neighbourhoods.find(n => n.key === neighbourhood)
  if (!found) throw new Error(`${profile.name} has no neighbourhood ${neighbourhood}`)
  return found
}

/**
 * Streets keep their postcodes whatever the seed is: a place does not move because other people live in it. A street
 * with a venue on it lies where its first venue does.
 */
function layOut({ profile, streets, venues }: Borough): Street[] {
  const taken = new Set<string>()
  return streets.flatMap(({ key, outward, streets: names, known }) =>
    listed(names).map(name => {
      const chance = chanceFrom(`streets of ${profile.slug}`).stream(`${key}/${name}`)
      const venue = venues.find(v => v.neighbourhood === key && v.street === name)
      const fixed = known?.[name]
      const at = fixed
        ? { east: 0, north: 0 }
        : (venue ?? { east: chance.between(-900, 900), north: chance.between(-900, 900) })
      const middle = moved(middleOf(profile, key), at.east, at.north)
      const postcodes = [0, 1, 2].map(nth => ({
        postcode: nth === 0 && fixed ? fixed : unused(taken, outward, chance),
        ...(nth === 0 ? middle : moved(middle, chance.between(-90, 90), chance.between(-90, 90))),
      }))
      return { name, neighbourhood: key, postcodes }
    }),
  )
}

function unused(taken: Set<string>, outward: string, chance: Chance): string {
  for (;;) {
    const postcode = inventedPostcode(outward, chance)
    if (taken.has(postcode)) continue
    taken.add(postcode)
    return postcode
  }
}

/** Made long before anything else, so that their ids come first. */
const opened = (asAt: DateString) => Date.parse(`${addDays(asAt, -4000)}T09:00:00Z`)

function placeVenues({ profile, venues }: Borough, streets: readonly Street[], made: { chance: Chance; at: number }) {
  return venues.map((venue): PlacedVenue => {
    const street = streets.find(s => s.neighbourhood === venue.neighbourhood && s.name === venue.street)
    if (!street) throw new Error(`${venue.name} stands on ${venue.street}, which is not in ${venue.neighbourhood}`)
    return {
      ...venue,
      ...moved(middleOf(profile, venue.neighbourhood), venue.east, venue.north),
      id: made.chance.stream(venue.key).id(made.at),
      postcode: street.postcodes[0]!.postcode,
    }
  })
}

export function groundOf(borough: Borough, seed: string, asAt: DateString): Ground {
  const chance = chanceFrom(seed).stream(borough.profile.slug)
  const streets = layOut(borough)
  const at = opened(asAt)
  const venues = placeVenues(borough, streets, { chance: chance.stream('venues'), at })
  const listings = borough.listings.map(listing => {
    const venue = venues.find(v => v.key === listing.at) ?? null
    if (listing.at && !venue) throw new Error(`${listing.name} is at ${listing.at}, which is not a venue`)
    return { ...listing, venue, id: chance.stream('listings').stream(listing.name).id(at) }
  })
  const staff = borough.staff
    .filter(colleague => colleague.role !== undefined)
    .map(({ name, team, role = '', face }) => {
      const id = chance
        .stream('staff')
        .stream(name)
        .id(face ? at : at + 1)
      return { name, team, role, id, share: role === 'team manager' ? 0.3 : face ? 4 : 1 }
    })
  return {
    borough,
    profile: borough.profile,
    asAt,
    chance,
    streets,
    streetsOf: Map.groupBy(streets, street => street.neighbourhood),
    listings,
    staffOf: Map.groupBy(staff, colleague => colleague.team),
    byName: new Map(staff.map(colleague => [colleague.name, colleague])),
    families: new Map(families.map(family => [family.key, family])),
  }
}

/** The team of a kind that serves this neighbourhood, or the whole place. */
export function teamFor({ profile }: Ground, kind: TeamKind, neighbourhood?: string | null): Team {
  const of = profile.teams.filter(team => team.kind === kind)
  const serving = of.find(team => neighbourhood && team.neighbourhoods?.includes(neighbourhood))
  const found = serving ?? of.find(team => !team.neighbourhoods) ?? of[0]
  if (!found) throw new Error(`${profile.name} has no team for ${kind}`)
  return found
}

export function someoneOf(ground: Ground, team: string, chance: Chance): Colleagued {
  const people = ground.staffOf.get(team)
  if (!people) throw new Error(`Nobody works in ${team}`)
  return chance.weighted(people.map(person => [person, person.share] as const))
}

export function colleague(ground: Ground, name: string): Colleagued {
  const found = ground.byName.get(name)
  if (!found) throw new Error(`${name} does not work here`)
  return found
}

export function listingCalled(ground: Ground, name: string): ListedEntry {
  const found = ground.listings.find(listing => listing.name === name)
  if (!found) throw new Error(`${name} is not listed`)
  return found
}
