import type { Point } from './entry.ts'

/**
 * The map is cut into squares of about 600 m, so that 'near' can be asked of an ordinary index: equality and ranges on a
 * number. Squares of a row are consecutive numbers. Negative numbers are not on the map: everywhere, or a neighbourhood.
 */
const rowDegrees = 0.006
const columnDegrees = 0.009
const rowLength = 65_536
export const EVERYWHERE = -1

export const squareOf = ({ latitude, longitude }: Point): number => rowOf(latitude) * rowLength + columnOf(longitude)
const rowOf = (latitude: number) => Math.floor((clamp(latitude, 90) + 90) / rowDegrees)
const columnOf = (longitude: number) => Math.floor((clamp(longitude, 180) + 180) / columnDegrees)
const clamp = (degrees: number, most: number) => Math.max(-most, Math.min(most - 0.001, degrees))

/** The number that stands for covering a neighbourhood, whatever the place calls it (a hash: FNV-1a, 30 bits). */
export function squareOfNeighbourhood(key: string): number {
  let hash = 0x811c9dc5
  for (const letter of key) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return -2 - (hash & 0x3fffffff)
}

export type Squares = { low: number; high: number }[]

/** The squares that touch a box of this many metres each way from the point. */
export function squaresWithin({ latitude, longitude }: Point, metres: number): Squares {
  const up = metres / 111_195
  const along = up / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
  const first = columnOf(longitude - along)
  const last = columnOf(longitude + along)
  const squares: Squares = []
  for (let row = rowOf(latitude - up); row <= rowOf(latitude + up); row++)
    squares.push({ low: row * rowLength + first, high: row * rowLength + last })
  return squares
}

/** Every square on the map. */
export const wholeMap: Squares = [{ low: 0, high: 2_147_483_647 }]

/** A service with very many venues is as good as everywhere; its index would otherwise outgrow the rest. */
const mostSquares = 40

export function squaresOfEntry(at: {
  venues: { latitude: number | null; longitude: number | null; neighbourhood: string | null; addressHidden?: boolean }[]
  covers: string[]
  wholeArea: boolean
  online: boolean
}): number[] {
  const squares = new Set<number>()
  for (const venue of at.venues) {
    // Being found near somewhere would tell where a hidden address is.
    if (venue.addressHidden) squares.add(EVERYWHERE)
    else if (venue.latitude !== null && venue.longitude !== null)
      squares.add(squareOf({ latitude: venue.latitude, longitude: venue.longitude }))
    else if (venue.neighbourhood) squares.add(squareOfNeighbourhood(venue.neighbourhood))
  }
  for (const key of at.covers) squares.add(squareOfNeighbourhood(key))
  if (at.wholeArea || at.online || squares.size === 0) squares.add(EVERYWHERE)
  return squares.size > mostSquares ? [EVERYWHERE] : [...squares]
}
