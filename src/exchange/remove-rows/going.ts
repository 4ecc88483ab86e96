import type { Going } from '#people'
import { newId } from '#platform/database'
import {
  countRowsDue,
  insertRemoved,
  listRecordsOfDue,
  removeRowsDue,
  removeWithoutRows,
} from './remove-rows.queries.ts'

/** Rows of the council's files have the retention of records (safety.md): by a named decision, with a proof. */
export const rowsGo: Going = {
  of: ['rows of the return', 'refused rows'],
  count: (tx, place, until) => countRowsDue(tx, place.id, until),
  async remove(tx, place, until, decision) {
    const records = await listRecordsOfDue(tx, place.id, until)
    const gone = await removeRowsDue(tx, place.id, until)
    await removeWithoutRows(tx, place.id)
    const removedId = newId()
    await insertRemoved(tx, place.id, until, { ...gone, ...decision, removedId, key: until.rule.key })
    const { people, rows } = gone
    const content = { rule: until.rule.key, untilOn: until.untilOn, people, rows, hash: gone.hash.toString('hex') }
    return [
      { act: 'removed rows of Client Level Data', record: removedId, content, reason: decision.reason },
      ...records.map(person => ({
        ...{ act: 'removed their rows of Client Level Data', person, record: removedId, reason: decision.reason },
      })),
    ]
  },
}
