import { levelCalled, mayDo, type Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { About, SignedIn } from '#platform/web'
import { listReferred } from '../hand-overs/referred.queries.ts'
import { shownReferred } from '../hand-overs/referred-shown.ts'
import { listLevelsNow } from '../levels/level.queries.ts'
import { newTaskPath } from '../paths.ts'
import type { PersonRecord } from '../person-record.ts'
import { listTasks } from '../tasks/task.queries.ts'
import { shownTask } from '../tasks/task-shown.ts'
import type { Household } from './household.queries.ts'

type Asked = { place: Place; record: PersonRecord; home: Household | undefined; today: DateString; who: SignedIn }

/**
 * What is done for a household, seen together: each one's level, the tasks, and what was asked outside. Only of those
 * of whom it may be said that they live there; more than a name is shown, so that it is a read of each.
 */
export async function doneTogether(tx: Reading, { place, record, home, today, who }: Asked) {
  const everybody = [...new Set([...record.ids, ...(home?.members.map(one => one.personId) ?? [])])]
  const tasks = await listTasks(tx, place.id, everybody)
  const referred = await listReferred(tx, place.id, everybody)
  const levels = place.levels ? await listLevelsNow(tx, place.id, everybody) : []
  const others = [...tasks, ...referred, ...levels].map(one => one.personId).filter(id => !record.ids.includes(id))
  const quiet = new Set(referred.filter(one => one.safetyHold).map(one => one.personId))
  return {
    shown: {
      tasks: tasks.map(task => shownTask(task, today)),
      newTask:
        mayDo(who.role, 'give somebody a task') && !record.diedOn ? newTaskPath({ person: record.personId }) : '',
      together: everybody.length > record.ids.length,
      referred: referred.map(one => shownReferred(one, place, today, who.team)),
    },
    levels: new Map(
      levels.map(one => [
        one.personId,
        one.level === null ? 'Managing without us' : levelCalled(place, one.level).name,
      ]),
    ),
    read: [...new Set(others)].map(
      (person): About => ({ person, ...(quiet.has(person) && { visibility: 'quiet' as const }) }),
    ),
  }
}
