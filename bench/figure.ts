import type { Drawn } from './load.ts'
import type { Need, SizeName } from './size.ts'
import type { Kind, Stage } from './stage.ts'
import { exponentOf, short } from './sums.rules.ts'

/** One line of what was measured. Times are milliseconds; rates are answers a second by eight clients on loopback. */
export type Line = {
  bench: string
  size: SizeName | 'one'
  database: Kind | 'none'
  rate: number | null
  p50: number | null
  p95: number | null
  p99: number | null
  /** What is asked of it, in the unit that `barFrom` says. */
  bar: number | null
  barFrom: string
  /** The same work with nothing of ours around it, in the same run and unit. */
  floor: number | null
  /** Whether the bar is met; null where none is set: for the embedded database, and for a part of the size. */
  met: boolean | null
  note: string
}

/** Something measured. Those with needs are measured on filled databases of each size, the others once. */
export type Figure = {
  name: string
  needs: Need[]
  /** Where its cost should not grow with the size, or in step with it: said beside the exponent. */
  grows: string
  measure(stage: Stage, asked: Asked): Promise<Line[]>
}
export type Asked = {
  /** How long people are at work, and how long five times as many requests come: seconds. */
  workSeconds: number
  spikeSeconds: number
  /** A part of the size was asked for: what takes long is measured on it, too. */
  partAsked: boolean
}
export type OwnFigure = { name: string; measureOnce(): Promise<Line[]> }

export const blank: Line = {
  ...{ bench: '', size: 'one', database: 'none', rate: null, p50: null, p95: null, p99: null },
  ...{ bar: null, barFrom: '', floor: null, met: null, note: '' },
}

/** The bar is for PostgreSQL at the whole size. */
export const barApplies = (stage: Stage) => stage.kind === 'postgresql' && stage.sizeName === 'whole'

/** The line of something answered so often a second. */
export function rateLine(
  stage: Stage,
  drawn: Drawn,
  told: { bench: string; bar: number | null; barFrom: string; floor?: Drawn; also?: boolean; note?: string },
): Line {
  const { bench, bar, barFrom, floor, also = true, note = '' } = told
  const applies = bar !== null && barApplies(stage)
  return {
    ...{ bench, size: stage.sizeName, database: stage.kind, bar, barFrom, note },
    ...{ rate: short(drawn.rate), p50: short(drawn.p50), p95: short(drawn.p95), p99: short(drawn.p99) },
    floor: floor ? short(floor.rate) : null,
    met: applies ? drawn.rate >= bar && also : null,
  }
}

/** How the cost of each thing grew over the sizes that were measured on PostgreSQL. */
export function growth(
  lines: Line[],
  sizeOf: (size: SizeName) => number,
): { bench: string; exponent: number; sizes: number }[] {
  const names = [...new Set(lines.map(line => line.bench))]
  return names.flatMap(bench => {
    const points = lines
      .filter(line => line.bench === bench && line.database === 'postgresql' && line.size !== 'one')
      .flatMap(line => {
        const cost = line.rate ? 1 / line.rate : line.p50
        return cost ? [{ size: sizeOf(line.size as SizeName), cost }] : []
      })
    const exponent = exponentOf(points)
    return exponent === null ? [] : [{ bench, exponent: Math.round(exponent * 100) / 100, sizes: points.length }]
  })
}
