import { mayDo } from '#place'
import { dayInWords, dayOf } from '#platform/clock'
import type { BesideSource } from '../record/parts.ts'
import { listOwnAccounts } from './own-account.queries.ts'
import { ownAccountPath } from './own-account-paths.ts'

/** Whether they have a page of their own, beside their record; nothing of it once they have died. */
export const ownAccountBeside: BesideSource = {
  of: [],
  async ask(tx, { personId, ids, place, died, who, today }) {
    if (died || !mayDo(who.role, 'invite somebody to their own page')) return undefined
    const going = (await listOwnAccounts(tx, place.id, ids)).find(one => !one.endedAt)
    const day = (moment: Date) => dayInWords(dayOf(moment), today)
    return {
      title: 'Their own page',
      lines: going
        ? [going.begunAt ? `In use since ${day(going.begunAt)}.` : `Invited ${day(going.invitedAt)}, not used yet.`]
        : [],
      links: [
        {
          text: going ? 'Their own page' : 'Invite them to a page of their own',
          href: ownAccountPath({ person: personId }),
        },
      ],
    }
  },
}
