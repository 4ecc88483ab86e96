import type { Place, Team } from '#place'

/** Teams that take hand-overs and serve the neighbourhood; without one, all that take them. In the profile's order. */
export function teamsToHandOverTo(place: Pick<Place, 'teams'>, neighbourhood: string | null): Team[] {
  return place.teams.filter(
    team =>
      team.takesHandOvers && (!neighbourhood || !team.neighbourhoods || team.neighbourhoods.includes(neighbourhood)),
  )
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** 'waiting less than an hour', 'waiting 5 hours', 'waiting 3 days'. Never rounded up: nobody is said to have waited more. */
export function waitingInWords(madeAt: Date, now: Date): string {
  const waited = now.getTime() - madeAt.getTime()
  if (waited < HOUR) return 'waiting less than an hour'
  const [n, unit] = waited < 2 * DAY ? [Math.floor(waited / HOUR), 'hour'] : [Math.floor(waited / DAY), 'day']
  return `waiting ${n} ${unit}${n === 1 ? '' : 's'}`
}

/** A day without an answer is long for somebody who was told that a team would be in touch. */
export const isWaitingLong = (madeAt: Date, now: Date): boolean => now.getTime() - madeAt.getTime() >= DAY
