import type { Measure } from './measure.ts'

/**
 * Where a figure usually moves, and whether something changed. Limits after Shewhart: an XmR chart (2.66 times the mean
 * moving range), and for a share a p-chart with Laney's correction, so that large numbers do not cry wolf. Signals are
 * the rules of NHS England, Making Data Count: a point outside, seven on one side, seven rising or falling, two of three
 * near a limit.
 */

/** One month or quarter. `value` is null where there is nothing to count yet or it is hidden. */
export type Point = { label: string; value: number | null; denominator: number | null }

/**
 * A 'stock' is what is there on a day, most of which was there a month before: limits are made for months that do not hang
 * together so, and of one that grows they would ring every month (Shewhart; Making Data Count).
 */
export type Kind = 'share' | 'amount' | 'stock'

/** How the months of a measure hang together. */
export const kindOf = ({ combine, stock }: Pick<Measure, 'combine' | 'stock'>): Kind =>
  stock ? 'stock' : combine === 'share' ? 'share' : 'amount'

export type Limits = {
  mean: number
  /** One a point, in the order of the points. */
  lower: number[]
  upper: number[]
}

export type Signal = 'outside' | 'run' | 'trend' | 'near a limit'
type Direction = 'above' | 'below'
export type Trend = {
  /** It has no usual level, so that nothing stands out from it. */
  stock?: true
  /** Null when there are too few points to say what is usual. */
  limits: Limits | null
  /** True for each point that belongs to a signal. */
  marked: boolean[]
  /** The signal that the last point belongs to, if any. */
  now: { signal: Signal; direction: Direction; length: number } | null
}

/** Making Data Count asks for twelve points and lets eight pass as a first look. */
const FEWEST_POINTS = 8
const LONG_RUN = 7
/** Sigma of a moving range of two (Shewhart): its mean divided by 1.128; three of them: 2.66. */
const D2 = 1.128

const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length
const meanMovingRange = (values: number[]) => mean(values.slice(1).map((v, i) => Math.abs(v - values[i]!)))

export function trendOf(points: readonly Point[], kind: Kind): Trend {
  if (kind === 'stock') return { limits: null, marked: points.map(() => false), now: null, stock: true }
  const there = points.filter(p => p.value !== null && (kind === 'amount' || (p.denominator ?? 0) > 0))
  if (there.length < FEWEST_POINTS) return { limits: null, marked: points.map(() => false), now: null }
  const limits = kind === 'share' ? shareLimits(points, there) : amountLimits(points, there)
  return { limits, ...signalsIn(points, limits) }
}

/** Values are per cent, 0 to 100. */
function shareLimits(points: readonly Point[], there: readonly Point[]): Limits {
  const counted = there.reduce((sum, p) => sum + p.denominator!, 0)
  const average = there.reduce((sum, p) => sum + (p.value! / 100) * p.denominator!, 0) / counted
  const chance = (denominator: number) => Math.sqrt((average * (1 - average)) / denominator)
  const z = there.map(p => (chance(p.denominator!) === 0 ? 0 : (p.value! / 100 - average) / chance(p.denominator!)))
  const spread = Math.max(1, meanMovingRange(z) / D2)
  const typical = counted / there.length
  const reach = points.map(p => 300 * spread * chance(p.denominator || typical))
  return {
    mean: average * 100,
    lower: reach.map(r => Math.max(0, average * 100 - r)),
    upper: reach.map(r => Math.min(100, average * 100 + r)),
  }
}

function amountLimits(points: readonly Point[], there: readonly Point[]): Limits {
  const values = there.map(p => p.value!)
  const average = mean(values)
  const reach = (3 * meanMovingRange(values)) / D2
  return {
    mean: average,
    lower: points.map(() => Math.max(0, average - reach)),
    upper: points.map(() => average + reach),
  }
}

function signalsIn(points: readonly Point[], limits: Limits): Pick<Trend, 'marked' | 'now'> {
  const at = points.flatMap((p, i) =>
    p.value === null ? [] : [{ i, value: p.value, lower: limits.lower[i]!, upper: limits.upper[i]! }],
  )
  const marked = points.map(() => false)
  let now: Trend['now'] = null
  const found = [...runs(at, limits.mean), ...trends(at), ...nearLimits(at, limits.mean), ...outside(at)]
  for (const { signal, direction, from, to } of found) {
    for (const p of at.slice(from, to + 1)) marked[p.i] = true
    if (to === at.length - 1) now ??= { signal, direction, length: to - from + 1 }
  }
  return { marked, now }
}

type At = { i: number; value: number; lower: number; upper: number }
type Found = { signal: Signal; direction: Direction; from: number; to: number }

function outside(at: readonly At[]): Found[] {
  return at.flatMap((p, i): Found[] => {
    if (p.value <= p.upper && p.value >= p.lower) return []
    return [{ signal: 'outside', direction: p.value > p.upper ? 'above' : 'below', from: i, to: i }]
  })
}

/** Stretches where each point after the first keeps the same sign (of its side of the mean, or of its step). */
function stretches(signs: readonly number[]): { from: number; to: number; sign: number }[] {
  const found: { from: number; to: number; sign: number }[] = []
  signs.forEach((sign, i) => {
    const last = found.at(-1)
    if (last && last.sign === sign) last.to = i
    else found.push({ from: i, to: i, sign })
  })
  return found.filter(s => s.sign !== 0)
}

const directionOf = (sign: number): Direction => (sign > 0 ? 'above' : 'below')

function runs(at: readonly At[], average: number): Found[] {
  return stretches(at.map(p => Math.sign(p.value - average)))
    .filter(s => s.to - s.from + 1 >= LONG_RUN)
    .map(s => ({ signal: 'run', direction: directionOf(s.sign), from: s.from, to: s.to }))
}

function trends(at: readonly At[]): Found[] {
  return stretches(at.slice(1).map((p, i) => Math.sign(p.value - at[i]!.value)))
    .filter(s => s.to - s.from + 2 >= LONG_RUN)
    .map(s => ({ signal: 'trend', direction: directionOf(s.sign), from: s.from, to: s.to + 1 }))
}

/** Two of three beyond two thirds of the way to the same limit. */
function nearLimits(at: readonly At[], average: number): Found[] {
  const near = at.map(p => {
    const reach = p.value > average ? p.upper - average : average - p.lower
    return Math.abs(p.value - average) > (2 / 3) * reach ? Math.sign(p.value - average) : 0
  })
  return near.flatMap((sign, i): Found[] => {
    const three = near.slice(Math.max(0, i - 2), i + 1)
    if (sign === 0 || three.filter(other => other === sign).length < 2) return []
    return [
      {
        signal: 'near a limit',
        direction: directionOf(sign),
        from: i - (three.length - 1) + three.indexOf(sign),
        to: i,
      },
    ]
  })
}
