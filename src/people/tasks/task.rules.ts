import type { PlaceProfile } from '#place'
import type { DateString } from '#platform/clock'

export const doers = ['the person', 'a service', 'a partner'] as const
export type Doer = (typeof doers)[number]

/** Whoever works inside and may be given a task: the services of the catalogue, else the teams that take hand-overs. */
export type Inside = { key: string; name: string; team: string }

export const servicesInside = (place: Pick<PlaceProfile, 'levels' | 'teams'>): Inside[] =>
  place.levels
    ? place.levels.services.flatMap(one => (one.inside ? [{ key: one.key, name: one.name, team: one.team }] : []))
    : place.teams.filter(team => team.takesHandOvers).map(({ key, name }) => ({ key, name, team: key }))

export type TaskAsked = {
  doneBy: Doer
  service: string
  partner: string
  agreed: 'yes' | ''
  dueOn: DateString
}

/** What is not right with a task as it was written, by field. */
export function taskProblem(asked: TaskAsked, services: Inside[], today: DateString): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (asked.dueOn < today) wrong.dueOn = 'A task is due today or later'
  if (asked.doneBy === 'a service' && !services.some(one => one.key === asked.service))
    wrong.service = 'Choose which service'
  if (asked.doneBy === 'a partner') {
    if (asked.partner === '') wrong.partner = 'Write who does it'
    // Nothing goes to a partner about somebody until they agreed (safety.md, Who is speaking).
    if (asked.agreed === '') wrong.agreed = 'Nothing goes to a partner before they agreed'
  }
  return wrong
}

export type TaskState = 'done' | 'not done' | 'late' | 'to do'

/** As the delivery monitor shows it: late from the day after it was due. */
export function taskState(
  task: { ended: 'done' | 'not done' | null; dueOn: DateString },
  today: DateString,
): TaskState {
  return task.ended ?? (task.dueOn < today ? 'late' : 'to do')
}
