import type { PlaceId, Writing } from '#platform/database'
import type { FollowUpDays } from './follow-up.rules.ts'
import { findHopedFor, saveCompanion } from './introduce-once.queries.ts'
import type { Answer } from './introduction.rules.ts'
import { makeIntroduction, type NewIntroduction, recordEvent } from './introduction.ts'
import type { AgreedHow } from './introduction-agreement.rules.ts'

const yesFor: Partial<Record<AgreedHow, Answer>> = {
  'said yes themselves': 'yes',
  'legal authority': 'yes by authority',
  'best-interests decision': 'yes in best interests',
}

/**
 * Introduces somebody, or takes the yes to an introduction that was waiting for one: a daughter hoped for it yesterday,
 * her mother says yes today, and it is one introduction. Returns its id.
 */
export async function introduceOnce(
  tx: Writing,
  placeId: PlaceId,
  made: NewIntroduction,
  days: FollowUpDays,
): Promise<string> {
  const hopedFor = await findHopedFor(tx, placeId, made.personId, made.entryId)
  if (!hopedFor) return makeIntroduction(tx, placeId, made, days)
  if (made.goesAlong) await saveCompanion(tx, placeId, hopedFor, made.goesAlong)
  const answer = yesFor[made.agreed]
  if (!answer) return hopedFor
  const said = {
    introductionId: hopedFor,
    answer,
    onDate: made.on,
    note: made.agreedNote ?? '',
    by: made.by,
    today: made.on,
    now: made.at,
  }
  const kept = await recordEvent(tx, placeId, said, days)
  if (kept && 'refused' in kept) throw new Error(`Not agreed. ${Object.values(kept.refused)[0]}`)
  return hopedFor
}
