import { audited, type By } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Database, PlaceId, Writing } from '#platform/database'
import type { Adapter, Tried } from './adapter.ts'
import { giveToken } from './link.queries.ts'
import {
  holdNextDue,
  keepFailed,
  keepNotKnown,
  keepSent,
  type Message,
  stopMessage,
  takeInHand,
} from './outbox.queries.ts'
import { isWaking, type Outcome, tryAgainAt } from './sending.rules.ts'
import { LINK } from './words.rules.ts'

/** Why a message may not go now, or that it may. `quiet` for a reason that stands on no list (safety.md, Who looked). */
export type MayGo = { go: true; visibility?: 'quiet' } | { go: false; because: string; visibility?: 'quiet' }
/** One for each kind of message, given by the part that the kind belongs to. A kind that nobody answers for never goes. */
export type Checks = Record<string, (tx: Writing, placeId: PlaceId, message: Message, now: Date) => Promise<MayGo>>

export type Sending = {
  db: Database
  placeId: PlaceId
  clock: Clock
  adapter: Adapter
  checks: Checks
  /** The whole address of the page behind a token. */
  linkTo: (token: string) => string
}

/** As many as one minute takes: the rest goes with the next. */
const AT_ONCE = 200

/**
 * Sends what is due, each message once and only once, however many processes do this at the same time. A message is taken
 * in hand in a transaction of its own, tried outside of any, and what came of it is written down in another. Returns how
 * many went.
 */
export async function sendDue(sending: Sending): Promise<number> {
  let sent = 0
  for (let n = 0; n < AT_ONCE; n++) {
    // Also what was due by day and could not go until the night, because nothing ran, waits for the morning.
    if (!isWaking(sending.clock.now())) break
    const taken = await takeNext(sending)
    if (taken === 'none') break
    if (taken === 'stopped') continue
    const outcome = await attempt(sending.adapter, taken)
    await settle(sending, taken, outcome)
    if (outcome.went === 'sent') sent++
  }
  return sent
}

const system = ({ placeId, clock }: Sending): By => ({
  ...{ placeId, accountId: null, role: 'system', team: '', at: clock.now() },
})

async function takeNext(sending: Sending): Promise<Tried | 'none' | 'stopped'> {
  const { db, placeId, checks, linkTo } = sending
  return audited<Tried | 'none' | 'stopped'>(db, system(sending), async tx => {
    const now = sending.clock.now()
    const message = await holdNextDue(tx, placeId, now)
    if (!message) return { result: 'none' as const, audit: [] }
    const check = Object.hasOwn(checks, message.kind) ? checks[message.kind]! : nobodyAnswers
    const may = await check(tx, placeId, message, now)
    if (!may.go) {
      await stopMessage(tx, placeId, message, { because: may.because, at: now })
      const line = { act: 'did not send a message', person: message.aboutPerson, record: message.messageId }
      return { result: 'stopped' as const, audit: [{ ...line, reason: may.because, visibility: may.visibility }] }
    }
    await takeInHand(tx, placeId, message.messageId, now)
    const token = message.linkId && (await giveToken(tx, placeId, message.linkId, now))
    const words = token ? message.words.replaceAll(LINK, linkTo(token)) : message.words
    const visibility = may.visibility && { visibility: may.visibility }
    return { result: { ...message, words, tried: message.tried + 1, ...visibility }, audit: [] }
  })
}

const nobodyAnswers = async (): Promise<MayGo> => ({ go: false, because: 'nobody answers for messages of this kind' })

/** An adapter says how it ended. One that throws instead leaves that unknown. */
async function attempt(adapter: Adapter, message: Tried): Promise<Outcome> {
  if (!adapter.sends.includes(message.channel))
    return { went: 'refused', why: `nothing here sends a ${message.channel}` }
  try {
    return await adapter.send(message)
  } catch (fault) {
    return { went: 'not known', why: `a fault of our own (${(fault as Error).name})` }
  }
}

async function settle(
  sending: Sending,
  { messageId, aboutPerson, tried, visibility }: Tried,
  outcome: Outcome,
): Promise<void> {
  const { db, placeId, adapter } = sending
  await audited(db, system(sending), async tx => {
    const at = sending.clock.now()
    const line = { person: aboutPerson, record: messageId, ...(visibility && { visibility }) }
    switch (outcome.went) {
      case 'sent':
        await keepSent(tx, placeId, messageId, { at, through: adapter.name })
        return { result: undefined, audit: [{ ...line, act: 'sent a message' }] }
      case 'not known':
        await keepNotKnown(tx, placeId, messageId, outcome.why)
        return {
          result: undefined,
          audit: [{ ...line, act: 'tried to send a message, and whether it went is not known' }],
        }
      default: {
        const again = outcome.went === 'not yet' ? tryAgainAt(tried, at) : undefined
        await keepFailed(tx, placeId, messageId, { why: outcome.why, at, again })
        return { result: undefined, audit: again ? [] : [{ ...line, act: 'could not send a message' }] }
      }
    }
  })
}
