import type { Writing } from '#platform/database'
import { listLoaded } from './cld.queries.ts'
import { type CodeList, settledAccommodation } from './code-lists.rules.ts'
import { groupServices } from './group-services.queries.ts'
import { whatIsKnown } from './insert-read.queries.ts'
import { linkRequests } from './link-requests.queries.ts'
import { findBeaten, markRows, workInMemory } from './marks.queries.ts'
import { gatherTold, insertCldPeople, tellEvents } from './people.queries.ts'
import { chooseFiles, type Run } from './period.rules.ts'
import { presumeAccommodation } from './presume.queries.ts'
import type { Steps } from './steps.rules.ts'

/** Which file counts for which months of a place. */
export const runsOf = async (tx: Writing, placeId: number, steps: Steps): Promise<Run[]> =>
  chooseFiles(await listLoaded(tx, placeId), steps.has('files') ? 'by month' : 'all')

/** The national processing of all files of a place: which of their rows count, and what is known of whom they are about. */
export async function processFiles(
  tx: Writing,
  placeId: number,
  steps: Steps,
  lists: readonly CodeList[],
): Promise<void> {
  const settled = settledAccommodation(lists)
  const runs = await runsOf(tx, placeId, steps)
  await workInMemory(tx)
  await findBeaten(tx, placeId, runs, steps)
  await markRows(tx, placeId, runs, steps)
  await gatherTold(tx, placeId)
  await insertCldPeople(tx, placeId, settled, steps)
  await tellEvents(tx, placeId, (await whatIsKnown(tx, placeId)).postcodes)
  await linkRequests(tx, placeId)
  await groupServices(tx, placeId)
  if (steps.has('presumed')) await presumeAccommodation(tx, placeId, settled)
}
