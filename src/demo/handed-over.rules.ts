import type { TeamKind } from '#place'
import { callTime, momentOf, workingDaysAfter } from './calendar.rules.ts'
import type { Chance } from './chance.rules.ts'
import { type Ground, someoneOf, teamFor } from './ground.rules.ts'
import { lastMoment } from './introduced.rules.ts'
import type { HandOver, HeldContact } from './records.ts'
import type { Route } from './route.rules.ts'

const kinds: Partial<Record<Route, TeamKind>> = {
  assessment: 'social work',
  'rapid response': 'rapid response',
  'short-term help': 'short-term help',
  'occupational therapy': 'occupational therapy',
}

export const teamKindFor = (route: Route): TeamKind | undefined => kinds[route]

/** Working days until the team takes it on. */
const delays = [
  [0, 14],
  [1, 24],
  [2, 22],
  [3, 16],
  [4, 11],
  [5, 8],
  [6, 5],
] as const

export function handOverFor(
  ground: Ground,
  contact: HeldContact,
  to: { kind: TeamKind; reason: string },
  chance: Chance,
): HandOver {
  const team = teamFor(ground, to.kind, contact.neighbourhood)
  const at = contact.finishedAt
  const delay = to.kind === 'rapid response' ? 0 : chance.weighted(delays)
  const takenAt =
    delay === 0
      ? at + chance.between(20, 200) * 60_000
      : momentOf(workingDaysAfter(contact.on, delay), callTime(chance, 'any day'))
  const by = someoneOf(ground, team.key, chance)
  return {
    id: chance.id(at),
    personId: contact.personId,
    contactId: contact.id,
    fromTeam: contact.by.team,
    toTeam: team.key,
    neighbourhood: contact.neighbourhood,
    reason: to.reason,
    by: contact.by,
    at,
    on: contact.on,
    taken: takenAt <= lastMoment(ground.asAt) ? { by, at: takenAt } : null,
  }
}
