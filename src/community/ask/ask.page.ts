import { z } from 'zod'
import { page } from '#place'
import { writeAsking } from '#platform/notify'
import { maybeOneOf, missing, redirectTo, refuse } from '#platform/web'
import { HOW_IT_IS_GOING, howAskingStands } from '../asking.ts'
import { lists } from '../follow-up.rules.ts'
import { findIntroduction, holdIntroduction, listEvents } from '../introduction.queries.ts'
import { askPath, followUpsPath, introductionPath } from '../introduction-paths.ts'

/** Asks by a message whether they are still going. What may not be sent has no button; a page that is old is told why. */
export const ask = page({
  path: askPath,
  may: 'ask somebody by a message',
  audit: { saved: 'asked by a message how an introduction is going' },
  form: z.object({ list: maybeOneOf(lists) }),
  async post({ tx, place, who, params, form, now }) {
    const found = await findIntroduction(tx, place.id, params.introduction)
    if (!found || (found.withinNotebook && found.madeBy !== who.accountId)) return missing()
    const { introductionId, personId } = found
    await holdIntroduction(tx, place.id, introductionId)
    const facts = { ...found, events: await listEvents(tx, place.id, [introductionId]) }
    const standing = (await howAskingStands(tx, place, [facts], now)).get(introductionId)
    const back = form.list
      ? `${followUpsPath({})}?whose=${form.list}`
      : introductionPath({ introduction: introductionId })
    if (standing?.asked) return redirectTo(back, [])
    const to = standing?.way
    if (!to) return refuse({ form: 'This can no longer be asked by a message. Look at the record, and ring instead' })
    const by = { accountId: who.accountId, name: who.name }
    const messageId = await writeAsking(tx, place.id, {
      kind: HOW_IT_IS_GOING,
      to,
      personId,
      recordId: introductionId,
      by,
      now,
    })
    return redirectTo(back, messageId ? [{ person: personId, record: messageId }] : [])
  },
})
