import type { Going } from '../rights/held.ts'
import { countNotesUntil, removeNotesUntil } from './learning.queries.ts'

/** What teams learned is kept as long as the place says, and goes by a named decision. */
export const notesGo: Going = {
  of: ['learning notes'],
  count: async (tx, place, { untilOn }) => ({ people: 0, rows: await countNotesUntil(tx, place.id, untilOn) }),
  async remove(tx, place, { rule, untilOn }, { reason }) {
    const { notes, hash } = await removeNotesUntil(tx, place.id, untilOn)
    const content = { rule: rule.key, untilOn, notes, hash: hash.toString('hex') }
    return [{ act: 'removed what teams tried and learned', content, reason }]
  },
}
