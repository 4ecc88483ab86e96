import { scaleLinear, scalePoint } from 'd3-scale'
import { area } from 'd3-shape'
import type { Point, Trend } from './control-limits.rules.ts'

/** Words and numbers only, in the units of the view box: what the trend-chart component draws. */
export type ChartGeometry = {
  width: number
  height: number
  grid: Across[]
  band: { path: string } | null
  centre: Across | null
  standard: Across | null
  marks: { x: number; y1: number; y2: number }[]
  points: string
  dots: { x: number; y: number; look: boolean }[]
  labels: { x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end'; tone?: 'ink' | 'look' | 'green' }[]
}
type Across = { x1: number; x2: number; y: number }
export type SparkGeometry = { width: number; height: number; points: string; last: { x: number; y: number } }

export type Chart = {
  points: readonly Point[]
  trend: Trend
  sign: '%' | '£' | ''
  standard?: { value: number; label: string } | null
  /** Something that changed, at the point with this index. */
  notes?: readonly { at: number; text: string }[]
}

const WIDTH = 760
const HEIGHT = 300
const LEFT = 54
const RIGHT = 730
const TOP = 30
const BOTTOM = 262

const one = (n: number) => Math.round(n * 10) / 10
/** Words right of a mark, or left of it where they would run over the edge: never across its line. */
const beside = (x: number, text: string) =>
  x + 6 + text.length * 7 <= WIDTH ? { x: x + 6, anchor: 'start' as const } : { x: x - 6, anchor: 'end' as const }

export function chartOf(chart: Chart): ChartGeometry {
  const { points, trend } = chart
  const x = scalePoint<number>()
    .domain(points.map((_, i) => i))
    .range([LEFT, RIGHT])
  const y = heights(chart)
  const across = (value: number): Across => ({ x1: LEFT, x2: RIGHT, y: one(y(value)) })
  const ticks = y.ticks(4)
  const dots = points.flatMap((p, i) =>
    p.value === null ? [] : [{ x: one(x(i)!), y: one(y(p.value)), look: trend.marked[i]! }],
  )
  const bandPath =
    trend.limits &&
    area<number>(
      i => x(i)!,
      i => y(trend.limits!.lower[i]!),
      i => y(trend.limits!.upper[i]!),
    ).digits(1)
  return {
    width: WIDTH,
    height: HEIGHT,
    grid: ticks.map(across),
    band: bandPath && points.length > 1 ? { path: bandPath(points.map((_, i) => i))! } : null,
    centre: trend.limits && across(trend.limits.mean),
    standard: chart.standard ? across(chart.standard.value) : null,
    marks: (chart.notes ?? []).map(note => ({ x: one(x(note.at)!), y1: TOP - 16, y2: BOTTOM })),
    points: dots.map(dot => `${dot.x},${dot.y}`).join(' '),
    dots,
    labels: [
      ...ticks.map(tick => ({
        x: LEFT - 8,
        y: one(y(tick)) + 5,
        text: tickInWords(tick, chart.sign),
        anchor: 'end' as const,
      })),
      ...underneath(points).map(i => ({
        x: one(x(i)!),
        y: BOTTOM + 24,
        text: points[i]!.label,
        anchor: 'middle' as const,
      })),
      ...(chart.standard ? [standardLabel(chart.standard, y(chart.standard.value), dots)] : []),
      ...(chart.notes ?? []).map(note => ({
        ...beside(one(x(note.at)!), note.text),
        y: TOP - 6,
        text: note.text,
        tone: 'look' as const,
      })),
    ],
  }
}

/** At the end, and on the side of its line, where it is furthest from the trend, so that the words stay readable. */
function standardLabel(
  standard: { value: number; label: string },
  at: number,
  dots: readonly { x: number; y: number }[],
) {
  const width = standard.label.length * 7 + 20
  const nearest = (from: number, y: number) =>
    Math.min(
      ...dots.filter(dot => dot.x >= from - 30 && dot.x <= from + width + 30).map(dot => Math.abs(dot.y - y + 5)),
      HEIGHT,
    )
  const places = [
    { x: RIGHT, y: one(at) - 6, anchor: 'end' as const, room: nearest(RIGHT - width, at - 6) },
    { x: RIGHT, y: one(at) + 17, anchor: 'end' as const, room: nearest(RIGHT - width, at + 17) },
    { x: LEFT + 6, y: one(at) - 6, anchor: 'start' as const, room: nearest(LEFT, at - 6) },
    { x: LEFT + 6, y: one(at) + 17, anchor: 'start' as const, room: nearest(LEFT, at + 17) },
  ]
  const { x, y, anchor } = places.toSorted((a, b) => b.room - a.room)[0]!
  return { x, y, text: standard.label, anchor, tone: 'ink' as const }
}

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const short = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 2 })

/** '60%', '8,000', '12k', '£1.2m': what there is room for left of the chart. */
export function tickInWords(tick: number, sign: Chart['sign']): string {
  const number = (Math.abs(tick) < 10_000 ? plain : short).format(tick).toLowerCase()
  return sign === '%' ? `${number}%` : `${sign}${number}`
}

/** Room for every value, limit and standard; a share never leaves 0 to 100. */
function heights({ points, trend, sign, standard }: Chart) {
  const values = [
    ...points.flatMap(p => p.value ?? []),
    ...(trend.limits ? [...trend.limits.lower, ...trend.limits.upper] : []),
    ...(standard ? [standard.value] : []),
  ]
  const low = Math.min(...values)
  const high = Math.max(...values)
  // A small move must not look like a big one: a share has at least 20 points of height.
  const room = Math.max((high - low) * 0.1, sign === '%' ? (20 - (high - low)) / 2 : 1)
  const domain =
    values.length === 0 ? [0, 1] : [Math.max(0, low - room), sign === '%' ? Math.min(100, high + room) : high + room]
  return scaleLinear().domain(domain).nice(4).range([BOTTOM, TOP])
}

/** At most nine labels, always the first and the last, never two that would touch. */
function underneath(points: readonly Point[]): number[] {
  const every = Math.max(1, Math.ceil((points.length - 1) / 8))
  const last = points.length - 1
  return points.map((_, i) => i).filter(i => i === last || (i % every === 0 && last - i >= Math.min(every, 2)))
}

/** A small line for a list; null where there are fewer than two values to join. */
export function sparkOf(points: readonly Point[]): SparkGeometry | null {
  const there = points.flatMap((p, i) => (p.value === null ? [] : [{ i, value: p.value }]))
  if (there.length < 2) return null
  const values = there.map(p => p.value)
  const x = scaleLinear()
    .domain([0, points.length - 1])
    .range([3, 147])
  const y = scaleLinear()
    .domain([Math.min(...values), Math.max(...values) + 1e-9])
    .range([30, 4])
  const at = there.map(p => ({ x: one(x(p.i)), y: one(y(p.value)) }))
  return { width: 150, height: 34, points: at.map(p => `${p.x},${p.y}`).join(' '), last: at.at(-1)! }
}
