import { z } from 'zod'
import { page } from '#place'
import { beginSession, SIGN_IN_TRIES, tryCode } from '#platform/access'
import type { Reading } from '#platform/database'
import { answerWords, comeInWords, findLink, holdLink, isWayIn, keepAnswered, linkStanding } from '#platform/notify'
import { redirectTo, refuse, view, words } from '#platform/web'
import { myPagePath } from '../my-page/my-page-paths.ts'
import { findReachable } from '../reachable.queries.ts'
import { samePerson } from '../same-person.queries.ts'
import { findOwnAccount, noteBegun, type OwnAccount } from './own-account.queries.ts'
import { comeInPath } from './own-account-paths.ts'

/**
 * A link that was sent, and the code that was handed over: together they let somebody in, once. Opening the link uses nothing
 * up, and nothing on the page says whose it is. One that never was, was used, ended or rests looks the same.
 */
export const comeIn = page({
  path: comeInPath,
  may: 'anyone',
  bare: true,
  tries: SIGN_IN_TRIES,
  audit: { saved: 'came in by a link and a code' },
  form: z.object({ code: words(40) }),
  async get({ tx, place, params, now, errors }) {
    if (!(await openTo(tx, place.id, params.token, now))) return ended()
    return asksForCode(params.token, errors)
  },
  async post({ tx, place, params, form, agent, today, now }) {
    const own = await openTo(tx, place.id, params.token, now)
    if (!own) return ended()
    if (form.code === '') return refuse({ code: comeInWords.code.none })
    const { accountId, ownAccountId } = own
    const tried = await tryCode(tx, place.id, { accountId, code: form.code, now })
    // Not `refuse`: that would undo the count of wrong tries.
    if (tried !== 'right')
      return {
        ...asksForCode(params.token, { code: comeInWords.code[tried] }, wrongLine(tried, accountId)),
        status: 422,
      }
    const link = await holdLink(tx, place.id, params.token)
    if (!link || linkStanding(link, now) !== 'open' || (await isAtRest(tx, place.id, own, today))) return ended()
    await keepAnswered(tx, place.id, link.linkId, now)
    await noteBegun(tx, place.id, ownAccountId, now)
    const token = await beginSession(tx, place.id, { accountId, way: 'link', agent, now })
    return { ...redirectTo(myPagePath({}), [{ record: accountId }]), token }
  },
})

const wrongLine = (tried: 'wrong' | 'rests', record: string) => [
  { act: tried === 'rests' ? 'rests after five wrong tries' : 'tried a code that is not theirs', record },
]

/** Whose link it is, while it lets in. */
async function openTo(tx: Reading, placeId: number, token: string, now: Date): Promise<OwnAccount | undefined> {
  const link = await findLink(tx, placeId, token)
  if (!link || !isWayIn(link.purpose) || linkStanding(link, now) !== 'open') return undefined
  return findOwnAccount(tx, placeId, link.recordId)
}

/** A death or a safety hold on any of their records, also where the link was sent before. */
async function isAtRest(tx: Reading, placeId: number, own: OwnAccount, today: string): Promise<boolean> {
  const people = await findReachable(tx, placeId, await samePerson(tx, placeId, own.personId), today)
  return [...people.values()].some(one => one.diedOn !== null || one.safetyHold)
}

const asksForCode = (token: string, errors: Record<string, string>, about: { act: string; record: string }[] = []) =>
  view('people/own-account/come-in.njk', { said: comeInWords.code, here: comeInPath({ token }), errors }, about)

const ended = () => view('platform/web/errors/bare.njk', { said: answerWords.ended }, [])
