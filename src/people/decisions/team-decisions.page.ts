import { page, teamName } from '#place'
import { addDays } from '#platform/clock'
import { view } from '#platform/web'
import { learningPath } from '../learning/learning-paths.ts'
import { listDecisionsOfTeam, listWhereViewsDiffer } from './decision.queries.ts'
import { limitInWords } from './decision.rules.ts'
import { teamDecisionsPath, viewsDifferPath } from './decision-paths.ts'
import { peopleOn, shownOfTeam } from './show-decision.ts'

const DAYS = 56
const MOST = 100

/** A light log of what a team decided by itself, with what came of it (S093, S192). It adds nothing up. */
export const teamDecisions = page({
  path: teamDecisionsPath,
  may: 'write down a decision',
  audit: { opened: 'read what the team decided' },
  async get({ tx, place, who, today }) {
    const all = await listDecisionsOfTeam(tx, place.id, { team: who.team, since: addDays(today, -DAYS), most: MOST })
    const limit = place.teams.find(one => one.key === who.team)?.decides
    const data = {
      title: 'What we decided',
      team: teamName(place, who.team),
      limit: limit ? limitInWords(limit) : '',
      weeks: DAYS / 7,
      all: all.map(one => shownOfTeam(one, place, today, who)),
      learning: learningPath({}),
    }
    return view('people/decisions/team-decisions.njk', data, peopleOn(all))
  },
})

/**
 * Where a worker sees a decision otherwise than it was taken, or the person does: a manager raises it with them, and both
 * write down what they agreed and learned (S014). It is of the decision: nobody's are counted.
 */
export const viewsDiffer = page({
  path: viewsDifferPath,
  may: 'answer where views differ',
  audit: { opened: 'read where views on a decision differ' },
  async get({ tx, place, who, today }) {
    const found = await listWhereViewsDiffer(tx, place.id, { team: who.team, most: MOST })
    const all = found.map(one => ({ ...shownOfTeam(one, place, today, who), mine: one.madeBy === who.accountId }))
    const data = {
      title: 'Where views differ',
      team: teamName(place, who.team),
      open: all.filter(one => !one.note?.resolution),
      done: all.filter(one => one.note?.resolution),
    }
    return view('people/decisions/views-differ.njk', data, peopleOn(found))
  },
})
