/** Three ways of thinking that councils mix, each for years (Bolton 2019; S037). */
export const directions = ['strengths-based practice', 'promoting independence', 'outcome-based commissioning'] as const
export type Direction = (typeof directions)[number]

/** Where a place puts its weight, and the few figures that it watches for it. Few are read, many are leafed through (P10). */
export type Watches = {
  /** The most weight first. */
  directions: readonly [Direction, ...Direction[]]
  /** In words that staff can repeat. */
  why: string
  /** The year in which it began: it takes several before anything shows. */
  since: number
  /** By step, ids of measures, and of series in steps 5 and 6. A step that is left out leads with the usual ones. */
  leads: Partial<Record<1 | 2 | 3 | 4 | 5 | 6, readonly string[]>>
}
