import { type DateString, dayInWords } from '#platform/clock'
import type { SeriesValue } from '../series/series.queries.ts'
import { seriesInWords } from '../series/series.rules.ts'
import { allSeries } from '../series/series.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** Posts of each role: how many are filled, how many are not, and how it was before. Roles without a value are named apart. */
export function postsByRole(values: readonly SeriesValue[], today: DateString) {
  const all = allSeries
    .filter(s => s.role !== undefined)
    .map(series => {
      const known = values.filter(v => v.series === series.id).toSorted((a, b) => b.onDate.localeCompare(a.onDate))
      return { series, role: series.role!, last: known[0], was: known[1] }
    })
  return {
    rows: all.flatMap(({ series, role, last, was }) => {
      if (!last) return []
      return [
        {
          ...{ role, filled: seriesInWords(series, last.value), on: dayInWords(last.onDate, today), note: last.note },
          was: was ? seriesInWords(series, was.value) : '',
          ...postsOf(last),
        },
      ]
    }),
    awaited: all.filter(({ last }) => !last).map(({ role }) => role),
  }
}

/** Of a share in whole per cent the empty posts are whole too. Nothing where nobody said how many posts there are. */
const postsOf = ({ value, denominator }: SeriesValue) =>
  denominator === null
    ? { posts: '', empty: '' }
    : { posts: whole.format(denominator), empty: String(Math.round((denominator * (100 - value)) / 100)) }
