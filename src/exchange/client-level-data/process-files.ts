import type { Writing } from '#platform/database'
import { listLoaded } from './cld.queries.ts'
import { type CodeList, settledAccommodation } from './code-lists.rules.ts'
import { groupServices } from './group-services.queries.ts'
import { chooseFiles } from './period.rules.ts'
import { presumeAccommodation } from './presume.queries.ts'
import {
  clearProcessed,
  cropOpen,
  insertCldEvents,
  insertCldPeople,
  keepLatestRun,
  keepOneRow,
  placeRows,
  type Steps,
  workInMemory,
} from './process.queries.ts'

/** The national processing of all files of a place: what facts read is made anew of the rows that count now. */
export async function processFiles(
  tx: Writing,
  placeId: number,
  steps: Steps,
  lists: readonly CodeList[],
): Promise<void> {
  const settled = settledAccommodation(lists)
  const runs = chooseFiles(await listLoaded(tx, placeId), steps.has('files') ? 'by month' : 'all')
  await workInMemory(tx)
  await clearProcessed(tx, placeId)
  await placeRows(tx, placeId, runs, steps)
  if (new Set(runs.map(r => r.fileId)).size < runs.length) await keepLatestRun(tx)
  if (steps.has('one-row')) await keepOneRow(tx, placeId)
  if (steps.has('crop')) await cropOpen(tx)
  await insertCldPeople(tx, placeId, settled, steps)
  await insertCldEvents(tx, placeId, steps)
  await groupServices(tx, placeId)
  if (steps.has('presumed')) await presumeAccommodation(tx, placeId, settled)
}
