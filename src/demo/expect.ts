import { firstOfMonth } from '#measures'
import { saveRate } from '#outcomes'
import type { Place } from '#place'
import { addMonths } from '#platform/clock'
import type { Writing } from '#platform/database'
import { minutesOf, momentOf } from './calendar.rules.ts'
import { chanceFrom } from './chance.rules.ts'
import { expectedRates } from './content/expected.ts'
import { shareOfBorough } from './council-file/bring-return.ts'
import type { Making } from './lives.rules.ts'

/** What the place expects to come of the people who live there, from the first month that was made. */
export async function expectOfPlace(
  tx: Writing,
  place: Place,
  { asAt, seed, scale, years }: Making,
  by: { accountId: string; name: string },
): Promise<void> {
  const fromOn = addMonths(firstOfMonth(asAt), -12 * Math.max(1, Math.round(years)))
  const now = new Date(momentOf(asAt, minutesOf('08:40')))
  const ids = chanceFrom(seed).stream('expected')
  for (const { follows, perThousand, ...rate } of expectedRates[place.slug] ?? []) {
    const share = follows === 'contacts' ? scale : shareOfBorough(scale)
    await saveRate(tx, place.id, {
      ...{ ...rate, fromOn, by, now, perThousand: Math.round(perThousand * share * 1_000) / 1_000 },
      rateId: ids.stream(`${rate.measure} ${rate.ageFrom}`).id(now.getTime()),
    })
  }
}
