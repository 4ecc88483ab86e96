import type { Reading } from '#platform/database'
import { type FoundPerson, findAlike, findByBeginnings, findByFacts } from './find.queries.ts'
import { asksForAFact, type FindAsked } from './find.rules.ts'

/** `alike`: nothing had these very words, so that these are the ones that look or sound like them. */
export type Finding = { people: FoundPerson[]; how: 'as typed' | 'alike'; more: boolean }

export const MOST_SHOWN = 20

/**
 * People found from what was typed: at most two statements. A name is looked for as typed first, and only when nobody
 * has it, or when asked, by how it looks and sounds.
 */
export async function findPeople(
  tx: Reading,
  placeId: number,
  asked: FindAsked,
  by: 'as typed' | 'alike' = 'as typed',
): Promise<Finding> {
  const one = MOST_SHOWN + 1
  if (asksForAFact(asked)) {
    const people = await findByFacts(tx, placeId, asked, one)
    // A birth date and a name: those who have both, or, when the name was misheard, those who have the birth date.
    const both = people.filter(person => person.whole)
    return cut(both.length > 0 ? both : people, both.length > 0 || asked.words.length === 0 ? 'as typed' : 'alike')
  }
  const begun = by === 'as typed' ? await findByBeginnings(tx, placeId, asked.words, one) : []
  if (begun.length > 0) return cut(begun, 'as typed')
  return cut(await findAlike(tx, placeId, asked.words, one), 'alike')
}

const cut = (people: FoundPerson[], how: Finding['how']): Finding => ({
  people: people.slice(0, MOST_SHOWN),
  how,
  more: people.length > MOST_SHOWN,
})
