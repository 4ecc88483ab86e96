import { cldHeaders } from '#exchange'
import { addDays, type DateString } from '#platform/clock'
import { chanceFrom } from '../chance.rules.ts'
import { families } from '../content/names.ts'
import { inventedPostcode, nhsNumber } from '../invented-numbers.rules.ts'
import { councilPerson, ethnicity } from './council-people.rules.ts'
import { isSent, rowOf, spoil } from './council-row.rules.ts'

export type CouncilFile = {
  from: DateString
  to: DateString
  /** How many rows, about: the last person's are all there. */
  rows: number
  seed: number
  /** Share of rows with something wrong on purpose, 0 to 1. */
  faults: number
  postcodes: readonly string[]
}

/** Years of a life before the file begins: what came before a figure's period decides how it counts. */
const DAYS_BEFORE = 800

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A Client Level Data file of invented people, line by line. The same request gives the same file, byte for byte. */
export function* councilFile(asked: CouncilFile): Generator<string> {
  yield `${cldHeaders.map(quoted).join(',')}\r\n`
  const all = chanceFrom(`council file ${asked.seed}`)
  const sent = { council: '999', from: asked.from, to: asked.to }
  const numbers = nhsNumbers()
  for (let nth = 0, rows = 0; rows < asked.rows; nth++) {
    const chance = all.stream(nth)
    const { person, events } = councilPerson(chance, addDays(asked.from, -DAYS_BEFORE), asked.to)
    const family = chance.pick(families)
    const told = {
      ...{ person, id: `MB${String(100_000 + nth)}`, nhsNumber: numbers.next().value, ethnicity: ethnicity(chance) },
      given: chance.pick((person.gender === 'Female' ? family.women : family.men).older.split(' ')),
      surname: chance.pick(family.surnames.split(' ')),
      postcode: asked.postcodes.length > 0 ? chance.pick(asked.postcodes) : inventedPostcode('ZX9', chance),
    }
    for (const [i, event] of events.entries()) {
      if (!isSent(event, sent)) continue
      const cells = rowOf(told, event, i + 1, sent)
      yield `${(chance.happens(asked.faults) ? spoil(cells, chance) : cells).map(quoted).join(',')}\r\n`
      rows++
    }
  }
}

/** A different number for each person, past those that have no check digit; after a million they begin again. */
function* nhsNumbers(): Generator<string, never> {
  for (let nth = 0; ; nth++) {
    const number = nhsNumber(nth % 1_000_000)
    if (number !== undefined) yield number
  }
}
