import type { Trend } from './control-limits.rules.ts'

const numbers = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']
const inWords = (n: number) => numbers[n] ?? String(n)

/** What the trend says: plain words, then the words to stand out, if something changed. */
export type Said = { plain: string; changed: string | null }

/** @param unit 'month' or 'quarter', what one point is. */
export function signalInWords(trend: Trend, unit: string): Said {
  if (trend.stock)
    return { plain: `Most of what is there one ${unit} was there the ${unit} before: no band is drawn.`, changed: null }
  if (!trend.limits) return { plain: `Too few ${unit}s yet to say what is usual.`, changed: null }
  if (!trend.now) {
    const before = trend.marked.some(Boolean)
      ? 'Nothing unusual now. Months that stood out before are ringed.'
      : 'Nothing unusual.'
    return { plain: before, changed: null }
  }
  const { signal, direction, length } = trend.now
  const said = {
    run: `${inWords(length)} ${unit}s in a row ${direction} the average`,
    trend: `${inWords(length)} ${unit}s in a row ${direction === 'above' ? 'rising' : 'falling'}`,
    outside: `The last ${unit} is ${direction} where it usually moves`,
    'near a limit': `Two of the last three ${unit}s are far ${direction} the average`,
  }[signal]
  return { plain: `${said}:`, changed: 'something changed' }
}
