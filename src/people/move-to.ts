import { findPostcode } from '#place'
import type { DateString } from '#platform/clock'
import type { Writing } from '#platform/database'
import { insertAddress } from './save-facts.queries.ts'

export type NewAddress = {
  personId: string
  lines: string
  /** Tidied: 'ZX4 2QT'. */
  postcode: string | null
  /** Key in the place profile, chosen by hand where the postcode is unknown. */
  neighbourhood: string | null
  hidden: 'yes' | 'no'
  fromOn: DateString
}

/** Somebody's address from a day on. The postcode says where it lies when the place holds it. */
export async function moveTo(tx: Writing, placeId: number, address: NewAddress): Promise<string> {
  const spot = address.postcode ? await findPostcode(tx, placeId, address.postcode) : undefined
  return insertAddress(tx, placeId, {
    personId: address.personId,
    lines: address.lines,
    postcode: address.postcode,
    latitude: spot?.latitude ?? null,
    longitude: spot?.longitude ?? null,
    neighbourhood: spot ? spot.neighbourhood : address.neighbourhood,
    hidden: address.hidden === 'yes',
    fromOn: address.fromOn,
  })
}
