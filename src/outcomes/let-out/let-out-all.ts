import type { Writing } from '#platform/database'
import { openPack, titlesOf, wordsOfPack } from '../meetings/meeting.page.ts'
import { publishPack } from './let-out.queries.ts'
import { writtenOn } from './words-of-pack.ts'

/** Publishes a pack with all that is written on it: for words of which it is known that they tell of nobody. */
export async function letOutAll(
  tx: Writing,
  placeId: number,
  { meetingId, by, now }: { meetingId: string; by: { accountId: string | null; name: string }; now: Date },
): Promise<void> {
  const pack = await openPack(tx, placeId, meetingId)
  if (!pack) return
  const { meeting, variances, actions, challenges } = await wordsOfPack(tx, placeId, pack)
  const shown = {
    ...{ meeting, variances, actions: [...actions.carried, ...actions.agreed] },
    challenges: [...challenges.before, ...challenges.here],
  }
  const words = writtenOn(shown, titlesOf(pack.figures))
  await publishPack(tx, placeId, { meetingId, by, now, read: words, out: words })
}
