import { aboutBooking, findHubBooking, holdHubConversationPath, mayKnowOf, saveConversationHeld } from '#community'
import { page } from '#place'
import { newId } from '#platform/database'
import { saveDraft } from '#platform/drafts'
import { missing, redirectTo } from '#platform/web'
import { conversationPath } from '../paths.ts'
import { blankConversation } from './conversation.form.ts'

/** A blank sheet with the person who sits there; once it is begun, the way back to it, to go on, read or print. */
export const holdAtHub = page({
  path: holdHubConversationPath,
  may: 'hold a hub session',
  audit: { opened: 'went to the conversation held near home', saved: 'began a conversation near home' },
  async get({ tx, params, place, who }) {
    const booking = await findHubBooking(tx, place.id, params.booking)
    if (!booking?.conversationId || !mayKnowOf(booking, who)) return missing()
    return redirectTo(conversationPath({ conversation: booking.conversationId }), aboutBooking(booking))
  },
  async post({ tx, params, place, who, today, now }) {
    const booking = await findHubBooking(tx, place.id, params.booking)
    if (!booking || booking.diedOn || booking.cancelledAt || booking.onDate > today || !mayKnowOf(booking, who))
      return missing()
    if (booking.conversationId) return redirectTo(conversationPath({ conversation: booking.conversationId }), [])
    const draftId = newId()
    const content = {
      ...blankConversation(),
      channel: 'at a hub' as const,
      ...(booking.slotId && { about: 'same matter' as const }),
      // They sit there themselves: the words are theirs unless they bring somebody who speaks.
      caller: 'the person' as const,
      wantsWhose: 'person' as const,
      lifeWhose: 'person' as const,
      helpsWhose: 'person' as const,
      ...(booking.personId ? { personId: booking.personId } : { aboutName: booking.name }),
    }
    await saveDraft(tx, place.id, {
      ...{ draftId, accountId: who.accountId, team: who.team, kind: 'conversation', content },
      ...{ personId: booking.personId, at: now },
    })
    await saveConversationHeld(tx, place.id, {
      ...{ bookingId: booking.bookingId, conversationId: draftId, byName: who.name, at: now },
    })
    return redirectTo(conversationPath({ conversation: draftId }), aboutBooking(booking))
  },
})
