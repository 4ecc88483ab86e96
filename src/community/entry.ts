import type { DateString, Weekday } from '#platform/clock'

export const kinds = ['group', 'activity', 'service', 'place'] as const
export type Kind = (typeof kinds)[number]

/** The access facts we ask of every venue; a feed's own words are mapped to these. */
export const accessFacts = [
  'step-free',
  'accessible toilet',
  'hearing loop',
  'quiet',
  'parking',
  'hoist',
  'changing place',
  'seating',
  'assistance dogs',
] as const
export type AccessFact = (typeof accessFacts)[number]

export const ways = ['phone', 'visit', 'owner', 'worker', 'feed'] as const
/** How somebody made sure that an entry is right. */
export type CheckedHow = (typeof ways)[number]

export type Room = 'room' | 'full' | 'waiting' | 'not known'
export type Status = 'active' | 'temporarily closed' | 'inactive' | 'defunct'
export type Visibility = 'public' | 'staff'

export type Organisation = {
  organisationId: string
  name: string
  description?: string
  website?: string | null
  email?: string | null
  phone?: string | null
  charityNumber?: string | null
  companyNumber?: string | null
}

export type Venue = {
  venueId: string
  name: string
  address: string
  /** Upper case with one space, or null. */
  postcode: string | null
  /** WGS84; both or neither. */
  latitude: number | null
  longitude: number | null
  neighbourhood: string | null
  access: AccessFact[]
  accessNote?: string
  /** '14, 22 to Meadow Hall' */
  bus?: string | null
  /** A refuge: the public sees no address, point or distance. */
  addressHidden?: boolean
}

export type Session = {
  sessionId: string
  venueId?: string | null
  freq: 'WEEKLY' | 'MONTHLY'
  /** 2 is every second week or month. */
  every: number
  /** 'TU', 'FR'; for a monthly session also '2MO', '-1FR'. */
  byday: string[]
  bymonthday: number[]
  /** The day that every-second-week counts from. */
  startsOn?: DateString | null
  validFrom?: DateString | null
  validTo?: DateString | null
  /** '10:30' on a clock in England. */
  startsAt: string | null
  endsAt: string | null
  note?: string
}

/** When the entry was last looked at, and how we know. Four facts, never mixed (Open Referral UK keeps only one). */
export type Freshness = {
  /** When the words last changed. */
  contentChangedAt: Date
  checkedOn: DateString | null
  checkedHow: CheckedHow | null
  checkedBy: string | null
  /** When a machine last fetched it from its source: says nothing about whether it is right. */
  sourceCheckedAt: Date | null
  /** When somebody last went there through an introduction, and it worked. */
  lastUsedOn: DateString | null
  reviewMonths: number
}

export type Entry = Freshness & {
  entryId: string
  kind: Kind
  name: string
  /** One or two sentences, plain text. */
  summary: string
  description: string
  organisation: Organisation | null
  /** Keys of `topics`. */
  topics: string[]
  minimumAge: number | null
  maximumAge: number | null
  cost: string
  free: boolean | null
  phone: string | null
  email: string | null
  website: string | null
  howToJoin: string
  /** What a newcomer can do there: 'hands in the kitchen'. */
  goodAtGiving: string
  /** Neighbourhood keys. */
  covers: string[]
  wholeArea: boolean
  online: boolean
  room: Room
  roomNote: string
  status: Status
  visibility: Visibility
  venues: Venue[]
  sessions: Session[]
}

/** What every entry has when nothing else is known; the maker adds an id, a name and a kind. */
export const blankEntry = {
  summary: '',
  description: '',
  organisation: null,
  topics: [],
  minimumAge: null,
  maximumAge: null,
  cost: '',
  free: null,
  phone: null,
  email: null,
  website: null,
  howToJoin: '',
  goodAtGiving: '',
  covers: [],
  wholeArea: false,
  online: false,
  room: 'not known',
  roomNote: '',
  status: 'active',
  visibility: 'public',
  checkedOn: null,
  checkedHow: null,
  checkedBy: null,
  sourceCheckedAt: null,
  lastUsedOn: null,
  reviewMonths: 6,
  venues: [],
  sessions: [],
} satisfies Omit<Entry, 'entryId' | 'name' | 'kind' | 'contentChangedAt'>

export type Point = { latitude: number; longitude: number }
export type { DateString, Weekday }
