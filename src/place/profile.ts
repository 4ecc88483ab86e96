import type { Channel } from '#platform/notify'

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
}

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

export type PlaceProfile = {
  slug: string
  name: string
  /** 'an invented borough' */
  describedAs: string
  /** How a resident or worker reaches a person, in words. */
  talkTo: string
  words: {
    /** 'hub', 'talking point', 'village agent' … */
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
  /** Standards belong to a place or contract, never to a measure (T07). By measure id, in the measure's unit. */
  standards: Record<string, { value: number; from: string; source: string }>
}

/** The place that this process serves. `sends`: how this process can send messages; left out, it sends none. */
export type Place = PlaceProfile & { id: number; sends?: readonly Channel[] }

export const neighbourhoodName = (place: PlaceProfile, key: string | null): string =>
  place.neighbourhoods.find(n => n.key === key)?.name ?? 'neighbourhood not known'

export const teamName = (place: PlaceProfile, key: string): string => place.teams.find(t => t.key === key)?.name ?? key
