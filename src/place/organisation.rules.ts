import type { DateString } from '#platform/clock'

/** Somebody whom the place works with. Its people have accounts here, or what it says is written down. */
export type Organisation = {
  key: string
  /** 'Marlbrook community health' */
  name: string
  kind: 'council' | 'trusted partner' | 'provider' | 'health' | 'housing' | 'community'
  /** What it is to the data it is told (UK GDPR articles 4, 26 and 28). */
  role: 'controller' | 'joint' | 'processor'
  /** What was agreed with it. Nothing goes to it, and nothing is open to it, before that begins or after it ends. */
  agreement: { name: string; from: DateString; until: DateString }
}

/** Another organisation's team that people are handed over to. */
export type OutsideTeam = {
  key: string
  /** 'District nurses' */
  name: string
  /** Key of its organisation. */
  organisation: string
  /** Why telling it is lawful, with its condition (UK GDPR articles 6 and 9). The person's agreement is asked besides. */
  basis: string
  /**
   * Social care that sits inside health (T28): its people have accounts here as its organisation's, and see the parts of a
   * record that are shared with that, as any other organisation's do. One that sits alongside stays among the place's teams.
   */
  health?: { how: 'inside' }
}

/** A team of the council's own that works next to health: everything stays the council's, and health sees what is shared. */
export type Alongside = { how: 'alongside'; organisation: string }

/** Teams inside another organisation, which people here can belong to. */
export const teamsInside = (place: { outsideTeams: OutsideTeam[] }): OutsideTeam[] =>
  place.outsideTeams.filter(team => team.health?.how === 'inside')

/**
 * With whose eyes somebody comes in. An account of the council's whose team was moved inside another organisation has that
 * organisation's: the setting counts at once, and in doubt less is seen.
 */
export function seated<Who extends { role: string; team: string; organisation: string }>(
  place: { outsideTeams: OutsideTeam[] },
  who: Who,
  outsideRole: string,
): Who {
  const team = teamsInside(place).find(one => one.key === who.team)
  if (!team || who.organisation !== '') return who
  return { ...who, role: outsideRole, organisation: team.organisation }
}

/** An organisation of the profile; undefined for one that it does not know, and for the place itself. */
export const findOrganisation = (place: { organisations: Organisation[] }, key: string): Organisation | undefined =>
  place.organisations.find(one => one.key === key)

export const organisationName = (place: { organisations: Organisation[] }, key: string): string =>
  findOrganisation(place, key)?.name ?? key

/** Whether what was agreed with an organisation stands on a day: whatever is shared with it asks this. */
export const agreedNow = (place: { organisations: Organisation[] }, key: string, on: DateString): boolean => {
  const agreement = findOrganisation(place, key)?.agreement
  return agreement !== undefined && agreement.from <= on && on <= agreement.until
}
