import type { DateString } from '#platform/clock'
import type { Deeper } from './content/story.ts'

/**
 * What the generator makes, before anybody decides in which table it lies. Moments are milliseconds since 1970, days are
 * days in England, ids are made from the seed.
 */
export type Colleagued = { id: string; name: string; team: string; role: string }

export type BornPerson = {
  id: string
  knownAs: string
  given: string
  family: string
  also: string | null
  birthDate: DateString | null
  birthDateKnown: 'known' | 'about' | 'unknown'
  nhsNumber: string | null
  nhsState: 'not checked' | 'traced' | 'not traced'
  safetyHold: boolean
  died: { on: DateString; toldBy: string } | null
  addedAt: number
  addedOn: DateString
  addedBy: Colleagued
  address: Address
  ways: Way[]
  details: { id: string; kind: string; value: string; from: DateString; toldBy: string }[]
  notToTell: { id: string; who: string; why: string; from: DateString }[]
  /** `saidBy` null: the person's own words. */
  aboutMe: { id: string; words: string; saidBy: string | null; on: DateString; writtenBy: string }[]
  strengths: { id: string; side: 'strength' | 'difficulty'; words: string; saidBy: string | null; from: DateString }[]
  circle: InCircle[]
  workers: { id: string; worker: Colleagued; from: DateString }[]
}

export type Address = {
  id: string
  lines: string
  postcode: string
  latitude: number
  longitude: number
  neighbourhood: string
  hidden: boolean
  from: DateString
}

export type Way = {
  id: string
  kind: 'phone' | 'mobile' | 'text relay' | 'email' | 'letter'
  value: string
  safe: 'safe' | 'not safe' | 'not known'
  note: string | null
  from: DateString
}

export type InCircle = {
  id: string
  name: string
  relation: string
  personId: string | null
  caresFor: boolean
  reach: string
  note: string
  may: readonly string[]
  agreedOn: DateString | null
  from: DateString
  authority?: { kind: string; seenBy: string; seenOn: DateString; from: DateString }
}

export type Channel = 'phone' | 'in person' | 'letter or form' | 'online' | 'text relay'
export type Offer = 'not offered' | 'to be asked' | 'offered' | 'wanted' | 'booked' | 'declined'
export type ResultKind =
  | 'advice'
  | 'signposted'
  | 'introduced'
  | 'hub'
  | 'ring back'
  | 'handed over'
  | 'safeguarding'
  | 'nothing fits'

export type HeldContact = {
  id: string
  personId: string | null
  on: DateString
  beganAt: number
  finishedAt: number
  channel: Channel
  by: Colleagued
  neighbourhood: string | null
  caller: 'the person' | 'somebody else' | 'professional' | 'unknown'
  callerName: string
  callerRelation: string
  about: 'new matter' | 'same matter' | 'our follow-up' | 'rebooking' | 'thanks'
  wants: string
  life: string
  helps: string
  whose: 'person' | 'caller' | 'both'
  mightNeed: 'yes' | 'no' | 'cannot tell'
  assessment: Offer
  carers: Offer
  informationGiven: boolean
  results: HeldResult[]
  /** How long the page took to write. */
  recordingSeconds: number
}

export type HeldResult = {
  id: string
  kind: ResultKind
  detail: string
  entryId: string | null
  recordId: string | null
  dueOn: DateString | null
  doneAt: number | null
}

export type MadeIntroduction = {
  id: string
  personId: string
  entryId: string
  entryName: string
  contactId: string
  by: Colleagued
  at: number
  on: DateString
  agreedOn: DateString | null
  goesAlong: string
  hopesFor: string
  followUpOn: DateString
  neighbourhood: string
  safetyHold: boolean
  diedOn: DateString | null
  events: IntroductionEvent[]
}

export type IntroductionEvent = {
  id: string
  kind: 'said yes' | 'first contact' | 'first time there' | 'still going' | 'stopped' | 'did not happen' | 'withdrew'
  on: DateString
  helped: 'yes' | 'a little' | 'no' | null
  words: string
  saidBy: string | null
  by: Colleagued
  at: number
}

export type HandOver = {
  id: string
  personId: string | null
  contactId: string
  fromTeam: string
  toTeam: string
  neighbourhood: string | null
  reason: string
  by: Colleagued
  at: number
  on: DateString
  taken: { by: Colleagued; at: number; saidBy?: string } | null
  outside?: { how: string; note: string }
}

export type Concern = {
  id: string
  personId: string | null
  contactId: string | null
  aboutName: string
  adultOrChild: 'adult' | 'child' | 'not known'
  dangerNow: 'yes' | 'no' | 'not known'
  whatHappened: string
  reachSafely: string
  wants: string
  knows: 'yes' | 'no' | 'not known'
  by: Colleagued
  at: number
  decideBy: number
  decided: {
    by: Colleagued
    at: number
    decision: 'enquiry' | 'no enquiry'
    reasons: string
    advocate: 'not needed' | 'offered' | 'arranged'
  } | null
}

export type Gap = {
  id: string
  neighbourhood: string
  topics: readonly string[]
  words: string
  on: DateString
  contactId: string
}

/** One life, or a household's: everything that one stream of chance makes, written together. */
export type Life = {
  people: BornPerson[]
  contacts: HeldContact[]
  introductions: MadeIntroduction[]
  handOvers: HandOver[]
  concerns: Concern[]
  gaps: Gap[]
  deepened: Deepened[]
}

/** Something more on a record, with who wrote it and when. */
export type Deepened = { id: string; personId: string; by: Colleagued; at: number; on: DateString; what: Deeper }

export const emptyLife = (): Life => ({
  people: [],
  contacts: [],
  introductions: [],
  handOvers: [],
  concerns: [],
  gaps: [],
  deepened: [],
})
