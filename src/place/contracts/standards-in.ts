import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { Place } from '../profile.ts'
import { contractsIn } from './contract.queries.ts'
import { type Standards, standardsOf } from './standards.rules.ts'

/** The standards of the place and of every contract in force on a day of the period. */
export async function standardsIn(
  tx: Reading,
  place: Place,
  period: { from: DateString; to: DateString },
): Promise<Standards> {
  return standardsOf(place.standards, await contractsIn(tx, place.id, period))
}
