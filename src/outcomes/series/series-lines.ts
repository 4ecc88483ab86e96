import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { Choice } from '../choice.rules.ts'
import { seriesShown } from './series.rules.ts'
import { findSeries } from './series.ts'
import { seriesUpTo } from './series-on-board.ts'

/** Series as lines of the file of figures: the newest value, of the day it is of, and the one before. */
export async function linesOfSeries(
  tx: Reading,
  place: Place,
  ids: readonly string[],
  { choice, today }: { choice: Choice; today: DateString },
): Promise<(string | number | null)[][]> {
  const values = ids.length > 0 ? await seriesUpTo(tx, place, { choice, today }) : []
  return ids.flatMap(id => {
    const series = findSeries(id)!
    const shown = seriesShown(series, values, { seen: choice.view, today })
    if (!shown) return []
    const [was, last] = [shown.points.at(-2), shown.points.at(-1)!]
    const before = was ? (was.value ?? 'hidden') : null
    return [
      [
        ...[series.id, series.title, series.step, series.kind, null, last.label, '', 'all', null],
        ...[last.value === null ? null : last.denominator, last.value ?? 'hidden', series.unit, before],
        ...[null, null, null, null],
      ],
    ]
  })
}
