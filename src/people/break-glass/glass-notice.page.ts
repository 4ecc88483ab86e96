import { mayDo, type Place, page, teamName } from '#place'
import { type DateString, dayInWords, dayOf, timeOf } from '#platform/clock'
import type { Reading } from '#platform/database'
import { missing, nobody, redirectTo, type SignedIn } from '#platform/web'
import { personPath } from '../paths.ts'
import { breakGlassSeenPath, brokenGlassPath } from '../sharing/sharing-paths.ts'
import { keepGlassNoticeSeen, listGlassNotices } from './glass-notice.queries.ts'

/** For the start page: what somebody was told of broken glass and has not seen. */
export async function glassNotices(tx: Reading, place: Place, who: SignedIn, today: DateString) {
  const all = await listGlassNotices(tx, place.id, who.accountId)
  return all.map(one => ({
    id: one.noticeId,
    by: `${one.byName}, ${teamName(place, one.byTeam)}`,
    when: `${dayInWords(dayOf(one.beganAt), today)}, ${timeOf(one.beganAt)}`,
    name: one.knownAs ?? '',
    href: one.personId ? personPath({ person: one.personId }) : '',
    goThrough: mayDo(who.role, 'go through broken glass') ? brokenGlassPath({}) : '',
    seen: breakGlassSeenPath({ notice: one.noticeId }),
  }))
}

/** It stands at the top of the start page until whoever was told says that they have seen it. */
export const glassNoticeSeen = page({
  path: breakGlassSeenPath,
  may: 'be told of broken glass',
  audit: nobody('It says that a worker has read that they were told, and opens no record.'),
  async post({ tx, place, params, who, now }) {
    const seen = { noticeId: params.notice, accountId: who.accountId, at: now }
    return (await keepGlassNoticeSeen(tx, place.id, seen)) ? redirectTo('/', []) : missing()
  },
})
