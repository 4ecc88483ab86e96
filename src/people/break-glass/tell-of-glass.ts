import { mayDo, type Place, roles } from '#place'
import type { Reading, Writing } from '#platform/database'
import { type Checks, STAFF_NOTICE, writeTelling } from '#platform/notify'
import type { SignedIn } from '#platform/web'
import { insertGlassNotice, isNoticeOpen, listHearers } from './glass-notice.queries.ts'

type Broken = { glassId: string; personId: string; who: SignedIn; now: Date }

/**
 * Tells at once whoever answers for the record: on their start page and, where this place sends mail, by a line that names
 * nobody and nothing. A manager learns who did it and when, as on the list, and not whose record it was. For `seeingEverybody`.
 */
export async function tellOfGlass(tx: Writing & Reading, place: Place, { glassId, personId, who, now }: Broken) {
  const hearers = await listHearers(tx, place.id, {
    ...{ personId, by: who.accountId },
    manages: roles.filter(role => mayDo(role, 'go through broken glass')),
    recordsTeams: place.teams.filter(team => team.kind === 'records').map(team => team.key),
  })
  const mailed = place.sends?.includes('email') ?? false
  for (const to of hearers) {
    const notice = { glassId, to, byName: who.name, byTeam: who.team, beganAt: now, mailed }
    const recordId = await insertGlassNotice(tx, place.id, notice)
    if (!mailed) continue
    const way = { wayId: to.accountId, channel: 'email' as const, value: to.email }
    await writeTelling(tx, place.id, { kind: STAFF_NOTICE, to: way, personId, recordId, by: who, now })
  }
}

/** Asked as it leaves. Somebody's own list of what went out says nothing of it: it went to a worker (safety.md, Who looked). */
export const glassChecks: Checks = {
  async [STAFF_NOTICE](tx, placeId, message) {
    const open = await isNoticeOpen(tx, placeId, { noticeId: message.recordId, email: message.toValue })
    return open
      ? { go: true, visibility: 'quiet' }
      : { go: false, because: 'they have seen it, or work here no more', visibility: 'quiet' }
  },
}
