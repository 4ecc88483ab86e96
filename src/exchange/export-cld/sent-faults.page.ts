import { z } from 'zod'
import { faultInDays } from '#measures'
import { type Place, page } from '#place'
import { dayOf } from '#platform/clock'
import { seeingEverybody, type Writing } from '#platform/database'
import { redirectTo, sendFromDisk, words } from '#platform/web'
import { faultLine, faultsHeader } from '../client-level-data/fault-lines.rules.ts'
import { linesOnDisk } from '../client-level-data/faults.page.ts'
import { columnName } from '../client-level-data/faults.rules.ts'
import { c, rowJudge } from '../client-level-data/judge-row.rules.ts'
import { sendCldPath, sendFaultsPath } from '../client-level-data/paths.ts'
import { chooseRows } from './choose-rows.ts'
import { peopleSent } from './people-sent.ts'
import type { Period } from './sent.rules.ts'
import { isTolerated } from './severity.rules.ts'

const linesIn = (cells: readonly string[]): number =>
  cells.reduce((n, cell) => n + (/[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0), 1)

/** What the judge says of each row of a return, by the line on which it would stand in the file. */
async function* faultsOfReturn(tx: Writing, place: Place, period: Period, now: Date): AsyncGenerator<string> {
  yield faultsHeader
  const { lists, own } = await chooseRows(tx, place, period)
  const judge = rowJudge(lists, 'either', dayOf(now))
  let line = 2
  for await (const { rows, withheld } of peopleSent(
    tx,
    { placeId: place.id, council: place.returnCode, period },
    own,
    lists,
  ))
    for (const cells of rows) {
      const { faults, refused } = judge(cells)
      for (const fault of faults) {
        // Left empty on purpose: the address is hidden, or somebody could be in danger.
        const meant = withheld > 0 && fault.kind === 'missing' && fault.column === c.postcode
        const error = refused || !(meant || isTolerated(fault.kind, columnName(fault)))
        yield faultLine({ line, localId: cells[c.localId]! }, error ? 'error' : 'warning', fault)
      }
      line += linesIn(cells)
    }
}

/** All faults of the return of a period, for whoever puts them right before it is made. */
export const sendFaultsPage = page({
  path: sendFaultsPath,
  may: 'send client level data',
  fresh: true,
  audit: { saved: 'downloaded all faults of the national return' },
  form: z.object({ from: words(10), to: words(10) }),
  async post({ tx, place, form: { from, to }, now }) {
    // The page that asks says what is wrong with days.
    if (faultInDays(from, to)) return redirectTo(`${sendCldPath({})}?${new URLSearchParams({ from, to })}`, [])
    const fileName = `client-level-data-${from}-to-${to}.faults.csv`
    const path = await seeingEverybody(tx, () => linesOnDisk(fileName, faultsOfReturn(tx, place, { from, to }, now)))
    return sendFromDisk({ path, type: 'text/csv; charset=utf-8', fileName }, [{}])
  },
})
