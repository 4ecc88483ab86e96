import {
  type Breakdown,
  joinChanges,
  listCovered,
  type Measure,
  newestWholeYear,
  type Registry,
  removeKept,
  removeListed,
} from '#measures'
import type { Place } from '#place'
import { audited } from '#platform/audit'
import type { Chore } from '#platform/chores'
import { todayOf } from '#platform/clock'
import { inTransaction } from '#platform/database'
import { gatherNational, nationalMeasures } from '../ascof/gather-national.ts'
import { choiceFrom } from '../choice.rules.ts'
import type { Part } from '../part.ts'
import { gatherAll } from './board.ts'

/** Answers that nobody has asked for again: a trend is of 24 months, and its months are kept anew when they change. */
const KEPT_DAYS = 40
/** For longer it is not known whom something was written about, and a list is gone through again. */
const LISTED_DAYS = 2
/** A year of use at the whole size is some tens of thousands; past this the oldest go, and are only asked for again. */
const MOST_KEPT = 200_000

/** The board of any part is answered from the cut of the whole place by it: of nobody in particular, for all of them. */
const cutsKept: readonly Part[] = [{ neighbourhood: '' }, { provider: '' }].map(values => ({
  ...{ title: '', values, of: {}, board: '' },
}))
const cutBy = (measures: readonly Measure[], { values }: Part) =>
  measures.filter(m => Object.keys(values).every(by => m.breakdowns.includes(by as Breakdown)))

/** What the boards show is asked for before anybody comes in to read it, and answers of long ago go. */
export const outcomesChores = (measures: Registry, place: Place): Chore[] => [
  {
    name: 'figures',
    does: 'Counts the figures of the boards again, so that whoever reads them does not wait',
    everyMinutes: 60,
    async run({ db, placeId, clock }) {
      // The embedded database has one connection: whoever opens a page waits for one figure, not for all of them.
      const atOnce = db.kind === 'embedded' ? 1 : measures.all.length
      const today = todayOf(clock)
      const covered = await inTransaction(db, placeId, tx => listCovered(tx, placeId))
      const year = newestWholeYear(covered, today)
      for (const period of ['last-12-months', 'this-quarter', 'last-quarter', ...(year ? [year] : [])]) {
        const choice = choiceFrom({ period }, today, covered)
        for (let i = 0; i < measures.all.length; i += atOnce) {
          const some = measures.all.slice(i, i + atOnce)
          await inTransaction(db, placeId, tx => gatherAll({ tx, place, today, choice, measures }, some))
          for (const part of period === 'last-12-months' ? cutsKept : [])
            await inTransaction(db, placeId, tx =>
              gatherAll({ tx, place, today, choice, measures, part }, cutBy(some, part)),
            )
        }
      }
      // The national page begins with that year, and has it by age.
      const national = year ? nationalMeasures(measures) : []
      for (let i = 0; i < national.length; i += atOnce) {
        const asked = { place, today, choice: choiceFrom({ period: year! }, today, covered), measures }
        await inTransaction(db, placeId, tx => gatherNational({ tx, ...asked }, national.slice(i, i + atOnce)))
      }
      return 'counted'
    },
  },
  {
    name: 'old figures',
    does: `Removes kept figures after ${KEPT_DAYS} days`,
    everyMinutes: 24 * 60,
    run: ({ db, placeId, by }) =>
      audited(db, by, async tx => {
        await joinChanges(tx, placeId)
        await removeListed(tx, placeId, LISTED_DAYS)
        const removed = await removeKept(tx, placeId, KEPT_DAYS, MOST_KEPT)
        return { result: removed > 0 ? `${removed} removed` : '', audit: [] }
      }),
  },
]
