import { page } from '#place'
import { missing, redirectTo } from '#platform/web'
import { aboutBooking, mayKnowOf } from './booking-shown.rules.ts'
import { findHubBooking } from './diary.queries.ts'
import { messagesForm } from './hub.form.ts'
import { stillComing } from './hub-message.rules.ts'
import { agreeToMessages, momentOf } from './hub-messages.ts'
import { hubBookingPath, hubMessagesPath } from './hub-paths.ts'

/** Yes or no to messages about it, at any time before it. */
export const hubMessages = page({
  path: hubMessagesPath,
  may: 'book at a hub',
  audit: { saved: 'wrote down whether they want messages about a time' },
  form: messagesForm,
  async post({ tx, place, who, params, form, now }) {
    const booking = await findHubBooking(tx, place.id, params.booking)
    if (!booking || !mayKnowOf(booking, who) || !stillComing(booking, momentOf(now))) return missing()
    await agreeToMessages(tx, place.id, booking, form.agreed, { by: who, now, sends: place.sends ?? [] })
    return redirectTo(
      hubBookingPath(params),
      aboutBooking(booking).map(about => ({ ...about, content: form })),
    )
  },
})
