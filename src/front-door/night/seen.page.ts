import { z } from 'zod'
import { page } from '#place'
import { missing, redirectTo } from '#platform/web'
import { findContact } from '../contact.queries.ts'
import { seenPath, waitingPath } from '../paths.ts'
import { seenByDayTeam } from './night.queries.ts'

/** The day team has read what the night team took, and does with it what is to be done. */
export const seen = page({
  path: seenPath,
  may: 'record a conversation',
  audit: { saved: 'saw what the night team took' },
  form: z.object({}).loose(),
  async post({ tx, params, place, who, now }) {
    const contact = await findContact(tx, place.id, params.contact)
    if (!contact) return missing()
    await seenByDayTeam(tx, place.id, params.contact, { name: who.name, at: now })
    return redirectTo(waitingPath({}), [{ person: contact.person_id, record: contact.contact_id }])
  },
})
