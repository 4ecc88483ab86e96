import { z } from 'zod'
import { type Place, page } from '#place'
import { dayInWords, dayOf } from '#platform/clock'
import { seeingEverybody } from '#platform/database'
import { missing, oneOf, redirectTo, view } from '#platform/web'
import { type Fact, factWords } from '../duplicates.rules.ts'
import { personPath } from '../paths.ts'
import { breakGlassPath, matchesPath, settleMatchPath } from '../sharing/sharing-paths.ts'
import { listMatches, settleMatch } from './match.queries.ts'

export const isOfRecords = (place: Pick<Place, 'teams'>, team: string): boolean =>
  place.teams.some(one => one.key === team && one.kind === 'records')

/** Somebody new who may be known already under a record that is kept apart: for the records team, and nobody else. */
export const matches = page({
  path: matchesPath,
  may: 'join two records',
  audit: { opened: 'went through who may be known already' },
  async get({ tx, place, who, today }) {
    if (!isOfRecords(place, who.team)) return missing()
    const found = await seeingEverybody(tx, () => listMatches(tx, place.id))
    const data = {
      title: 'May be known already',
      glass: breakGlassPath({}),
      all: found.map(one => ({
        ...{ name: one.knownAs, kept: one.keptBy ?? '', agrees: one.agreesOn.map(fact => factWords(fact as Fact)) },
        on: dayInWords(dayOf(one.foundAt), today),
        href: personPath({ person: one.personId }),
        settle: settleMatchPath({ match: one.matchId }),
      })),
    }
    return view(
      'people/matches/matches.njk',
      data,
      found.map(one => ({ person: one.personId, visibility: 'quiet' as const })),
    )
  },
})

export const settle = page({
  path: settleMatchPath,
  may: 'join two records',
  audit: { saved: 'settled whether somebody was known already' },
  form: z.object({ outcome: oneOf(['the same person', 'somebody else'], 'Choose which it is') }),
  async post({ tx, place, who, now, params, form }) {
    if (!isOfRecords(place, who.team)) return missing()
    const settled = { matchId: params.match, outcome: form.outcome, byName: who.name, at: now }
    const person = await seeingEverybody(tx, () => settleMatch(tx, place.id, settled))
    if (!person) return missing()
    return redirectTo(matchesPath({}), [{ person, record: params.match, content: form, visibility: 'quiet' }])
  },
})
