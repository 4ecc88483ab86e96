import { firstOfMonth } from '#measures'
import { keepContract, type Place } from '#place'
import { addMonths } from '#platform/clock'
import type { Writing } from '#platform/database'
import { minutesOf, momentOf } from './calendar.rules.ts'
import { chanceFrom } from './chance.rules.ts'
import { contracts } from './content/contracts.ts'
import type { Making } from './lives.rules.ts'

/** The contracts of a place, before its services come in: each is then put into the group its contract has for it. */
export async function agreeContracts(
  tx: Writing,
  place: Place,
  { asAt, seed }: Pick<Making, 'asAt' | 'seed'>,
): Promise<void> {
  for (const { name, kind, providers, begun, cohorts, standards } of contracts[place.slug] ?? []) {
    const fromOn = addMonths(firstOfMonth(asAt), -begun)
    const agreedOn = addMonths(fromOn, -1)
    const at = new Date(momentOf(agreedOn, minutesOf('11:00')))
    await keepContract(tx, place.id, 0, {
      ...{ contractId: chanceFrom(seed).stream('contracts').stream(name).id(at.getTime()), name, kind, fromOn, at },
      providers: providers.map((called, i) => ({ name: called, role: i === 0 ? 'lead' : 'sub' })),
      cohorts: [...cohorts],
      standards: standards.map(s => ({ ...s, agreedOn })),
      ...{ untilOn: null, byName: 'Adaeze Nwosu' },
    })
  }
}
