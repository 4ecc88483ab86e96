import { seeingEverybody, type Writing } from '#platform/database'
import { findLike, type LikeWhat } from '../find/find-like.ts'
import { findByNhsNumber } from '../save-person.queries.ts'
import { anybodyKeptApart, insertMatch, type NewMatch } from './match.queries.ts'

/**
 * An NHS number as it may stand on their record. One that stands on a record kept apart from whoever saves is left out, and
 * goes to the records team: it is saved without a word, because a word would say that somebody is known.
 */
export async function numberToKeep(tx: Writing, placeId: number, nhsNumber: string | null) {
  if (!nhsNumber) return { nhsNumber: null, hidden: undefined }
  const apart = await anybodyKeptApart(tx)
  if (apart.length === 0) return { nhsNumber, hidden: undefined }
  const other = await seeingEverybody(tx, () => findByNhsNumber(tx, placeId, nhsNumber))
  return other && apart.includes(other) ? { nhsNumber: null, hidden: other } : { nhsNumber, hidden: undefined }
}

/** The line names a record that whoever saves may not see, and so they could not write it with their own eyes. */
export const noteMatch = (tx: Writing, placeId: number, match: NewMatch): Promise<void> =>
  seeingEverybody(tx, () => insertMatch(tx, placeId, match))

type Saved = { personId: string; what: LikeWhat; now: Date; numberOf: string | undefined }

/**
 * Somebody may be known already under a record that whoever saves them may not open. They learn nothing (no name, no yes,
 * no no), the records team has it on its list, and the saving goes on (safety.md, Whose data).
 */
export async function noteMatches(
  tx: Writing,
  placeId: number,
  { personId, what, now, numberOf }: Saved,
): Promise<void> {
  const apart = await anybodyKeptApart(tx)
  if (apart.length === 0) return
  const likes = await seeingEverybody(tx, () => findLike(tx, placeId, what))
  const found = likes.filter(
    like => apart.includes(like.personId) && like.personId !== numberOf && like.strength !== 'possible',
  )
  for (const like of found)
    await noteMatch(tx, placeId, {
      personId,
      otherId: like.personId,
      agreesOn: like.agreesOn,
      nhsNumber: null,
      at: now,
    })
  if (numberOf)
    await noteMatch(tx, placeId, {
      ...{ personId, otherId: numberOf, agreesOn: ['nhs number'], nhsNumber: what.nhsNumber ?? null, at: now },
    })
}
