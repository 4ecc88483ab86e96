import { listCovered, newestWholeYear } from '#measures'
import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import { type Choice, choiceFrom } from './choice.rules.ts'

export * from './choice.rules.ts'

type Asked = { tx: Reading; place: Place; today: DateString; query: Record<string, string | undefined> }

/** What was chosen, and where nothing was, the months or the year that facts cover here. */
export async function choiceIn(
  { tx, place, today, query }: Asked,
  begins: 'last 12 months' | 'financial year' = 'last 12 months',
): Promise<Choice> {
  const covered = await listCovered(tx, place.id)
  return choiceFrom(query, today, covered, begins === 'financial year' ? newestWholeYear(covered, today) : null)
}
