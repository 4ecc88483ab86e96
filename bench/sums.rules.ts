/** Where a share of the values lies at or below; of none, nothing. */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? sorted[0]!
}

/**
 * How cost grows with size: the slope of log(cost) over log(size), by least squares. 0 is not at all, 1 is in step, 2 is
 * four times as much for twice the size. Null with fewer than two sizes.
 */
export function exponentOf(points: readonly { size: number; cost: number }[]): number | null {
  if (new Set(points.map(p => p.size)).size < 2) return null
  const logs = points.map(p => ({ x: Math.log(p.size), y: Math.log(p.cost) }))
  const mean = (pick: (p: { x: number; y: number }) => number) =>
    logs.reduce((sum, p) => sum + pick(p), 0) / logs.length
  const [x, y] = [mean(p => p.x), mean(p => p.y)]
  const across = logs.reduce((sum, p) => sum + (p.x - x) ** 2, 0)
  return logs.reduce((sum, p) => sum + (p.x - x) * (p.y - y), 0) / across
}

/** To three figures that mean something, so that a line can be read. */
export const short = (value: number): number => Number(value.toPrecision(3))

/** The mean of the last quarter over that of the second: the first is spent in warming up. Null with fewer than eight. */
export function grewBy(values: readonly number[]): number | null {
  if (values.length < 8) return null
  const quarter = Math.floor(values.length / 4)
  const mean = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / some.length
  return mean(values.slice(-quarter)) / mean(values.slice(quarter, 2 * quarter))
}
