import type { Place } from '#place'
import { type AuditLine, contentHash } from '#platform/audit'
import type { Writing } from '#platform/database'
import { samePerson } from '../same-person.queries.ts'
import { everythingHeld } from './everything.ts'
import type { Decision, Held } from './held.ts'
import { erasePerson } from './retention.queries.ts'

/**
 * Removes somebody, whole, with a proof that keeps no content. Answers the lines for the audit, one for each opaque id that
 * was theirs: to be kept outside the database too, so that a restored backup can be told what must not come back.
 */
export async function erase(
  tx: Writing,
  place: Place,
  held: Held,
  personId: string,
  decision: Decision,
): Promise<AuditLine[]> {
  const ids = await samePerson(tx, place.id, personId)
  if (ids.length === 0) return []
  const content = await everythingHeld(tx, place, held, ids)
  await erasePerson(tx, place.id, { ...decision, ids, hash: contentHash(content) })
  return ids.map(id => ({ act: 'erased a record', person: id, record: id, content, reason: decision.reason }))
}
