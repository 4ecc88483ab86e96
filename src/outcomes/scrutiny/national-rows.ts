import { national } from '../ascof/national.ts'
import { type Around, nationalFigure, surveyed } from '../ascof/national-shown.ts'
import { type Gatherings, hasFacts, type Looking } from '../board/board.ts'
import { seriesUpTo } from '../series/series-on-board.ts'

/** The lines of the national framework with what each comes to here; one without facts has no figure. */
export async function nationalRows(gathered: Gatherings, looking: Looking) {
  const values = await seriesUpTo(looking.tx, looking.place, looking)
  const around: Around & Looking = { ...looking, gathered }
  return national.map(({ measures: ids, series, ...n }) => ({
    ...n,
    figures: [
      ...ids.flatMap(id => gathered.get(id) ?? []).flatMap(g => (hasFacts(g) ? [nationalFigure(g, around)] : [])),
      ...surveyed(series, values, around),
    ],
  }))
}
