import type { Place, Team } from '#place'
import type { DateString } from '#platform/clock'
import { ageInWords, daysWaited } from '../waited.rules.ts'

/** Teams that take hand-overs and serve the neighbourhood; without one, all that take them. In the profile's order. */
export function teamsToHandOverTo(place: Pick<Place, 'teams'>, neighbourhood: string | null): Team[] {
  return place.teams.filter(
    team =>
      team.takesHandOvers && (!neighbourhood || !team.neighbourhoods || team.neighbourhoods.includes(neighbourhood)),
  )
}

/** 'Occupational therapy: first for bathing and stairs', or the name alone. Which team looks first is an offer, not a gate. */
export function teamOffered(place: Pick<Place, 'firstAssessor'>, team: Team): string {
  const needs = place.firstAssessor.filter(one => one.kind === team.kind).map(one => one.need)
  return needs.length > 0 ? `${team.name}: first for ${needs.join(', or ')}` : team.name
}

/** 'waiting since today', 'waiting 3 days': as on the list of what waits. */
export const waitingInWords = (madeAt: Date, today: DateString): string => `waiting ${ageInWords(madeAt, today)}`

/** Longer than the next day is long for somebody who was told that a team would be in touch. */
export const isWaitingLong = (madeAt: Date, today: DateString): boolean => daysWaited(madeAt, today) > 1
