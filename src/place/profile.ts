import type { Channel } from '#platform/notify'
import type { Standard } from './contracts/contract.ts'
import type { Hours } from './hours.rules.ts'
import type { Alongside, Organisation, OutsideTeam } from './organisation.rules.ts'
import type { RetentionRule } from './retention.rules.ts'
import type { Watches } from './watches.ts'

/**
 * A council's way of working, as data: words, neighbourhoods, teams, what may be offered and how fast. Nothing in the
 * code asks which council it is; it asks the profile.
 */
export type Neighbourhood = {
  /** 'fernhill' */
  key: string
  name: string
  /** Its middle, WGS84 degrees: where distance is measured from when only the neighbourhood is known. */
  latitude: number
  longitude: number
  population: number
  /** Codes of the small areas (LSOA) it is made of: how a postcode finds its neighbourhood. */
  lsoas?: string[]
}

export type TeamKind =
  | 'front door'
  | 'rapid response'
  | 'short-term help'
  | 'occupational therapy'
  | 'social work'
  | 'trusted assessor'
  | 'sourcing'
  | 'discharge'
  | 'hub'
  | 'records'
  | 'safeguarding'
  | 'leadership'

export type Team = {
  key: string
  name: string
  kind: TeamKind
  /** Neighbourhoods it serves; absent for the whole place. */
  neighbourhoods?: string[]
  /** Whether the front door may hand a person over to it. */
  takesHandOvers: boolean
  /** What it decides by itself, in pounds (S192). Beyond it the page asks why and lets through; left out, it has no limit. */
  decides?: { weekly: number; once: number }
  /** Whether it sits alongside health (T28). One inside health is an outside team. */
  health?: Alongside
}

/** Something done by the way in rapid response. Low level: got directly, outside a care plan (Bolton 2019, Leeds). */
export type RapidWork = { key: string; label: string; lowLevel: boolean }

/** Who looks first when it is about this. An offer: it delays neither an assessment nor urgent help (Care Act 2014 s.9). */
export type FirstAssessor = {
  /** 'bathing, stairs and getting about' */
  need: string
  kind: TeamKind
}

/** How somebody comes to a decision about support that lasts. Sources disagree (T01), so that it is the place's own. */
export type Decisions =
  | { mode: 'own judgement' }
  | { mode: 'peer circle' }
  /** Answers within so many days. What is urgent never waits for it. */
  | { mode: 'panel'; withinDays: number }

/** Where a first conversation can lead. The words shown are the place's own; the kinds are the same everywhere. */
export type ResultKind =
  | 'advice'
  | 'signposted'
  | 'introduced'
  | 'hub'
  | 'ring back'
  | 'assessment'
  | 'carers conversation'
  | 'handed over'
  | 'safeguarding'
  | 'nothing fits'

export type ResultOffered = { kind: ResultKind; label: string; hint?: string }

export type Prompt = {
  /** 'What do they want?' */
  label: string
  hint: string
}

/** How hard what somebody comes with is, and so who helps (APSE 2018, Barking and Dagenham). */
export type Level = {
  key: string
  /** 'Triage' */
  name: string
  isFor: string
  /** Whether somebody usually begins here. */
  begins: boolean
  /** Keys of the levels that usually follow. Any other step asks its reason and is let through (P12, T43). */
  next: string[]
  /** Whether somebody is usually referred straight outside the model from here. */
  refersOutside: boolean
  /** What is done here; nothing is locked elsewhere. */
  offers: ('assessment' | 'plan' | 'crisis review')[]
}

/** What facts are kept for, and which teams may read them (safety.md, Whose data). The lead worker may besides. */
export type Purpose = { key: string; name: string; teams: string[] }

/** A part of somebody's wider circumstances. `restricted`: read only as restricted notes are, and never listed. */
export type Circumstance = { key: string; label: string; hint: string; purpose: string; restricted: boolean }

/** A service of the catalogue: inside the model, with whichever team does its work; or outside, by an outside team. */
export type ModelService = { key: string; name: string; levels: string[]; where: string } & (
  | { inside: true; team: string }
  | { inside: false; outsideTeam: string }
)

/** A way of working by levels. A profile without it shows nothing of them. */
export type Levels = {
  /** Mildest first. */
  all: Level[]
  purposes: Purpose[]
  circumstances: Circumstance[]
  services: ModelService[]
  /** Days from one look at the risk of crisis to the next, as offered. */
  crisisReviewDays: number
}

