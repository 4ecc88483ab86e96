import { newId, type PlaceId, type Writing } from '#platform/database'
import { insertLink, type LinkPurpose } from './link.queries.ts'
import { insertMessage } from './outbox.queries.ts'
import { type Channel, linkEnds, whenToSend } from './sending.rules.ts'
import { type MessageKind, messageWords } from './words.rules.ts'

/** Where it goes: a way to reach the person that is marked safe. */
export type Way = { wayId: string; channel: Channel; value: string }

export type NewMessage = {
  kind: MessageKind
  to: Way
  personId: string
  /** What the answer goes to. */
  recordId: string
  by: { accountId: string | null; name: string }
  now: Date
}

/**
 * Puts a message with a link into the outbox, in the transaction of what caused it. Whoever calls has found the way safe
 * in this transaction; it is looked at again before it goes. Undefined when they are being asked already.
 */
export async function writeAsking(
  tx: Writing,
  placeId: PlaceId,
  asked: NewMessage & { kind: LinkPurpose },
): Promise<string | undefined> {
  const linkId = newId()
  const { personId, recordId, now, to, by } = asked
  const sendAfter = whenToSend(now)
  const link = { linkId, purpose: asked.kind, personId, recordId, madeAt: now, expiresAt: linkEnds(sendAfter) }
  if (!(await insertLink(tx, placeId, link))) return undefined
  const messageId = newId()
  await insertMessage(tx, placeId, {
    ...{ messageId, kind: asked.kind, channel: to.channel, wayId: to.wayId, toValue: to.value },
    ...messageWords[asked.kind],
    ...{ aboutPerson: personId, recordId, linkId },
    ...{ writtenBy: by.accountId, writtenByName: by.name, writtenAt: now, sendAfter },
  })
  return messageId
}
