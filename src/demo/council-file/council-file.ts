import { cldHeaders } from '#exchange'
import type { DateString } from '#platform/clock'
import { csvLine } from '#platform/csv'
import { type Chance, chanceFrom } from '../chance.rules.ts'
import { families } from '../content/names.ts'
import { inventedPostcode, nhsNumber } from '../invented-numbers.rules.ts'
import type { CouncilEvent, CouncilPerson } from './council-events.rules.ts'
import { type CouncilRequests, councilPerson, councilWays, ethnicity } from './council-people.rules.ts'
import { isSent, rowOf, spoil, type Told } from './council-row.rules.ts'

export type CouncilFile = {
  from: DateString
  to: DateString
  /**
   * How many rows, about: the last person's are all there. Or the share of a borough of 210,000 people, of whom those have
   * rows to whom something happened.
   */
  size: { rows: number } | { share: number }
  seed: number
  /** Share of rows with something wrong on purpose, 0 to 1. */
  faults: number
  postcodes: readonly string[]
  /** Which requests are in it; all of them when left out. */
  requests?: CouncilRequests
  /** Where their NHS numbers begin, so that they are nobody's elsewhere; 0 when left out. */
  numbersFrom?: number
}

/** A Client Level Data file of invented people, line by line. The same request gives the same file, byte for byte. */
export function* councilFile(asked: CouncilFile): Generator<string> {
  yield csvLine(cldHeaders)
  const all = chanceFrom(`council file ${asked.seed}`)
  const sent = { council: '999', from: asked.from, to: asked.to }
  const { requests = 'all', size } = asked
  const numbers = nhsNumbers(asked.numbersFrom ?? 0)
  const { weights, people } = councilWays(asked.from, asked.to, requests)
  const [mostPeople, mostRows] = 'share' in size ? [people * size.share, Infinity] : [Infinity, size.rows]
  for (let nth = 0, rows = 0; rows < mostRows && nth < mostPeople; nth++) {
    const chance = all.stream(nth)
    const { person, events } = councilPerson(chance, asked, weights)
    const mine = events.filter(event => isSent(event, sent) && isAmong(event, requests))
    if (mine.length === 0) continue
    const told = toldOf(chance, person, nth, numbers.next().value, asked.postcodes)
    for (const event of mine) {
      const cells = rowOf(told, event, events.indexOf(event) + 1, sent)
      yield csvLine(chance.happens(asked.faults) ? spoil(cells, chance) : cells)
      rows++
    }
  }
}

const isAmong = ({ type, route }: CouncilEvent, requests: CouncilRequests) =>
  type !== 'Request' || requests === 'all' || route === 'Discharge from Hospital'

function toldOf(
  chance: Chance,
  person: CouncilPerson,
  nth: number,
  nhsNumber: string,
  postcodes: readonly string[],
): Told {
  const family = chance.pick(families)
  return {
    ...{ person, id: `MB${String(100_000 + nth)}`, nhsNumber, ethnicity: ethnicity(chance) },
    given: chance.pick((person.gender === 'Female' ? family.women : family.men).older.split(' ')),
    surname: chance.pick(family.surnames.split(' ')),
    postcode: postcodes.length > 0 ? chance.pick(postcodes) : inventedPostcode('ZX9', chance),
  }
}

/** A different number for each person, past those that have no check digit; after a million they begin again. */
function* nhsNumbers(from: number): Generator<string, never> {
  for (let nth = from; ; nth++) {
    const number = nhsNumber(nth % 1_000_000)
    if (number !== undefined) yield number
  }
}
