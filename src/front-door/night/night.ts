import { isBankHoliday } from '#community'
import { isOpen, nextOpening, type Place } from '#place'
import { dayOf, timeOf } from '#platform/clock'
import type { Writing } from '#platform/database'
import { leaveForDayTeam } from './night.queries.ts'

/** The team that answers first, and opens what comes in. */
export const frontDoorTeam = (place: Place): string =>
  (place.teams.find(team => team.kind === 'front door') ?? place.teams[0]!).key

const closedOn = (place: Place) => (place.bankHolidays === 'closed' ? isBankHoliday : () => false)

/** A contact outside the place's hours is left for the day team, until somebody of it has seen it. */
export async function outOfHours(tx: Writing, place: Place, contactId: string, began: Date): Promise<void> {
  const at = { day: dayOf(began), time: timeOf(began) }
  if (isOpen(place.hours, at, closedOn(place))) return
  const next = nextOpening(place.hours, at, closedOn(place))
  if (next) await leaveForDayTeam(tx, place.id, contactId, { team: frontDoorTeam(place), ...next })
}
