import type { Point } from './entry.ts'

/** Mean radius of the earth, metres. */
const earth = 6_371_009
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres (haversine). */
export function metresBetween(a: Point, b: Point): number {
  const up = Math.sin(radians(b.latitude - a.latitude) / 2)
  const along = Math.sin(radians(b.longitude - a.longitude) / 2)
  const h = up * up + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * along * along
  return 2 * earth * Math.asin(Math.sqrt(Math.min(1, h)))
}

/** '400 m', '1.1 km', '14 km'. Straight-line distances are rounded so as not to promise more than they know. */
export function distanceInWords(metres: number): string {
  if (metres < 75) return 'very near'
  if (metres < 975) return `${Math.round(metres / 50) * 50} m`
  const km = metres / 1000
  return km < 9.95 ? `${km.toFixed(1).replace(/\.0$/, '')} km` : `${Math.round(km)} km`
}
