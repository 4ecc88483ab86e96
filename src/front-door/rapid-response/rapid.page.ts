import { neighbourhoodName, type Place, page, teamName } from '#place'
import { type DateString, dayOf } from '#platform/clock'
import { view } from '#platform/web'
import { rapidEpisodePath, rapidResponsePath } from '../paths.ts'
import { type Episode, listEpisodes } from './rapid.queries.ts'
import { clock, stateInWords, stateOf } from './rapid.rules.ts'

/** Whom rapid response is with, the longest first, each with its clock. */
export const rapidResponse = page({
  path: rapidResponsePath,
  may: 'work in rapid response',
  audit: { opened: 'saw them in the list of rapid response' },
  async get({ tx, place, who, today }) {
    const ours = place.teams.some(team => team.key === who.team && team.kind === 'rapid response')
    const episodes = ours ? await listEpisodes(tx, place.id, who.team) : []
    const data = {
      title: place.words.rapidResponse,
      team: teamName(place, who.team),
      ours,
      days: place.rapidResponse.clockDays,
      episodes: episodes.map(one => shown(one, place, today)),
    }
    return view(
      'front-door/rapid-response/rapid.njk',
      data,
      episodes.map(one => ({
        ...{ person: one.personId, record: one.handOverId },
        ...(one.safetyHold && { visibility: 'quiet' as const }),
      })),
    )
  },
})

const shown = (one: Episode, place: Place, today: DateString) => {
  const told = clock(dayOf(one.begunAt), place.rapidResponse.clockDays, today)
  return {
    name: one.knownAs ?? 'Nobody was named',
    href: rapidEpisodePath({ handOver: one.handOverId }),
    where: one.neighbourhood && !one.safetyHold ? neighbourhoodName(place, one.neighbourhood) : '',
    state: one.diedOn ? 'died' : stateInWords[stateOf(one.kinds.map(kind => ({ kind })))],
    by: one.takenByName,
    clock: told.words,
    late: told.late,
  }
}
