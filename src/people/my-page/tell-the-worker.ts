import { type Place, teamName } from '#place'
import { addDays, type DateString } from '#platform/clock'
import type { Writing } from '#platform/database'
import { insertTask } from '../tasks/task.queries.ts'
import type { OwnRecord } from './my-page.queries.ts'

type Telling = { what: string; dueInDays: number; today: DateString; now: Date }

/**
 * What somebody says on their own page is somebody's to do: a task on the list of their worker's team or, where they have no
 * worker, of the front door's. Nothing they write waits where nobody looks.
 */
export async function tellTheWorker(tx: Writing, place: Place, own: OwnRecord, telling: Telling): Promise<void> {
  const { what, dueInDays, today, now } = telling
  const team = own.worker?.team ?? place.teams.find(one => one.kind === 'front door')?.key ?? place.teams[0]!.key
  await insertTask(tx, place.id, {
    ...{ personId: own.personId, what, doneBy: 'a service', service: null, who: teamName(place, team) },
    ...{ dueOn: addDays(today, dueInDays), team, by: { accountId: null, name: own.knownAs }, today, now },
  })
}
