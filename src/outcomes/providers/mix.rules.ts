import { publish } from '#measures'
import { countInWords } from '../wording.rules.ts'
import type { Mix } from './providers.queries.ts'

/** Counts as they are, or as they may leave the council; `total` is known to whoever has the list of providers. */
export function countsShown(
  counts: readonly number[],
  seen: 'our own' | 'published',
  total?: number,
): (number | 'hidden')[] {
  if (seen === 'our own') return [...counts]
  const names = counts.map((_, i) => String(i))
  const shown = publish({
    counts: new Map([...counts.map((n, i) => [String(i), n] as const), ...(total ? [['all', total] as const] : [])]),
    sums: total && counts.length > 0 ? [{ total: 'all', parts: names }] : [],
  })
  return names.map(name => shown.get(name)!)
}

export const countShown = (n: number | 'hidden') => (n === 'hidden' ? n : countInWords(n))

/** '24%'; of nothing, or of what is hidden, a dash. */
function shareOf(part: number | 'hidden', whole: number | 'hidden'): string {
  if (part === 'hidden' || whole === 'hidden' || whole === 0) return '–'
  const share = (100 * part) / whole
  return part > 0 && share < 0.5 ? 'under 1%' : `${Math.round(share)}%`
}

const titles = [
  ['cohort', 'By the groups of the contract', 'In no group'],
  ['age', 'By age when it began', 'Not known'],
  ['support reason', 'By the reason for support', 'Not known'],
  ['component', 'By what the help was', 'Not known'],
] as const

/** Named so that it would stand after the others. */
const youngest = 'Under 65'

/**
 * Whom a provider helped, cut four ways, each beside everybody with such help: a difference in the mix is a reason for a
 * difference in the figures. A cut of which nothing is known is left out.
 */
export function mixShown(mix: readonly Mix[], seen: 'our own' | 'published') {
  const whole = mix.find(m => m.by === 'everybody') ?? { people: 0, everybody: 0 }
  const [people, everybody] = countsShown([whole.people, whole.everybody], seen)
  return titles.flatMap(([by, title, unknown]) => {
    const there = mix.filter(m => m.by === by && (m.people > 0 || m.of !== null))
    const rows = [...there.filter(m => m.of === youngest), ...there.filter(m => m.of !== youngest)]
    if (!rows.some(m => m.of !== null && m.people > 0)) return []
    const theirs = countsShown(
      rows.map(m => m.people),
      seen,
      whole.people,
    )
    const all = countsShown(
      rows.map(m => m.everybody),
      seen,
      whole.everybody,
    )
    return [
      {
        title,
        rows: rows.map((m, i) => ({
          what: m.of ?? unknown,
          people: countShown(theirs[i]!),
          ...{ share: shareOf(theirs[i]!, people!), everybody: shareOf(all[i]!, everybody!) },
        })),
      },
    ]
  })
}
