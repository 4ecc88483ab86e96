import type { PlaceProfile } from '#place'
import type { Colleague } from './colleague.ts'
import type { HalfWritten } from './drafts.ts'
import type { Learned } from './learned.ts'
import type { Listing, Venue } from './listing.ts'
import type { Story } from './story.ts'

/** What a borough is made of before anybody lives in it. A second place is another one of these, not another program. */
export type BoroughContent = {
  /** Of the place profile. */
  slug: string
  /** What comes after the @ of a colleague. */
  mailDomain: string
  streets: readonly Streets[]
  venues: readonly Venue[]
  listings: readonly Listing[]
  staff: readonly Colleague[]
  /** Where families came from: key in names.ts and share of the people. */
  families: readonly (readonly [family: string, share: number])[]
  stories: readonly Story[]
  drafts: readonly HalfWritten[]
  learned: Learned
  /** The council's Client Level Data and the population are here, too. */
  sendsReturn?: true
}

/** A borough with the way of working that it has. */
export type Borough = BoroughContent & { profile: PlaceProfile }

/** The streets of one neighbourhood of the profile. */
export type Streets = {
  /** Key of the neighbourhood. */
  key: string
  /** Outward half of its postcodes, in area ZX, which is not in use anywhere. */
  outward: string
  /** Families more at home here than elsewhere: three times their share. */
  more?: readonly string[]
  /** Their names, comma separated. */
  streets: string
  /** The postcode of a street that a story or drawing names; it lies at the neighbourhood's centre. */
  known?: Readonly<Record<string, string>>
}
