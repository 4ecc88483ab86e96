import type { Place } from '#place'
import type { Writing } from '#platform/database'
import { listCldFiles, listOwnCodes, takeTurns } from './cld.queries.ts'
import { withOwn } from './code-lists.rules.ts'
import { processFiles } from './process-files.ts'
import { bePatient, saveLoadedLast, saveTakenOut, type TakingOut } from './put-right.queries.ts'
import { type Step, stepNames } from './steps.rules.ts'

/** None of its rows count from now on. False where somebody else took it out meanwhile. */
export async function takeOut(tx: Writing, place: Place, fileId: string, taking: TakingOut): Promise<boolean> {
  await bePatient(tx)
  await takeTurns(tx, place.id)
  if (!(await saveTakenOut(tx, place.id, fileId, taking))) return false
  await putTogether(tx, place)
  return true
}

/** It becomes the one loaded last for its months, and is taken out no longer. */
export async function letCountAgain(tx: Writing, place: Place, fileId: string, at: Date): Promise<void> {
  await bePatient(tx)
  await takeTurns(tx, place.id)
  await saveLoadedLast(tx, place.id, fileId, at)
  await putTogether(tx, place)
}

/** What figures read is made anew, with the steps that the file loaded last was processed with. */
async function putTogether(tx: Writing, place: Place): Promise<void> {
  const leftOut = (await listCldFiles(tx, place.id)).find(file => !file.takenOut)?.stepsLeftOut ?? []
  const steps = new Set<Step>(stepNames.filter(step => !leftOut.includes(step)))
  await processFiles(tx, place.id, steps, withOwn(await listOwnCodes(tx, place.id)))
}
