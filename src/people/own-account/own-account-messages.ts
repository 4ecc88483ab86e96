import { dayOf } from '#platform/clock'
import type { PlaceId, Reading, Writing } from '#platform/database'
import {
  type Channel,
  type Checks,
  countMessagesSince,
  stopMessages,
  type Way,
  type WayInPurpose,
  writeAsking,
} from '#platform/notify'
import { findReachable } from '../reachable.queries.ts'
import { mayStillGo, safeWay } from '../reachable.rules.ts'
import { samePerson } from '../same-person.queries.ts'
import { findOwnAccount, type OwnAccount } from './own-account.queries.ts'

const HOUR = 3_600_000
/** Whoever presses the button ten times gets what four presses get. */
const MOST_AN_HOUR = 4

type Sent = { to: Way; by: { accountId: string | null; name: string }; now: Date }

/** A link that needs the code, in place of any before. */
export async function sendWayIn(
  tx: Writing,
  placeId: PlaceId,
  kind: WayInPurpose,
  own: Pick<OwnAccount, 'ownAccountId' | 'personId'>,
  { to, by, now }: Sent,
): Promise<void> {
  const { ownAccountId: recordId, personId } = own
  await stopMessages(tx, placeId, { record: recordId }, { because: 'a newer link was asked for', at: now })
  const until = kind === 'come in' ? { expiresAt: new Date(now.getTime() + HOUR) } : {}
  await writeAsking(tx, placeId, { kind, to, personId, recordId, by, now, ...until })
}

type Sending = { now: Date; sends: readonly Channel[] }

/** Where they are written to, as it is today; undefined where nothing may be sent. */
export async function wayOf(
  tx: Reading,
  placeId: PlaceId,
  own: Pick<OwnAccount, 'personId' | 'wayId'>,
  { now, sends }: Sending,
): Promise<Way | undefined> {
  const today = dayOf(now)
  const ids = await samePerson(tx, placeId, own.personId)
  const person = ids[0] && (await findReachable(tx, placeId, [ids[0]], today)).get(ids[0])
  if (!person) return undefined
  const ways = person.ways.filter(way => way.wayId === own.wayId || way.safe === 'not safe')
  return safeWay({ ...person, ways }, today, sends)
}

/** Somebody typed where we write to them. What comes of it is seen by nobody but whoever reads the messages there. */
export async function linkAskedFor(
  tx: Writing,
  placeId: PlaceId,
  own: OwnAccount,
  { now, sends }: Sending,
): Promise<boolean> {
  const since = new Date(now.getTime() - HOUR)
  const { ownAccountId: recordId } = own
  if ((await countMessagesSince(tx, placeId, { recordId, kind: 'come in', since })) >= MOST_AN_HOUR) return false
  const to = await wayOf(tx, placeId, own, { now, sends })
  if (!to || !own.begunAt) return false
  await sendWayIn(tx, placeId, 'come in', own, { to, by: { accountId: null, name: 'Asked for by themselves' }, now })
  return true
}

const check: Checks[string] = async (tx, placeId, message, now) => {
  const own = await findOwnAccount(tx, placeId, message.recordId)
  if (!own) return { go: false, because: 'their own page has ended' }
  const [personId] = await samePerson(tx, placeId, own.personId)
  const today = dayOf(now)
  const person = (await findReachable(tx, placeId, [personId ?? own.personId], today)).get(personId ?? own.personId)
  const { wayId, channel, toValue: value } = message
  return mayStillGo(person, { wayId, channel, value }, today)
}

/** Asked at the moment of sending. */
export const ownAccountChecks: Checks = { 'your own page': check, 'come in': check }
