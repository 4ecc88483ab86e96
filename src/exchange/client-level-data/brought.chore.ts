import { audited } from '#platform/audit'
import type { Chore } from '#platform/chores'
import { realClock } from '#platform/clock'
import { removeLeftUploads } from '#platform/web'
import { removeListsBroughtBefore } from '../code-lists/own-lists.queries.ts'
import { giveUpBrought, removeBroughtBefore } from './brought.queries.ts'

const DAY = 86_400_000
const KEPT_DAYS = 30
const some = (n: number, what: string) => (n > 0 ? [`${n} ${what}`] : [])

/** What a process that was ended in the middle of a file left behind, here and in the database. */
export const broughtChore: Chore = {
  name: 'files brought',
  does: `Removes what is left of files that were not read to their end, and forgets after ${KEPT_DAYS} days what came of each`,
  everyMinutes: 10,
  async run({ db, placeId, clock, by }) {
    // Files on disk have the machine's own time, which a demo's stopped clock has not.
    const left = await removeLeftUploads(new Date(realClock.now().getTime() - DAY))
    return audited(db, by, async tx => {
      const given = await giveUpBrought(tx, placeId)
      const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY)
      const lists = await removeListsBroughtBefore(tx, placeId, before)
      const forgotten = (await removeBroughtBefore(tx, placeId, before)) + lists
      const said = [...some(left, 'files removed'), ...some(given, 'given up'), ...some(forgotten, 'forgotten')].join(
        ', ',
      )
      const act = `gave up ${given} Client Level Data files that nobody was reading any more, and forgot what came of ${forgotten}`
      return { result: said, audit: given + forgotten > 0 ? [{ act }] : [] }
    })
  },
}
