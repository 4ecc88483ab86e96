import type { Going } from '#people'
import { newId } from '#platform/database'
import { countNobodys, insertProof, letNobodysGo } from './nobodys.queries.ts'

/** What is about nobody on record has the retention of records: by a named decision, with a proof. */
export const nobodysGo: Going = {
  of: ['nobody on record'],
  count: async (tx, place, { untilOn }) => ({ people: 0, rows: await countNobodys(tx, place.id, untilOn) }),
  async remove(tx, place, { rule, untilOn }, decision) {
    const gone = await letNobodysGo(tx, place.id, untilOn)
    if (gone.rows === 0) return []
    const removedId = newId()
    await insertProof(tx, place.id, { ...gone, ...decision, removedId, key: rule.key, untilOn })
    const content = { rule: rule.key, untilOn, rows: gone.rows, hash: gone.hash.toString('hex') }
    const act = 'removed conversations, letters and concerns about nobody on record'
    return [{ act, record: removedId, content, reason: decision.reason }]
  },
}
