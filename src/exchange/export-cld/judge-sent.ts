import { dayOf } from '#platform/clock'
import type { CodeList } from '../client-level-data/code-lists.rules.ts'
import { readRows } from '../client-level-data/read-rows.ts'
import { type SentFault, sentFaults } from './severity.rules.ts'

/** What the judge of an import says of the file as it was written. */
export async function judged(path: string, lists: readonly CodeList[], at: Date): Promise<SentFault[]> {
  const nothing = () => undefined
  const report = await readRows(
    { path, letters: 'utf-8', lists, style: 'either', today: dayOf(at), seen: nothing },
    { accepted: nothing, refused: nothing, header: nothing, pause: async () => undefined },
  )
  return sentFaults(report.counts)
}
