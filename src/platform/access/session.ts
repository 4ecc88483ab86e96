import { writeAudit } from '#platform/audit'
import type { Reading, Writing } from '#platform/database'
import type { SignedIn } from '#platform/web'
import { browserOf, deviceOf, mayTakeUp } from './device.rules.ts'
import { endSession, findSession, insertSession, touchSession, type Way } from './session.queries.ts'

/** Begins a session, always with a token that is new, and returns it: only the browser will hold it. */
export const beginSession = (
  tx: Writing,
  placeId: number,
  { accountId, way, agent, now }: { accountId: string; way: Way; agent: string; now: Date },
): Promise<string> =>
  insertSession(tx, placeId, { accountId, way, device: deviceOf(agent), browser: browserOf(agent), now })

/**
 * Who is signed in by this token; null when nobody is. One that another browser brings is ended there and then, for whoever
 * has it took it from somebody.
 */
export async function findSignedIn(
  tx: Reading,
  placeId: number,
  { token, agent }: { token: string; agent: string },
  now: Date,
): Promise<SignedIn | null> {
  const session = await findSession(tx, placeId, token, now)
  if (!session) return null
  const { sessionId, accountId, name, role, team, organisation, provedAt } = session
  if (!mayTakeUp(session, agent)) {
    await endSession(tx, placeId, token)
    const act = 'had a session that another browser brought: it was ended'
    await writeAudit(tx, { placeId, accountId, role, team, at: now }, [{ act }])
    return null
  }
  // At most once a minute, so that reading a page seldom writes.
  if (now.getTime() - session.seenAt.getTime() > 60_000) await touchSession(tx, placeId, sessionId, now)
  return { accountId, name, role, team, organisation, sessionId, provedAt }
}
