import { newId, type PlaceId, type Writing } from '#platform/database'
import { insertLink, openLinkFor } from './link.queries.ts'
import { hasMessage, insertMessage } from './outbox.queries.ts'
import { type Channel, linkEnds, whenToSend } from './sending.rules.ts'
import { type LinkPurpose, type MessageKind, messageWords, WHEN } from './words.rules.ts'

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
 * Puts a message with a question into the outbox, in the transaction of what caused it. Whoever calls has found the way
 * safe in this transaction; it is looked at again before it goes. Undefined when they are being asked already.
 */
export async function writeAsking(
  tx: Writing,
  placeId: PlaceId,
  /** `expiresAt`: two weeks from the first moment it may go, when left out. */
  asked: NewMessage & { kind: MessageKind & LinkPurpose; expiresAt?: Date },
): Promise<string | undefined> {
  const linkId = newId()
  const { personId, recordId, now } = asked
  const expiresAt = asked.expiresAt ?? linkEnds(whenToSend(now))
  const link = { linkId, purpose: asked.kind, personId, recordId, madeAt: now, expiresAt }
  if (!(await insertLink(tx, placeId, link))) return undefined
  return put(tx, placeId, asked, linkId)
}

export type Telling = NewMessage & {
  /** 'Thursday 12 March, 10.20am': where the words have a place for it. */
  when?: string
  /** A question that may be answered, until then. Several messages of one record share one link. */
  link?: { purpose: LinkPurpose; expiresAt: Date }
}

/**
 * Puts a message that tells something into the outbox, under the same conditions. Undefined when the same was told of the
 * record before, unless that was stopped.
 */
export async function writeTelling(tx: Writing, placeId: PlaceId, told: Telling): Promise<string | undefined> {
  const { kind, personId, recordId, now } = told
  if (await hasMessage(tx, placeId, recordId, kind)) return undefined
  const link = told.link && { ...told.link, linkId: newId(), personId, recordId, madeAt: now }
  return put(tx, placeId, told, link ? await openLinkFor(tx, placeId, link) : null)
}

/** A day and an hour, and nothing else: no name can slip in here. */
const isWhen = (text: string) =>
  /^[A-Z][a-z]+day \d{1,2} [A-Z][a-z]+( \d{4})?, (noon|midnight|\d{1,2}(\.\d\d)?[ap]m)$/.test(text)

async function put(tx: Writing, placeId: PlaceId, told: Telling, linkId: string | null): Promise<string> {
  const { kind, personId, recordId, now, to, by, when = '' } = told
  const { subject, words } = messageWords[kind]
  if (words.includes(WHEN) && !isWhen(when)) throw new Error(`${kind}: no day and hour to tell`)
  const messageId = newId()
  await insertMessage(tx, placeId, {
    ...{ messageId, kind, channel: to.channel, wayId: to.wayId, toValue: to.value },
    ...{ subject, words: words.replaceAll(WHEN, when), aboutPerson: personId, recordId, linkId },
    ...{ writtenBy: by.accountId, writtenByName: by.name, writtenAt: now, sendAfter: whenToSend(now) },
  })
  return messageId
}
