import { identityChecksOf, ownRole, type Place, whyTheyLook } from '#place'
import { giveCode, joinAccount, newCode } from '#platform/access'
import { type DateString, dayOf } from '#platform/clock'
import { newId, type Reading, THEMSELVES, type Writing } from '#platform/database'
import type { Way } from '#platform/notify'
import type { SignedIn } from '#platform/web'
import type { PersonRecord } from '../person-record.ts'
import { findReachable } from '../reachable.queries.ts'
import { findTies } from '../relation.queries.ts'
import { insertOwnAccount, inviteAgain, listOwnAccounts } from './own-account.queries.ts'
import { safeWaysOf, whyNotInvited } from './own-account.rules.ts'
import { sendWayIn } from './own-account-messages.ts'

type Standing = { whyNot: string; ways: Way[] }

/** Whether they may be invited by whoever asks, and where the link may go. */
export async function standingOf(
  tx: Reading,
  place: Place,
  who: SignedIn,
  record: PersonRecord,
  now: Date,
): Promise<Standing> {
  const { personId, diedOn, safetyHold } = record
  const sends = place.sends ?? []
  const [ties, reachable] = await Promise.all([
    findTies(tx, place.id, { ...who, personId, now }),
    findReachable(tx, place.id, [personId], dayOf(now)),
  ])
  const person = reachable.get(personId)
  const ways = person ? safeWaysOf(person, dayOf(now), sends) : []
  const tie = ties && whyTheyLook(ties)
  const safeWay = ways.length > 0 ? 'there is one' : 'there is none'
  return { ways, whyNot: whyNotInvited({ diedOn, safetyHold, tie, safeWay, sends: sends.length > 0 }) }
}

type Asked = {
  tx: Writing
  place: Place
  who: SignedIn
  form: { checkedHow: string; checkedWords: string; way?: string | undefined }
  today: DateString
  now: Date
}
type Made = { slip: { code: string; by: string }; line: { record: string; content: object } }

/** Makes their account, or makes sure of it anew, with a code that is told once; or says by field what is wrong. */
export async function invite(
  { tx, place, who, form: typed, today, now }: Asked,
  record: PersonRecord,
): Promise<Made | { wrong: Record<string, string> }> {
  const { ways, whyNot } = await standingOf(tx, place, who, record, now)
  if (whyNot) return { wrong: { form: whyNot } }
  if (!identityChecksOf(place).includes(typed.checkedHow)) return { wrong: { checkedHow: 'Choose how you made sure' } }
  const to = ways.find(way => way.wayId === typed.way)
  if (!to) return { wrong: { way: 'Choose where the link goes' } }
  const { personId } = record
  const checked = {
    ...{
      checkedHow: typed.checkedHow,
      checkedWords: typed.checkedWords,
      checkedBy: who.accountId,
      checkedByName: who.name,
    },
    ...{ checkedOn: today, wayId: to.wayId, at: now },
  }
  const before = (await listOwnAccounts(tx, place.id, record.ids)).find(one => !one.endedAt)
  const accountId = before?.accountId ?? newId()
  if (before) await inviteAgain(tx, place.id, { ...checked, ownAccountId: before.ownAccountId })
  // It has no e-mail of its own: where to write to them stands on their record.
  const account = {
    accountId,
    name: record.knownAs,
    email: accountId,
    role: ownRole,
    team: '',
    organisation: THEMSELVES,
  }
  if (!before) await joinAccount(tx, place.id, account, { madeByName: who.name, today, now })
  const ownAccountId =
    before?.ownAccountId ?? (await insertOwnAccount(tx, place.id, { ...checked, personId, accountId }))
  const code = newCode()
  await giveCode(tx, place.id, accountId, code)
  const by = { accountId: who.accountId, name: who.name }
  await sendWayIn(tx, place.id, 'your own page', { ownAccountId, personId }, { to, by, now })
  const content = { checkedHow: typed.checkedHow, wayId: to.wayId, checkedWords: typed.checkedWords }
  return {
    slip: { code, by: to.channel === 'text' ? 'text' : 'e-mail' },
    line: { record: ownAccountId, content },
  }
}
