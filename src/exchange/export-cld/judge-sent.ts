import { Worker } from 'node:worker_threads'
import { dayOf } from '#platform/clock'
import type { CodeList } from '../client-level-data/code-lists.rules.ts'
import { rowJudge } from '../client-level-data/judge-row.rules.ts'
import { piecesOf } from '../client-level-data/open-file.ts'
import { readRows } from '../client-level-data/read-rows.ts'
import { type Count, makeTally } from '../client-level-data/tally.rules.ts'
import type { SentRow } from './written-row.rules.ts'

export type Judging = { path: string; lists: readonly CodeList[]; today: string }
/** How much of the file is there, and whether that is all of it. */
export type Grown = { bytes: number; whole: boolean }

/** Bytes. A file smaller than this is read when it is whole, before a thread would have begun. */
const WORTH_A_THREAD = 32 << 20

/**
 * What the judge of an import says of the file as it was written. It reads a large one in a thread of its own, behind
 * whoever writes it.
 */
export function judgeBehind(path: string, at: Date, worthAThread = WORTH_A_THREAD) {
  let thread: Worker | undefined
  let lost: Error | undefined
  return {
    grown(bytes: number, lists: readonly CodeList[]): void {
      if (!thread && bytes >= worthAThread) {
        const workerData: Judging = { path, lists, today: dayOf(at) }
        thread = new Worker(new URL('./judge-thread.ts', import.meta.url), { workerData })
        thread.on('error', (fault: Error) => {
          lost = fault
        })
      }
      thread?.postMessage({ bytes, whole: false } satisfies Grown)
    },
    whole(bytes: number, lists: readonly CodeList[]): Promise<Count[]> {
      const { promise, resolve, reject } = Promise.withResolvers<Count[]>()
      if (!thread) return judged({ path, lists, today: dayOf(at) }, seen => piecesOf(path, 'utf-8', seen))
      if (lost) reject(lost)
      thread.on('error', reject)
      thread.on('exit', () => reject(lost ?? new Error('The thread that judged the file has ended.')))
      thread.once('message', resolve)
      thread.postMessage({ bytes, whole: true } satisfies Grown)
      return promise
    },
    end: async (): Promise<void> => void (await thread?.terminate()),
  }
}

export async function judged(
  { lists, today }: Judging,
  pieces: (seen: (bytes: number) => void) => AsyncIterable<Buffer>,
): Promise<Count[]> {
  const nothing = () => undefined
  const report = await readRows(
    { pieces, lists, style: 'either', today, seen: nothing },
    { accepted: nothing, refused: nothing, header: nothing, pause: async () => undefined },
  )
  return report.counts
}

/** What the same judge says of some of the rows as they are written, in whatever style their days then have. */
export function judgeRows(lists: readonly CodeList[], at: Date) {
  const judge = rowJudge(lists, 'either', dayOf(at))
  const tally = makeTally()
  return {
    rows(rows: readonly SentRow[]): void {
      for (const row of rows) {
        const { faults, refused } = judge(row)
        tally.row(0, faults, refused)
      }
    },
    counts: (): Count[] => tally.report().counts,
  }
}
