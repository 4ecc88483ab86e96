import { dayInWords, dayOf } from '#platform/clock'
import type { PlaceId, Reading, Writing } from '#platform/database'
import { type Channel, type Checks, messagesAbout, standingOf, type Way, writeTelling } from '#platform/notify'
import { findReachable } from '../reachable.queries.ts'
import { mayStillGo, safeWay } from '../reachable.rules.ts'
import { findSent } from './letter-sent.queries.ts'

const COMING = 'a letter is coming' as const

export type Notice = { way: Way | undefined; told: string }

/**
 * Whether somebody can be told by a message that a letter is coming, or has been. Only that: what the letter says is never
 * in a message, whose words may be read by others (safety.md, Messages and links).
 */
export async function noticeOf(
  tx: Reading,
  placeId: PlaceId,
  letter: { letterId: string; personId: string },
  { now, sends }: { now: Date; sends: readonly Channel[] },
): Promise<Notice> {
  const today = dayOf(now)
  const [newest] = (await messagesAbout(tx, placeId, letter.letterId)).filter(told => !told.stoppedAt)
  if (newest) {
    const standing = standingOf(newest, now)
    if (standing === 'sent')
      return {
        way: undefined,
        told: `Told by a message ${dayInWords(dayOf(newest.sentAt!), today)} that it is coming.`,
      }
    const lost = standing === 'not sent' || standing === 'not known'
    return {
      way: undefined,
      told: lost ? 'The message about it did not go: ring instead.' : 'A message about it is on its way.',
    }
  }
  if (sends.length === 0) return { way: undefined, told: '' }
  const person = (await findReachable(tx, placeId, [letter.personId], today)).get(letter.personId)
  return { way: person && safeWay(person, today, sends), told: '' }
}

export const tellOfLetter = (
  tx: Writing,
  placeId: PlaceId,
  letter: { letterId: string; personId: string },
  to: Way,
  { by, now }: { by: { accountId: string; name: string }; now: Date },
): Promise<string | undefined> =>
  writeTelling(tx, placeId, { kind: COMING, to, personId: letter.personId, recordId: letter.letterId, by, now })

/** Asked at the moment of sending. */
export const letterChecks: Checks = {
  async [COMING](tx, placeId, message, now) {
    const today = dayOf(now)
    const person = (await findReachable(tx, placeId, [message.aboutPerson], today)).get(message.aboutPerson)
    const { wayId, channel, toValue: value } = message
    const may = mayStillGo(person, { wayId, channel, value }, today)
    if (!may.go) return may
    const sent = await findSent(tx, placeId, message.recordId)
    return sent?.how === 'kept back' ? { go: false, because: 'the letter was kept back' } : { go: true }
  },
}