export type PlaceProfile = {
  slug: string
  name: string
  /** 'an invented borough' */
  describedAs: string
  /** Three letters or digits by which national returns know the council. */
  returnCode: string
  /** How a resident or worker reaches a person, in words. */
  talkTo: string
  /** Where somebody who leaves their own page in a hurry is seen to be: a public site that says nothing of care. */
  elsewhere: { title: string; address: string }
  /** When the day team answers. What is taken at other times is shown to it when its day begins. */
  hours: Hours
  /** Whether it answers on bank holidays. */
  bankHolidays: 'open' | 'closed'
  words: {
    /** 'hub', 'talking point', 'meeting point' … */
    hub: string
    hubs: string
    /** 'Front door', 'Contact centre' */
    frontDoor: string
    /** Singular, 'neighbourhood' or 'locality' */
    neighbourhood: string
    /** What someone who goes out when it is urgent is called: 'Rapid response' */
    rapidResponse: string
  }
  neighbourhoods: Neighbourhood[]
  teams: Team[]
  organisations: Organisation[]
  outsideTeams: OutsideTeam[]
  /** In the order shown. */
  firstAssessor: FirstAssessor[]
  decisions: Decisions
  conversation: {
    wants: Prompt
    life: Prompt
    helps: Prompt
    /** In the order shown. */
    results: ResultOffered[]
  }
  /** Days. */
  followUp: {
    /** After the introduction: did first contact happen? */
    firstContactDays: number
    /** Still going? (six weeks in the sources) */
    stillGoingDays: number
  }
  safeguarding: {
    /** Hours until someone decides on the three-part test (Care Act s.42), from the place's own procedures. */
    decideWithinHours: number
    team: string
  }
  drafts: {
    /** Days after which an unfinished page that nobody returned to is removed. */
    keptDays: number
  }
  retention: RetentionRule[]
  /** Whether people of the council's files get a record here of what the file says; when left out, they stay in the file. */
  peopleOfReturn?: 'become records'
  /** What counts here as having made sure who somebody is; the usual ones when left out. */
  identityChecks?: readonly string[]
  restriction: {
    /** Days until somebody looks again whether a record has to be kept apart, as offered. */
    reviewDays: number
    /** Hours for which a record is open to somebody who had to break the glass. */
    glassHours: number
  }
  messages: {
    /** Days after which the words and address of a message are removed, however it ended. */
    keptDays: number
  }
  hubs: {
    /** Days before a booked time at which somebody who said yes to messages is reminded of it. */
    remindDaysBefore: number
  }
  waiting: {
    /** Days within which nobody should still be waiting; over it somebody stands out. A week is possible (SCF 2018). */
    aimDays: number
  }
  rapidResponse: {
    /** Days that an episode is meant to take. It shows and never blocks. */
    clockDays: number
    work: RapidWork[]
  }
  levels?: Levels
  /** What its boards begin with. A place that has not chosen begins with the usual figures. */
  watches?: Watches
  /** Standards belong to a place or contract, never to a measure (T07). By measure id, in the measure's unit. */
  standards: Record<string, Standard>
}

/** Signs what leaves the house in a file (Ed25519). `publicKey` is its SubjectPublicKeyInfo. */
export type PackSigner = { publicKey: Buffer; sign(bytes: Buffer): Buffer }

/**
 * The place that this process serves. `sends`: how this process can send messages; `packs`: who signs packs for days
 * without the system. Left out, it does neither.
 */
export type Place = PlaceProfile & { id: number; sends?: readonly Channel[]; packs?: PackSigner }

export const neighbourhoodName = (place: PlaceProfile, key: string | null): string =>
  place.neighbourhoods.find(n => n.key === key)?.name ?? 'neighbourhood not known'

export const teamName = (place: PlaceProfile, key: string): string =>
  (place.teams.find(t => t.key === key) ?? place.outsideTeams.find(t => t.key === key))?.name ?? key

/** A level of the profile; one that it no longer has is still shown by its key. */
export const levelCalled = (place: PlaceProfile, key: string): Level =>
  place.levels?.all.find(level => level.key === key) ?? {
    ...{ key, name: key, isFor: '', begins: false, next: [], refersOutside: false, offers: [] },
  }
