import type { DateString } from '#platform/clock'
import type { Safe, WayKind } from './reach.rules.ts'

/** Each part of a record has the days it was so: `untilOn` null while it is. */
type Dated = { fromOn: DateString; untilOn: DateString | null }

/** Of a hidden address nothing is known here but that there is one. */
export type Address = Dated & {
  addressId: string
  hidden: boolean
  lines: string | null
  postcode: string | null
  neighbourhood: string | null
}
export type Way = Dated & { wayId: string; kind: WayKind; value: string; safe: Safe; note: string | null }
export type Detail = Dated & { kind: string; value: string; toldBy: string }
export type NotToTell = Dated & { notToTellId: string; who: string; why: string }
/** `saidBy` null: the person's own words. */
export type AboutMe = { aboutMeId: string; words: string; saidBy: string | null; saidOn: DateString; writtenBy: string }
export type StrengthOrDifficulty = Dated & {
  strengthId: string
  side: 'strength' | 'difficulty'
  words: string
  saidBy: string | null
}
export type CircleMember = Dated & {
  circleId: string
  name: string
  relation: string
  otherPersonId: string | null
  /** As their own record says. */
  diedOn: DateString | null
  caresFor: boolean
  reach: string
  note: string
  mayBeTold: string[]
  agreedOn: DateString | null
  agreedUntil: DateString | null
  agreedHow: string
  authority: string
  authoritySeen: string
  authorityScope: string
  authoritySeenOn: DateString | null
  authorityFrom: DateString | null
  authorityUntil: DateString | null
}
/** Somebody this person cares for, as that person's record tells. */
export type CaredFor = { personId: string; knownAs: string }
export type KnownWorker = Dated & { accountId: string; name: string; team: string }
export type Death = {
  deathId: string
  diedOn: DateString
  recordedAt: string
  recordedByName: string
  endedWorkers: string[]
  endedWays: string[]
}

export type PersonRecord = {
  personId: string
  /** Every id they are on record under, `personId` first: more than one once records were found to be one person's. */
  ids: string[]
  knownAs: string
  givenName: string | null
  familyName: string | null
  alsoKnownAs: string | null
  birthDate: DateString | null
  birthDateKnown: 'known' | 'about' | 'unknown'
  nhsNumber: string | null
  nhsNumberState: 'not checked' | 'traced' | 'not traced'
  safetyHold: boolean
  diedOn: DateString | null
  diedToldBy: string | null
  version: number
  changedAt: Date | null
  changedByName: string | null
  changedWhat: string | null
  /** Newest first, those that ended among them: as are all lists here. */
  addresses: Address[]
  ways: Way[]
  details: Detail[]
  notToTell: NotToTell[]
  aboutMe: AboutMe[]
  strengths: StrengthOrDifficulty[]
  circle: CircleMember[]
  caresFor: CaredFor[]
  workers: KnownWorker[]
  /** As it was recorded, unless it was undone. */
  death: Death | null
  /** What more there is, to be asked for where it is shown: most people have none of it. */
  keeps: ('warnings' | 'decisions' | 'advocates' | 'household')[]
  /** Of the tables that were asked about, those that have a row of theirs. */
  rowsIn: string[]
}

/** What is so on a day, of what was ever so. */
export const now = <T extends Dated>(all: T[]): T[] => all.filter(one => one.untilOn === null)
export const before = <T extends Dated>(all: T[]): T[] => all.filter(one => one.untilOn !== null)
