import { addDays } from '#platform/clock'
import type { PlaceId, Reading } from '#platform/database'
import type { Asked, CountedRow } from './engine.queries.ts'
import { readMarks } from './kept.queries.ts'
import { hashOf, lastThatMatters, type Piece, partsOfQuestion } from './kept.rules.ts'
import { answerTogether, findListed } from './listed.queries.ts'
import { changedSince, cutsOf, type Seen, without } from './listed.rules.ts'
import { byPiece, statementsFor, type Want } from './runs.ts'

/** A piece that nobody knows as things are now. */
export type Wanted = Asked & { piece: Piece; sources: readonly string[] }

/** Past so many people, going through all of them again is no dearer. */
const MOST_PEOPLE = 500
/** What is written of so many days ago is written every day. */
const DAYS_OPEN = 62

/** What a list is kept under: the question, whatever was written since. */
export const listedUnder = ({ measure, q, piece }: Omit<Wanted, 'sources'>): string =>
  hashOf('listed', ...partsOfQuestion(measure, q, piece))

/** Whether a piece will be asked again soon: new things are written of its days. */
const isOpen = ({ measure, q, piece }: Wanted): boolean => {
  const last = lastThatMatters(measure, piece)
  return last === null || last >= addDays(q.today, -DAYS_OPEN)
}

/**
 * Answers of lists whose rows are each of one person: from the list as it was kept, with the rows of those that something
 * was written about since taken out, and theirs alone asked anew.
 */
export async function mend(tx: Reading, placeId: PlaceId, now: Seen, wanted: readonly Wanted[]) {
  const ofPeople = wanted.filter(one => one.measure.ofOnePerson)
  const mended = new Map<Piece, CountedRow[]>()
  if (ofPeople.length === 0) return mended
  const under = new Map(ofPeople.map(one => [one, listedUnder(one)]))
  const [kept, marks] = await Promise.all([
    findListed(tx, placeId, [...new Set(under.values())]),
    readMarks(tx, placeId),
  ])
  const people = new Map<bigint, string | null>()
  const known = ofPeople.flatMap(one => {
    const list = kept.get(under.get(one)!)
    const changed = list && changedSince(list, now, one.sources, marks)
    if (!list || !changed || changed.size > MOST_PEOPLE) return []
    for (const [hash, id] of changed) people.set(hash, id)
    return [{ one, list }]
  })
  const statements = statementsFor(known.map(({ one }) => ({ ...one, as: 'listed' })))
  const theirs = byPiece(
    statements,
    await Promise.all(statements.map(each => answerTogether(tx, placeId, each, [...people.values()]))),
  )
  const hashes = new Set(people.keys())
  for (const { one, list } of known)
    mended.set(
      one.piece,
      cutsOf(one.measure, one.q, [
        ...without(list.kinds, list.whose, hashes),
        ...(theirs.get(one.piece)?.listed ?? []),
      ]),
    )
  return mended
}

/** What is asked anew of everybody: as a list to be mended later where that can be, and its days are still written about. */
export const howAsked = (one: Wanted): Want['as'] => (one.measure.ofOnePerson && isOpen(one) ? 'listed' : 'counted')
